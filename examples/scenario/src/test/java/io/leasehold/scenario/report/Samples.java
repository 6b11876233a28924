package io.leasehold.scenario.report;

import io.leasehold.scenario.report.ReportData.Contract;
import io.leasehold.scenario.report.ReportData.Customer;
import io.leasehold.scenario.report.ReportData.Entry;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Scenarios to look at and to test with. */
final class Samples {

    static final String SMALL = "vps-s: 1 vCPU, 4 GiB, 20 GiB";

    private Samples() {}

    /** Writes every sample to the directory given. */
    public static void main(String[] arguments) throws IOException {
        Path directory = Files.createDirectories(Path.of(arguments[0]));
        Map<String, ReportData> samples = new LinkedHashMap<>();
        samples.put("worked", worked());
        samples.put("two", twoContracts());
        samples.put("many", LargeSamples.many(200));
        samples.put("empty", empty());
        samples.put("day", oneDay());
        samples.put("decade", LargeSamples.decade());
        samples.put("crowded", LargeSamples.crowded());
        for (Map.Entry<String, ReportData> sample : samples.entrySet()) {
            Files.writeString(directory.resolve(sample.getKey() + ".html"), Report.html(sample.getValue()));
        }
    }

    static Map<String, String> clauses() {
        Map<String, String> clauses = new LinkedHashMap<>();
        clauses.put(
                "ORD-2",
                "Payment is immediate, in euros, by Visa, Mastercard or PayPal; anything else is refused by name.");
        clauses.put("REN-5", "From the shutdown the customer has 15 days to renew without losing data.");
        clauses.put("REN-8", "An active solution cannot be terminated by the customer; leaving is not renewing.");
        clauses.put("UPG-2", "Resources can be added up to what the host can hold; more is refused with the maximum.");
        clauses.put("UPG-4", "No resource may shrink, in any command, at any time.");
        clauses.put(
                "UPG-5",
                "On a change the remaining days of the former solution are reset pro rata, and no value is lost.");
        clauses.put("BAK-3", "At most two snapshots exist at a time; a third is refused with the limit.");
        clauses.put("EXP-3", "An export session is valid for 15 days, then closed for good and its content deleted.");
        return clauses;
    }

    static ReportData report(String name, String start, String until, List<Contract> contracts, List<Entry> general) {
        return new ReportData(
                name,
                LocalDate.parse(start),
                LocalDate.parse(until),
                "Reference terms, version 1",
                "EUR",
                List.of(new Customer("alice", "INDIVIDUAL"), new Customer("acme", "COMPANY")),
                contracts,
                general,
                clauses());
    }

    /** The example that the documentation works through: upgraded, not renewed, deleted. */
    static ReportData worked() {
        return report(
                "A server that was not renewed", "2026-01-31", "2026-03-31", List.of(upgradedThenLeft()), List.of());
    }

    static Contract upgradedThenLeft() {
        Told told = new Told()
                .order("2026-01-31", "2026-02-28", "vps-s, 1 month", "10.00", "2.00", "12.00")
                .on(
                        "2026-02-10",
                        "upgraded",
                        "settlement",
                        "CONVERT_DAYS",
                        "unusedDays",
                        18,
                        "unusedValue",
                        "45/7",
                        "newDays",
                        12,
                        "charge",
                        "0.00",
                        "renewal",
                        "2026-02-22")
                .because(
                        "18 of 28 days of 10.00 EUR = 45/7 EUR",
                        "a full period in the new make-up: 15.00 EUR for 28 days (UPG-5)",
                        "⌈45/7 · 28/15⌉ = 12 days")
                .on("2026-02-21", "reminder-sent", "offset", "P1D", "renewal", "2026-02-22")
                .on("2026-02-22", "reminder-sent", "offset", "P0D", "renewal", "2026-02-22")
                .on("2026-02-23", "expired", "renewal", "2026-02-22")
                .on("2026-02-23", "shut-down")
                .on("2026-02-23", "retrieval-opened", "through", "2026-03-09")
                .on("2026-03-10", "retrieval-closed")
                .on("2026-03-10", "deleted", "certificate", "del-c1-20260310");
        return told.contract("c1", "alice", SMALL, "DELETED", "2026-02-10", "2026-02-22", "10.00", "12.00");
    }

    static ReportData twoContracts() {
        List<Entry> general = List.of(
                Told.entry("2026-05-02", "tariff-announced", "effective", "2026-06-01"),
                Told.entry("2026-09-08", "outage", "days", 10),
                Told.entry("2027-03-01", "fault", "part", "mail", "days", 3),
                Told.entry(
                        "2027-04-12",
                        "maintenance-announced",
                        "nature",
                        "storage",
                        "window",
                        "2027-04-20, 02:00 to 04:00"));
        return report(
                "Two upgrades and a late renewal",
                "2026-01-31",
                "2028-01-31",
                List.of(upgradedThenLeft(), TwoYears.contract()),
                general);
    }

    static ReportData empty() {
        return new ReportData(
                "Nothing", LocalDate.EPOCH, LocalDate.EPOCH, "none", "EUR", List.of(), List.of(), List.of(), Map.of());
    }

    static ReportData oneDay() {
        Contract contract = new Told()
                .order("2026-01-31", "2026-02-28", "vps-s, 1 month", "10.00", "2.00", "12.00")
                .on("2026-01-31", "refused", "command", "upgrade", "clause", "UPG-2", "message", "too large")
                .on("2026-01-31", "refused", "command", "terminate", "clause", "REN-8", "message", "not terminable")
                .contract("c1", "alice", SMALL, "ACTIVE", "2026-01-31", "2026-02-28", "10.00", "12.00");
        Contract unpaid = new Contract(
                "c2",
                "acme",
                SMALL,
                "ORDERED",
                Optional.empty(),
                Optional.empty(),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                Map.of(),
                List.of(Told.entry(
                        "2026-01-31", "ordered", "quote", Told.quote("vps-s, 1 month", "10.00", "2.00", "12.00"))));
        return report("One day", "2026-01-31", "2026-01-31", List.of(contract, unpaid), List.of());
    }

    static ReportData withTimeline(Entry... entries) {
        Contract contract = new Contract(
                "c1",
                "alice",
                SMALL,
                "ACTIVE",
                Optional.empty(),
                Optional.empty(),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                Map.of(),
                List.of(entries));
        return report("A test", "2026-02-01", "2026-06-30", List.of(contract), List.of());
    }
}
