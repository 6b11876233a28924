package io.leasehold.scenario.report;

import io.leasehold.scenario.report.Chart.Mark;
import io.leasehold.scenario.report.Chart.Period;
import io.leasehold.scenario.report.Chart.Reminder;
import io.leasehold.scenario.report.Chart.Stretch;
import io.leasehold.scenario.report.ReportData.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads what there is to draw off a contract's events. Reads leniently: an event without the dates it should have draws
 * nothing.
 */
final class ChartReader {

    /** Told in the story, but no mark of their own: bars, ticks and stretches show them. */
    private static final Set<String> DRAWN_OTHERWISE = Set.of(
            "ordered",
            "payment-accepted",
            "invoiced",
            "expired",
            "notice-sent",
            "backup-taken",
            "backup-expired",
            "backup-failed");

    private final LocalDate horizon;
    private final List<Period> periods = new ArrayList<>();
    private final List<Stretch> stretches = new ArrayList<>();
    private final List<Reminder> reminders = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final Map<Lasting, Stretch> open = new LinkedHashMap<>();

    /** What has begun and not ended: one of its kind, or of that name among several of a kind. */
    private record Lasting(Stretch.Kind kind, String name) {}

    private String quoted = "";
    private int upgrades;

    private ChartReader(LocalDate horizon) {
        this.horizon = horizon;
    }

    /** The chart of a contract; what has not ended by {@code horizon}, the day after the last, is drawn up to it. */
    static Chart read(List<Entry> timeline, LocalDate horizon) {
        ChartReader reader = new ChartReader(horizon);
        timeline.forEach(reader::read);
        List.copyOf(reader.open.keySet()).forEach(lasting -> reader.close(lasting, horizon));
        return new Chart(reader.periods, reader.stretches, reader.reminders, reader.marks, DailyCopies.read(timeline));
    }

    private void read(Entry entry) {
        switch (entry.event()) {
            case "ordered" -> quoted = quotedNet(entry);
            case "activated", "renewed" -> period(entry);
            case "upgraded" -> upgrade(entry);
            case "reminder-sent" -> reminders.add(new Reminder(entry.on(), text(entry, "offset"), true));
            case "reminder-superseded" -> reminders.add(new Reminder(entry.on(), text(entry, "offset"), false));
            case "shut-down" -> shutDown(entry.on());
            case "restarted" -> end(Mark.Kind.RESTART, entry, "Restarted");
            case "deleted" -> end(Mark.Kind.DELETION, entry, "Deleted");
            case "terminated" -> terminate(entry);
            case "retrieval-opened" -> openSession(Stretch.Kind.RETRIEVAL, entry, "Retrieval");
            case "export-opened" -> openSession(Stretch.Kind.EXPORT, entry, "Export");
            case "retrieval-closed" -> close(Stretch.Kind.RETRIEVAL, entry.on());
            case "export-closed", "export-replaced" -> close(Stretch.Kind.EXPORT, entry.on());
            case "suspended" -> open(Stretch.Kind.SUSPENSION, entry.on(), horizon, "Suspended");
            case "resumed" -> close(Stretch.Kind.SUSPENSION, entry.on());
            case "force-majeure-began" -> open(Stretch.Kind.FORCE_MAJEURE, entry.on(), horizon, "Force majeure");
            case "force-majeure-ended" -> close(Stretch.Kind.FORCE_MAJEURE, entry.on());
            case "breach-noted" -> open(Stretch.Kind.BREACH, entry.on(), horizon, "Breach");
            case "breach-remedied" -> close(Stretch.Kind.BREACH, entry.on().plusDays(1));
            case "maintenance-announced" -> maintenance(entry);
            case "snapshot-taken" -> snapshot(entry);
            case "snapshot-deleted" -> close(snapshotOf(entry), entry.on());
            case "refused" -> mark(Mark.Kind.REFUSAL, entry, ("Refused " + text(entry, "clause")).strip());
            case "payment-declined" -> mark(Mark.Kind.DECLINED, entry, "Payment declined");
            default -> other(entry);
        }
    }

    private void period(Entry entry) {
        Optional<LocalDate> start = date(entry, "start").or(() -> Optional.of(entry.on()));
        Optional<LocalDate> renewal = date(entry, "renewal");
        if (renewal.isEmpty() || renewal.get().isBefore(start.get())) {
            other(entry);
            return;
        }
        String net = entry.fields().containsKey("net") ? text(entry, "net") : quoted;
        quoted = "";
        cut(start.get());
        periods.add(new Period(start.get(), renewal.get().plusDays(1), renewal.get(), net, "net", upgrades));
    }

    /** One period takes the place of what is left of the running one and of any paid ahead. */
    private void upgrade(Entry entry) {
        upgrades++;
        mark(Mark.Kind.UPGRADE, entry, "Upgrade");
        date(entry, "renewal").ifPresent(renewal -> {
            cut(entry.on());
            LocalDate end = renewal.isBefore(entry.on()) ? entry.on() : renewal;
            String worth = worth(entry);
            String basis = worth.contains("+") || worth.equals(text(entry, "charge")) ? "net" : "carried over";
            periods.add(new Period(entry.on(), end.plusDays(1), end, worth, basis, upgrades));
        });
    }

