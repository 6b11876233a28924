package io.leasehold.scenario.report;

import io.leasehold.scenario.report.ReportData.Contract;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Scenarios that strain the drawing: many contracts, long spans, crowded days. */
final class LargeSamples {

    private LargeSamples() {}

    static ReportData many(int count) {
        List<Contract> contracts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LocalDate start = LocalDate.parse("2026-01-05").plusDays(i * 37L % 330);
            contracts.add(monthly("c" + (i + 1), start, 2 + i * 7 % 11, i % 5 == 3));
        }
        return Samples.report(
                "A year of many contracts",
                "2026-01-01",
                "2026-12-31",
                contracts,
                List.of(Told.entry("2026-08-10", "outage", "days", 5)));
    }

    private static Contract monthly(String id, LocalDate start, int periods, boolean upgraded) {
        LocalDate last = LocalDate.parse("2026-12-31");
        Told told = new Told()
                .order(start.toString(), start.plusMonths(1).toString(), "vps-s, 1 month", "10.00", "2.00", "12.00");
        int paid = 1;
        while (paid < periods && !start.plusMonths(paid).isAfter(last)) {
            LocalDate from = start.plusMonths(paid);
            told.on(from.minusDays(1).toString(), "reminder-sent", "offset", "P1D", "renewal", from.toString());
            told.renew(
                    from.minusDays(1).toString(),
                    from.toString(),
                    start.plusMonths(paid + 1).toString(),
                    "10.00",
                    "2.00",
                    "12.00");
            paid++;
        }
        LocalDate renewal = start.plusMonths(paid);
        if (upgraded && start.plusDays(9).isBefore(renewal) && paid == 1 == periods <= 1) {
            told.on(
                    renewal.minusDays(12).toString(),
                    "refused",
                    "command",
                    "upgrade",
                    "clause",
                    "UPG-2",
                    "code",
                    "above-maximum",
                    "message",
                    "at most 32 GiB can be held");
        }
        String state = "ACTIVE";
        if (renewal.plusDays(16).isBefore(last)) {
            String shut = renewal.plusDays(1).toString();
            told.on(shut, "expired", "renewal", renewal.toString()).on(shut, "shut-down");
            told.on(shut, "retrieval-opened", "through", renewal.plusDays(15).toString());
            told.on(renewal.plusDays(16).toString(), "retrieval-closed")
                    .on(renewal.plusDays(16).toString(), "deleted", "certificate", "del-" + id);
            state = "DELETED";
        }
        String gross = String.valueOf(12 * paid);
        return told.contract(
                id,
                "alice",
                Samples.SMALL,
                state,
                start.plusMonths(paid - 1L).toString(),
                renewal.toString(),
                String.valueOf(10 * paid),
                gross);
    }

    static ReportData decade() {
        LocalDate start = LocalDate.parse("2020-01-31");
        Told told = new Told().order("2020-01-31", "2020-02-29", "vps-s, 1 month", "10.00", "2.00", "12.00");
        for (int month = 1; month < 125; month++) {
            String on = start.plusMonths(month).toString();
            told.on(on, "reminder-sent", "offset", "P0D", "renewal", on);
            told.renew(on, on, start.plusMonths(month + 1).toString(), "1000.00", "200.00", "1200.00");
        }
        Contract monthly = told.contract(
                "c1", "alice", Samples.SMALL, "ACTIVE", "2030-05-31", "2030-06-30", "124010.00", "148812.00");
        Told yearly = new Told().order("2020-03-01", "2021-03-01", "vps-s, 1 year", "120.00", "24.00", "144.00");
        for (int year = 1; year < 9; year++) {
            String on = LocalDate.parse("2020-03-01").plusYears(year).toString();
            yearly.renew(on, on, LocalDate.parse("2021-03-01").plusYears(year).toString(), "120.00", "24.00", "144.00");
        }
        Contract long1 = yearly.contract(
                "c2", "acme", Samples.SMALL, "ACTIVE", "2028-03-01", "2029-03-01", "1080.00", "1296.00");
        return Samples.report("Ten years", "2020-01-01", "2030-06-30", List.of(monthly, long1), List.of());
    }

    static ReportData crowded() {
        Told told = new Told().order("2026-01-05", "2026-07-05", "vps-s, 6 months", "60.00", "12.00", "72.00");
        for (int i = 0; i < 24; i++) {
            String on = LocalDate.parse("2026-01-07").plusDays(i * 5L).toString();
            told.on(on, "refused", "command", "upgrade", "clause", i % 2 == 0 ? "UPG-2" : "UPG-4", "message", "no");
            if (i % 3 == 0) {
                told.on(on, "snapshot-taken", "name", "s" + i)
                        .on(on, "rebooted")
                        .on(on, "payment-declined", "reason", "no");
            }
            if (i % 4 == 0) {
                told.on(
                        on,
                        "export-opened",
                        "through",
                        LocalDate.parse(on).plusDays(14).toString());
            }
            if (i % 6 == 0) {
                told.on(on, "suspended", "grounds", "spam")
                        .on(LocalDate.parse(on).plusDays(3).toString(), "resumed");
            }
        }
        Contract contract = told.contract(
                "a contract <with> a long & strange id",
                "alice",
                Samples.SMALL,
                "ACTIVE",
                "2026-01-05",
                "2026-07-05",
                "60.00",
                "72.00");
        return Samples.report(
                "Crowded",
                "2026-01-01",
                "2026-06-30",
                List.of(contract),
                List.of(Told.entry("2026-03-01", "outage", "days", 4)));
    }
}
