package io.leasehold.scenario.report;

import io.leasehold.scenario.report.ReportData.Contract;
import io.leasehold.scenario.report.ReportData.Entry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes timelines tersely. */
final class Told {

    private final List<Entry> entries = new ArrayList<>();

    static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return fields;
    }

    static Entry entry(String on, String event, Object... fields) {
        return new Entry(LocalDate.parse(on), event, fields(fields));
    }

    static Map<String, Object> quote(String what, String net, String vat, String gross) {
        return fields(
                "lines",
                List.of(fields("what", what, "net", net)),
                "net",
                net,
                "vat",
                List.of(fields("rate", "20", "base", net, "amount", vat)),
                "gross",
                gross);
    }

    Told on(String on, String event, Object... fields) {
        entries.add(entry(on, event, fields));
        return this;
    }

    /** Explains the latest entry. */
    Told because(String... lines) {
        Entry last = entries.remove(entries.size() - 1);
        entries.add(new Entry(last.on(), last.event(), last.fields(), Optional.of(List.of(lines))));
        return this;
    }

    Told order(String on, String renewal, String what, String net, String vat, String gross) {
        on(on, "ordered", "quote", quote(what, net, vat, gross));
        on(on, "payment-accepted", "amount", gross, "for", "order");
        on(on, "activated", "start", on, "renewal", renewal);
        return invoice(on, on, renewal, net, vat, gross);
    }

    Told renew(String on, String start, String renewal, String net, String vat, String gross) {
        on(on, "payment-accepted", "amount", gross, "for", "renewal");
        on(on, "renewed", "start", start, "renewal", renewal, "net", net, "gross", gross);
        because(
                "vps-s at the tariff in force on " + on + " = " + net + " EUR",
                "20 % of " + net + " = " + vat + " EUR");
        return invoice(on, start, renewal, net, vat, gross);
    }

    private Told invoice(String on, String start, String renewal, String net, String vat, String gross) {
        String number = "2026-" + String.format("%05d", 1 + entries.size());
        return on(
                on,
                "invoiced",
                "number",
                number,
                "net",
                net,
                "vat",
                vat,
                "gross",
                gross,
                "start",
                start,
                "renewal",
                renewal);
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    Contract contract(
            String id,
            String customer,
            String solution,
            String state,
            String start,
            String renewal,
            String net,
            String gross) {
        return new Contract(
                id,
                customer,
                solution,
                state,
                Optional.of(LocalDate.parse(start)),
                Optional.of(LocalDate.parse(renewal)),
                new BigDecimal(net),
                new BigDecimal(gross),
                mails(),
                entries());
    }

    private Map<String, Integer> mails() {
        Map<String, Integer> mails = new LinkedHashMap<>();
        entries.stream()
                .filter(entry -> List.of("activated", "reminder-sent", "renewed", "upgraded", "deleted")
                        .contains(entry.event()))
                .forEach(entry -> mails.merge(entry.event(), 1, Integer::sum));
        return mails;
    }
}
