package io.leasehold.scenario.report;

import io.leasehold.scenario.report.ReportData.Contract;
import java.time.LocalDate;
import java.util.List;

/** Two years of one contract in which nearly everything happens once. */
final class TwoYears {

    private TwoYears() {}

    static Contract contract() {
        Told told = new Told();
        upgraded(told);
        restarted(told);
        watched(told);
        renewedAgain(told);
        return told.contract(
                "c2", "acme", "vps-s: 2 vCPU, 6 GiB, 40 GiB", "ACTIVE", "2027-06-10", "2028-01-09", "348.17", "417.80");
    }

    private static void upgraded(Told told) {
        told.order("2026-01-31", "2026-02-28", "vps-s, 1 month", "10.00", "2.00", "12.00");
        told.on(
                "2026-02-03",
                "refused",
                "command",
                "upgrade",
                "clause",
                "UPG-2",
                "code",
                "above-maximum",
                "message",
                "31 GiB more would make 33 GiB; at most 32 GiB can be held",
                "asked",
                33,
                "maximum",
                32);
        told.on("2026-02-13", "reminder-sent", "offset", "P15D", "renewal", "2026-02-28");
        LocalDate anchor = LocalDate.parse("2026-01-31");
        for (int month = 1; month <= 3; month++) {
            String start = anchor.plusMonths(month).toString();
            told.renew(
                    anchor.plusMonths(month).minusDays(4).toString(),
                    start,
                    anchor.plusMonths(month + 1).toString(),
                    "10.00",
                    "2.00",
                    "12.00");
        }
        String day = "2026-05-12";
        told.on(
                        day,
                        "upgraded",
                        "settlement",
                        "PAY_DIFFERENCE",
                        "unusedDays",
                        19,
                        "unusedValue",
                        "19/3",
                        "charge",
                        "3.17",
                        "renewal",
                        "2026-05-31")
                .because(
                        "19 of 30 days of 10.00 EUR = 19/3 EUR",
                        "15.00 · 19/30 − 19/3 = 19/6, rounded 3.17 EUR (UPG-5)");
        told.on(day, "payment-accepted", "amount", "3.80", "for", "upgrade");
        told.on("2026-05-20", "snapshot-taken", "name", "before upgrade")
                .on("2026-05-21", "snapshot-taken", "name", "after upgrade");
        told.on(
                "2026-05-22",
                "refused",
                "command",
                "snapshot",
                "clause",
                "BAK-3",
                "code",
                "snapshot-limit-reached",
                "message",
                "2 of 2 snapshots exist; delete one first");
        told.renew("2026-05-29", "2026-05-31", "2026-08-31", "45.00", "9.00", "54.00");
    }

    private static void restarted(Told told) {
        told.on("2026-06-30", "reminder-sent", "offset", "P2M", "renewal", "2026-08-31");
        told.on("2026-07-31", "reminder-sent", "offset", "P1M", "renewal", "2026-08-31");
        told.on("2026-08-16", "reminder-sent", "offset", "P15D", "renewal", "2026-08-31");
        told.on("2026-08-30", "reminder-sent", "offset", "P1D", "renewal", "2026-08-31");
        told.on("2026-08-31", "reminder-sent", "offset", "P0D", "renewal", "2026-08-31");
        told.on("2026-09-01", "expired", "renewal", "2026-08-31").on("2026-09-01", "shut-down");
        told.on("2026-09-01", "retrieval-opened", "through", "2026-09-15");
        told.on(
                "2026-09-18",
                "deletion-postponed",
                "because",
                "the retrieval session was not reachable",
                "earliest",
                "2026-09-26");
        told.on(
                "2026-09-20",
                "payment-declined",
                "reason",
                "the amount does not match the open request",
                "given-back",
                "12.00");
        told.on("2026-09-20", "restarted").on("2026-09-20", "retrieval-closed");
        told.renew("2026-09-20", "2026-09-20", "2027-03-20", "90.00", "18.00", "108.00");
    }

    private static void watched(Told told) {
        told.on(
                "2026-10-04",
                "refused",
                "command",
                "terminate",
                "clause",
                "REN-8",
                "code",
                "not-terminable",
                "message",
                "an active solution runs to its renewal date");
        told.on("2026-11-02", "export-opened", "through", "2026-11-16")
                .on("2026-11-02", "payment-accepted", "amount", "18.00", "for", "export");
        told.on("2026-11-17", "export-closed");
        for (LocalDate on = LocalDate.parse("2026-12-01");
                on.isBefore(LocalDate.parse("2027-01-15"));
                on = on.plusDays(1)) {
            if (!on.equals(LocalDate.parse("2026-12-20"))) {
                told.on(on.toString(), "backup-taken", "day", on.toString(), "level", 1);
            }
        }
        told.on("2027-01-12", "suspended", "grounds", "spam sent from the server, case 81", "by", "operator")
                .on("2027-01-25", "resumed");
    }

    private static void renewedAgain(Told told) {
        told.on("2027-02-20", "reminder-superseded", "offset", "P1M", "renewal", "2027-03-20");
        told.on("2027-03-05", "reminder-sent", "offset", "P15D", "renewal", "2027-03-20");
        told.renew("2027-03-18", "2027-03-20", "2028-03-20", "180.00", "36.00", "216.00");
        told.on(
                        "2027-06-10",
                        "upgraded",
                        "settlement",
                        "CONVERT_DAYS",
                        "unusedDays",
                        284,
                        "unusedValue",
                        "51120/366",
                        "newDays",
                        213,
                        "charge",
                        "0.00",
                        "renewal",
                        "2028-01-09")
                .because("284 of 366 days of 180.00 EUR = 8520/61 EUR", "⌈8520/61 · 366/240⌉ = 213 days (UPG-5)");
        told.on(
                "2027-06-10",
                "refused",
                "command",
                "upgrade",
                "clause",
                "UPG-4",
                "code",
                "would-shrink",
                "message",
                "a disk never shrinks");
        told.on("2027-08-01", "force-majeure-began", "cause", "flood in the data centre")
                .on("2027-08-19", "force-majeure-ended");
        told.on(
                "2027-10-01",
                "firewall-set",
                "rules",
                List.of(
                        Told.fields(
                                "direction",
                                "in",
                                "protocol",
                                "tcp",
                                "ports",
                                "22",
                                "source",
                                "192.0.2.0/24",
                                "action",
                                "allow"),
                        Told.fields(
                                "direction",
                                "in",
                                "protocol",
                                "any",
                                "ports",
                                "any",
                                "source",
                                "any",
                                "action",
                                "deny")));
        told.on("2027-11-11", "carrier-changed", "from", "north", "to", "south");
    }
}
