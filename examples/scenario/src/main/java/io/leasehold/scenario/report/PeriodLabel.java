package io.leasehold.scenario.report;

import io.leasehold.scenario.report.Chart.Period;
import java.util.List;
import java.util.Optional;

/** What is written on a period's bar: its dates and price, or the price alone, or nothing, as there is room. */
record PeriodLabel(Period period) {

    private static final int PADDING = 7;
    private static final int DAYS_THAT_NEED_YEARS = 360;

    void write(Shapes shapes, TimeScale scale, int top, int narrow, int wide) {
        Optional<List<String>> onNarrow = fitting(scale, narrow);
        Optional<List<String>> onWide = fitting(scale, wide);
        boolean same = onNarrow.equals(onWide);
        onNarrow.ifPresent(lines -> write(shapes, scale, top, lines, same ? "" : " n"));
        if (!same) {
            onWide.ifPresent(lines -> write(shapes, scale, top, lines, " w"));
        }
    }

    private void write(Shapes shapes, TimeScale scale, int top, List<String> lines, String tier) {
        String x = scale.at(period.from());
        int y = lines.size() == 1 ? top + 26 : top + 19;
        for (String line : lines) {
            boolean price = line.equals(lines.get(lines.size() - 1));
            shapes.text((price ? "l on price" : "l on") + tier, x, PADDING, y, line);
            y += 15;
        }
    }

    private Optional<List<String>> fitting(TimeScale scale, int width) {
        if (!period.from().isBefore(scale.end()) || !period.end().isAfter(scale.from())) {
            return Optional.empty();
        }
        double room = scale.pixels(period.end(), width) - scale.pixels(period.from(), width);
        return candidates().stream()
                .filter(lines -> lines.stream().allMatch(line -> Label.pixels(line) + PADDING + 2 <= room))
                .findFirst();
    }

    private List<List<String>> candidates() {
        boolean years = period.from().plusDays(DAYS_THAT_NEED_YEARS).isBefore(period.last());
        String from = years ? Dates.full(period.from()) : Dates.brief(period.from());
        String last = years ? Dates.full(period.last()) : Dates.brief(period.last());
        String dates = from + " – " + last;
        if (period.price().isEmpty()) {
            return List.of(List.of(dates));
        }
        String price = period.price();
        return List.of(
                List.of(dates, price + " " + period.basis()),
                List.of(dates, price),
                List.of(from + " –", price),
                List.of(price + " " + period.basis()),
                List.of(price));
    }
}