    /** What an upgrade's period is worth: the value carried over and what was paid on top. */
    private static String worth(Entry entry) {
        String carried = Words.approximate(entry.fields().getOrDefault("unusedValue", ""))
                .map(value -> (Words.isWhole(text(entry, "unusedValue")) ? "" : "≈\u00A0") + Words.money(value))
                .orElse("");
        String charge = text(entry, "charge");
        boolean charged = Words.isMoney(charge) && !charge.equals("0.00");
        if (carried.isEmpty()) {
            return charge;
        }
        return charged ? carried + " + " + charge : carried;
    }

    private void cut(LocalDate on) {
        periods.removeIf(period -> !period.from().isBefore(on) && period.end().isAfter(on));
        periods.replaceAll(period -> period.end().isAfter(on) ? period.endingAt(on) : period);
    }

    /** Between the last paid day and a shutdown that had to wait, the server still runs. */
    private void shutDown(LocalDate on) {
        Optional<LocalDate> paid = periods.stream().map(Period::end).max(LocalDate::compareTo);
        paid.filter(end -> end.isBefore(on))
                .ifPresent(end -> stretches.add(new Stretch(Stretch.Kind.WAITING, end, on, "Expired, running")));
        cut(on);
        open(Stretch.Kind.GRACE, on, horizon, "Shut down");
    }

    private void end(Mark.Kind kind, Entry entry, String label) {
        close(Stretch.Kind.GRACE, entry.on());
        if (kind == Mark.Kind.DELETION) {
            cut(entry.on());
            List.copyOf(open.keySet()).forEach(lasting -> close(lasting, entry.on()));
        }
        mark(kind, entry, label);
    }

    /** The contract is over, though its data may still be there to retrieve. */
    private void terminate(Entry entry) {
        cut(entry.on());
        close(Stretch.Kind.BREACH, entry.on());
        mark(Mark.Kind.TERMINATION, entry, "Contract ended");
    }

    private void openSession(Stretch.Kind kind, Entry entry, String label) {
        Optional<LocalDate> through = date(entry, "through").filter(date -> !date.isBefore(entry.on()));
        String words =
                through.map(date -> label + " through " + Dates.brief(date)).orElse(label);
        open(kind, entry.on(), through.map(date -> date.plusDays(1)).orElse(horizon), words);
    }

    /** The window, if it is one; otherwise a mark on the day it was announced. */
    private void maintenance(Entry entry) {
        List<LocalDate> ends = Stream.of(text(entry, "window").split("/", -1))
                .map(end -> end.replaceFirst("T.*", ""))
                .flatMap(end -> Dates.parse(end).stream())
                .toList();
        if (ends.size() == 2 && !ends.get(1).isBefore(ends.get(0))) {
            LocalDate end = ends.get(1).plusDays(1);
            stretches.add(new Stretch(Stretch.Kind.MAINTENANCE, ends.get(0), end, "Maintenance"));
        } else {
            other(entry);
        }
    }

    private void snapshot(Entry entry) {
        Lasting snapshot = snapshotOf(entry);
        close(snapshot, entry.on());
        String label = ("Snapshot " + snapshot.name()).strip();
        open.put(snapshot, new Stretch(Stretch.Kind.SNAPSHOT, entry.on(), horizon, label));
    }

    private static Lasting snapshotOf(Entry entry) {
        return new Lasting(Stretch.Kind.SNAPSHOT, text(entry, "name"));
    }

    private void open(Stretch.Kind kind, LocalDate on, LocalDate latest, String label) {
        close(kind, on);
        open.put(new Lasting(kind, ""), new Stretch(kind, on, latest, label));
    }

    private void close(Stretch.Kind kind, LocalDate on) {
        close(new Lasting(kind, ""), on);
    }

    private void close(Lasting lasting, LocalDate on) {
        Stretch running = open.remove(lasting);
        if (running != null) {
            LocalDate end = on.isBefore(running.end()) ? on : running.end();
            LocalDate atLeastADay =
                    end.isAfter(running.from()) ? end : running.from().plusDays(1);
            stretches.add(new Stretch(lasting.kind(), running.from(), atLeastADay, running.label()));
        }
    }

    private void other(Entry entry) {
        if (!DRAWN_OTHERWISE.contains(entry.event())) {
            mark(Mark.Kind.NOTE, entry, Words.sentence(entry.event()));
        }
    }

    private void mark(Mark.Kind kind, Entry entry, String label) {
        marks.add(new Mark(kind, entry.on(), label));
    }

    private static String quotedNet(Entry entry) {
        return entry.fields().get("quote") instanceof Map<?, ?> quote && quote.get("net") instanceof String net
                ? net
                : "";
    }

    private static Optional<LocalDate> date(Entry entry, String field) {
        return Dates.parse(entry.fields().getOrDefault(field, ""));
    }

    private static String text(Entry entry, String field) {
        return String.valueOf(entry.fields().getOrDefault(field, ""));
    }
}
