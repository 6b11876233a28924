package io.leasehold.scenario.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The ticks of a time scale: the finest of days, weeks, months, quarters and years whose labels do not run into each
 * other, and above them the month or year they belong to.
 */
final class Axis {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH_OF_YEAR = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);
    private static final int MONTH_OF_YEAR_PIXELS = 62;
    private static final int YEAR_PIXELS = 36;
    private static final int LAST_LABEL_PIXELS = 20;

    private enum Unit {
        DAY(1, 24),
        WEEK(7, 30),
        MONTH(30, 28),
        QUARTER(91, 34),
        YEAR(365, 40);

        private final int days;
        private final int labelPixels;

        Unit(int days, int labelPixels) {
            this.days = days;
            this.labelPixels = labelPixels;
        }
    }

    /** A tick; its group is the month or year that begins with it, or empty. */
    record Tick(LocalDate on, String label, String group) {}

    private final TimeScale scale;
    private final int width;

    /** An axis for a drawing that is never narrower than so many pixels. */
    Axis(TimeScale scale, int width) {
        this.scale = scale;
        this.width = width;
    }

    List<Tick> ticks() {
        Unit unit = unit();
        int years = yearStep(unit);
        List<LocalDate> dates = new ArrayList<>();
        for (LocalDate on = first(unit, years); on.isBefore(scale.end()); on = next(on, unit, years)) {
            dates.add(on);
        }
        // A drawing that begins within a month or a year says which, if its label fits before the next.
        if (dates.isEmpty() || scale.pixels(dates.get(0), width) >= unit.labelPixels) {
            dates.add(0, scale.from());
        }
        List<Tick> ticks = new ArrayList<>();
        String group = "";
        for (LocalDate on : dates) {
            String name = group(on, unit);
            ticks.add(new Tick(on, label(on, unit), name.equals(group) ? "" : name));
            group = name;
        }
        return withoutCrowdedFirstGroup(ticks, unit);
    }

    private Unit unit() {
        for (Unit unit : Unit.values()) {
            if (scale.days() * unit.labelPixels <= (long) width * unit.days) {
                return unit;
            }
        }
        return Unit.YEAR;
    }

    /** 1, 2, 5, 10, 20, 50, … years: the smallest step whose labels fit. */
    private int yearStep(Unit unit) {
        int step = 1;
        for (int i = 1; unit == Unit.YEAR && scale.days() * unit.labelPixels > 365L * step * width; i++) {
            step = i % 3 == 2 ? step / 2 * 5 : step * 2;
        }
        return step;
    }

    private LocalDate first(Unit unit, int years) {
        LocalDate from = scale.from();
        LocalDate on = switch (unit) {
            case DAY -> from;
            case WEEK -> from.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
            case MONTH -> from.withDayOfMonth(1);
            case QUARTER -> from.withDayOfMonth(1).withMonth((from.getMonthValue() - 1) / 3 * 3 + 1);
            case YEAR -> LocalDate.of(Math.floorDiv(from.getYear(), years) * years, 1, 1);
        };
        return on.isBefore(from) ? next(on, unit, years) : on;
    }

    private static LocalDate next(LocalDate on, Unit unit, int years) {
        return switch (unit) {
            case DAY -> on.plusDays(1);
            case WEEK -> on.plusWeeks(1);
            case MONTH -> on.plusMonths(1);
            case QUARTER -> on.plusMonths(3);
            case YEAR -> on.plusYears(years);
        };
    }

    private static String label(LocalDate on, Unit unit) {
        return switch (unit) {
            case DAY, WEEK -> String.valueOf(on.getDayOfMonth());
            case MONTH, QUARTER -> MONTH.format(on);
            case YEAR -> String.valueOf(on.getYear());
        };
    }

    private static String group(LocalDate on, Unit unit) {
        return switch (unit) {
            case DAY, WEEK -> MONTH_OF_YEAR.format(on);
            case MONTH, QUARTER -> String.valueOf(on.getYear());
            case YEAR -> "";
        };
    }

    /** The first group begins where the drawing does, which may leave too little room before the second. */
    private List<Tick> withoutCrowdedFirstGroup(List<Tick> ticks, Unit unit) {
        int room = unit == Unit.DAY || unit == Unit.WEEK ? MONTH_OF_YEAR_PIXELS : YEAR_PIXELS;
        for (int i = 1; i < ticks.size(); i++) {
            if (!ticks.get(i).group().isEmpty()) {
                double gap = scale.pixels(ticks.get(i).on(), width)
                        - scale.pixels(ticks.get(0).on(), width);
                if (gap < room) {
                    ticks.set(0, new Tick(ticks.get(0).on(), ticks.get(0).label(), ""));
                }
                break;
            }
        }
        return ticks;
    }

    /** Faint lines from top to bottom, one per tick. */
    Markup grid() {
        Markup out = new Markup();
        for (Tick tick : ticks()) {
            String x = scale.at(tick.on());
            out.empty(
                    "line",
                    "x1",
                    x,
                    "x2",
                    x,
                    "y1",
                    "0",
                    "y2",
                    "100%",
                    "class",
                    tick.group().isEmpty() ? "g" : "g0");
        }
        return out;
    }

    /** The labels, the finer ones on the line at {@code y}, the coarser ones below. */
    Markup labels(int y) {
        Markup out = new Markup();
        for (Tick tick : ticks()) {
            if (width - scale.pixels(tick.on(), width) < LAST_LABEL_PIXELS) {
                continue;
            }
            String x = scale.at(tick.on());
            out.element("text", tick.label(), "x", x, "y", String.valueOf(y), "class", "t");
            if (!tick.group().isEmpty()) {
                out.element("text", tick.group(), "x", x, "y", String.valueOf(y + 13), "class", "t0");
            }
        }
        return out;
    }
}
