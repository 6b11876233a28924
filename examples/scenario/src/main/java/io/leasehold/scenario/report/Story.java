package io.leasehold.scenario.report;

import io.leasehold.scenario.report.ReportData.Entry;
import io.leasehold.scenario.report.Routine.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What happened, day by day, as a table that reads like an account statement. */
final class Story {

    /** More than a line's worth of figures is folded away. */
    private static final int INLINE_FIELDS = 3;

    private final Values values;
    private final Sentences sentences;
    private final String currency;

    Story(Clauses clauses, String currency) {
        this.values = new Values(clauses);
        this.sentences = new Sentences(values, currency);
        this.currency = currency;
    }

    /**
     * The table; {@code total} is what stands below its column of payments, which is left out when nothing is ever
     * paid.
     */
    Markup table(String caption, List<Entry> entries, Optional<String> total) {
        boolean payments = total.isPresent();
        Markup out = new Markup().open("table", "class", "story");
        out.element("caption", caption, "class", "unseen");
        out.open("thead")
                .open("tr")
                .element("th", "Date", "scope", "col")
                .element("th", "What happened", "scope", "col");
        if (payments) {
            out.element("th", "Paid", "scope", "col", "class", "num");
        }
        out.close("tr").close("thead").line();
        int year = Integer.MIN_VALUE;
        for (List<Row> day : days(Routine.fold(entries))) {
            LocalDate on = day.get(0).first().on();
            if (on.getYear() != year) {
                year = on.getYear();
                out.open("tbody", "class", "year").open("tr");
                out.element("th", String.valueOf(year), "scope", "rowgroup", "colspan", payments ? "3" : "2");
                out.close("tr").close("tbody").line();
            }
            day(out, on, day, payments);
        }
        total.ifPresent(sum -> {
            out.open("tfoot")
                    .open("tr")
                    .element("th", "Paid in all, gross, " + currency, "scope", "row", "colspan", "2");
            out.element("td", sum, "class", "num").close("tr").close("tfoot");
        });
        return out.close("table").line();
    }

    private static List<List<Row>> days(List<Row> rows) {
        List<List<Row>> days = new ArrayList<>();
        for (Row row : rows) {
            boolean sameDay = !days.isEmpty()
                    && days.get(days.size() - 1)
                            .get(0)
                            .first()
                            .on()
                            .equals(row.first().on());
            if (!sameDay) {
                days.add(new ArrayList<>());
            }
            days.get(days.size() - 1).add(row);
        }
        return days;
    }

    private void day(Markup out, LocalDate on, List<Row> rows, boolean payments) {
        out.open("tbody");
        for (int i = 0; i < rows.size(); i++) {
            Entry entry = rows.get(i).first();
            String tone = tone(entry.event());
            out.open("tr", tone.isEmpty() ? new String[0] : new String[] {"class", tone});
            if (i == 0) {
                String span = String.valueOf(rows.size());
                out.open("th", "scope", "rowgroup", "rowspan", span)
                        .add(Dates.briefTime(on))
                        .close("th");
            }
            out.open("td");
            tell(out, rows.get(i));
            out.close("td");
            if (payments) {
                paid(out, entry);
            }
            out.close("tr");
        }
        out.close("tbody").line();
    }

    private void tell(Markup out, Row row) {
        Entry entry = row.folded()
                ? new Entry(row.first().on(), row.first().event(), Routine.withoutDay(row.first()))
                : row.first();
        Sentences.Told told = sentences.tell(entry);
        out.add(told.sentence());
        if (row.folded()) {
            out.text(", each day through ").add(Dates.time(row.last().on()));
            out.text(" (" + row.entries().size() + "\u00A0times)");
        }
        Map<String, Object> rest = new LinkedHashMap<>(entry.fields());
        rest.keySet().removeAll(told.fields());
        Optional<Map<?, ?>> quote = quote(rest);
        boolean few = rest.size() <= INLINE_FIELDS && rest.values().stream().allMatch(Values::isScalar);
        if (few && !rest.isEmpty()) {
            out.open("div", "class", "aside").add(values.fields(rest)).close("div");
        }
        details(out, quote, few ? Map.of() : rest, entry.derivation());
    }

    private static Optional<Map<?, ?>> quote(Map<String, Object> rest) {
        if (rest.get("quote") instanceof Map<?, ?> quote) {
            rest.remove("quote");
            return Optional.of(quote);
        }
        return Optional.empty();
    }

    private void details(
            Markup out, Optional<Map<?, ?>> quote, Map<String, Object> rest, Optional<List<String>> lines) {
        List<String> parts = new ArrayList<>();
        quote.ifPresent(any -> parts.add("quote"));
        lines.ifPresent(any -> parts.add("how it adds up"));
        if (!rest.isEmpty()) {
            parts.add(parts.isEmpty() ? "figures" : "more figures");
        }
        if (parts.isEmpty()) {
            return;
        }
        out.open("details").element("summary", Words.sentence(String.join(", ", parts)));
        quote.ifPresent(bill -> out.add(values.quote(bill)));
        lines.ifPresent(steps -> derivation(out, steps));
        if (!rest.isEmpty()) {
            out.add(values.fields(rest));
        }
        out.close("details");
    }

    private void derivation(Markup out, List<String> steps) {
        out.open("ol", "class", "derivation");
        steps.forEach(step -> out.open("li").add(values.scalar(step)).close("li"));
        out.close("ol");
    }

    private void paid(Markup out, Entry entry) {
        Object amount = entry.fields().getOrDefault("amount", "");
        if (entry.event().equals("payment-accepted") && Words.isMoney(amount)) {
            out.open("td", "class", "num").add(values.scalar(amount)).close("td");
        } else {
            out.open("td").close("td");
        }
    }

    /** How loud a row is: most are plain, refusals and ends stand out, routine steps back. */
    private static String tone(String event) {
        if (event.equals("refused") || event.equals("payment-declined") || event.equals("backup-failed")) {
            return "refusal";
        }
        if (Set.of("activated", "renewed", "upgraded", "restarted", "resumed", "breach-remedied")
                .contains(event)) {
            return "gain";
        }
        if (Set.of(
                        "expired",
                        "shut-down",
                        "deleted",
                        "terminated",
                        "suspended",
                        "outage",
                        "breach-noted",
                        "force-majeure-began")
                .contains(event)) {
            return "loss";
        }
        return event.startsWith("reminder-") || event.startsWith("backup-") ? "routine" : "";
    }
}
