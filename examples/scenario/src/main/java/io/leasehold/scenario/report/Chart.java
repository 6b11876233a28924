package io.leasehold.scenario.report;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What there is to draw of one contract, in days: no pixels yet. */
record Chart(
        List<Period> periods, List<Stretch> stretches, List<Reminder> reminders, List<Mark> marks, DailyCopies copies) {

    Chart {
        periods = List.copyOf(periods);
        stretches = List.copyOf(stretches);
        reminders = List.copyOf(reminders);
        marks = List.copyOf(marks);
    }

    /**
     * A paid period.
     *
     * @param end the first day no longer covered, by this period at least
     * @param renewal the date up to which it was paid, whatever came between
     * @param price what it cost or is worth, net
     * @param basis what the price is: net, or carried over from before an upgrade
     * @param upgrades how many upgrades the make-up has seen by then
     */
    record Period(LocalDate from, LocalDate end, LocalDate renewal, String price, String basis, int upgrades) {

        /** The last day to write on the bar: when it was cut short, the day of the cut. */
        LocalDate last() {
            return end.isBefore(renewal) ? end : renewal;
        }

        Period endingAt(LocalDate cut) {
            return new Period(from, cut, renewal, price, basis, upgrades);
        }
    }

    /** Something that lasts; {@code end} is the day after its last. */
    record Stretch(Stretch.Kind kind, LocalDate from, LocalDate end, String label) {

        /** How a stretch is drawn, and what the legend says of it. */
        enum Kind {
            WAITING("waiting", "Expired, still running"),
            GRACE("grace", "Shut down, data kept"),
            RETRIEVAL("retrieval", "Retrieval session"),
            EXPORT("export", "Export session"),
            SNAPSHOT("snapshot", "Snapshot"),
            BREACH("breach", "Breach to be remedied"),
            MAINTENANCE("maintenance", "Planned maintenance"),
            SUSPENSION("suspension", "Suspended"),
            FORCE_MAJEURE("force", "Force majeure"),
            OUTAGE("outage", "Outage"),
            FAULT("fault", "Fault outside");

            final String style;
            final String legend;

            Kind(String style, String legend) {
                this.style = style;
                this.legend = legend;
            }

            /** On the row of the periods, in place of one. */
            boolean replacesPeriod() {
                return this == WAITING || this == GRACE;
            }

            /** Behind everything, from top to bottom. */
            boolean isBand() {
                return this == SUSPENSION || this == FORCE_MAJEURE || this == OUTAGE || this == FAULT;
            }
        }
    }

    record Reminder(LocalDate on, String offset, boolean sent) {}

    /** Something that happened on a day. */
    record Mark(Mark.Kind kind, LocalDate on, String label) {

        /** How a mark is drawn and what the legend says of it; the first are labelled first. */
        enum Kind {
            DELETION("deletion", "Deleted for good"),
            TERMINATION("ended", "Contract ended"),
            UPGRADE("upgrade", "Upgrade"),
            RESTART("restart", "Restart"),
            REFUSAL("refusal", "Refused"),
            DECLINED("declined", "Payment declined"),
            TARIFF("tariff", "New tariff"),
            NOTE("note", "Other event");

            final String symbol;
            final String legend;

            Kind(String symbol, String legend) {
                this.symbol = symbol;
                this.legend = legend;
            }

            /** Happens at the first moment of its day, where one bar ends and another begins. */
            boolean beginsDay() {
                return this == DELETION || this == TERMINATION || this == UPGRADE || this == RESTART;
            }
        }
    }

    boolean isEmpty() {
        return periods.isEmpty() && stretches.isEmpty() && reminders.isEmpty() && marks.isEmpty() && copies.isEmpty();
    }

    /** First days of everything drawn. */
    Stream<LocalDate> beginnings() {
        return Stream.of(
                        periods.stream().map(Period::from),
                        stretches.stream().map(Stretch::from),
                        reminders.stream().map(Reminder::on),
                        copies.runs().stream().map(DailyCopies.Run::from),
                        copies.failed().stream(),
                        marks.stream().map(Mark::on))
                .flatMap(dates -> dates);
    }

    /** Days after the last of everything drawn. */
    Stream<LocalDate> ends() {
        return Stream.of(
                        periods.stream().map(Period::end),
                        stretches.stream().map(Stretch::end),
                        reminders.stream().map(reminder -> reminder.on().plusDays(1)),
                        copies.runs().stream().map(DailyCopies.Run::end),
                        copies.failed().stream().map(day -> day.plusDays(1)),
                        marks.stream().map(mark -> mark.on().plusDays(1)))
                .flatMap(dates -> dates);
    }
}
