package io.leasehold.scenario.play;

import io.leasehold.ports.catalogue.ReferenceCatalogue;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Scenarios of two contracts in which anything may happen on any day, written as YAML. */
final class RandomScenarios {

    private static final LocalDate START = LocalDate.of(2027, 12, 15);
    private static final int DAYS = 200;

    private record Step(int day, String action) {}

    private RandomScenarios() {}

    static Arbitrary<String> any() {
        Arbitrary<List<Step>> steps =
                Combinators.combine(day(), action()).as(Step::new).list().ofMaxSize(25);
        return Combinators.combine(steps, orderDay(), orderDay(), length(), terms())
                .as((asked, first, second, length, terms) -> {
                    List<Step> all = new java.util.ArrayList<>(asked);
                    all.add(0, new Step(first, order("a", length)));
                    all.add(0, new Step(second, order("b", "P1M")));
                    return head(terms)
                            + all.stream()
                                    .sorted(Comparator.comparingInt(Step::day))
                                    .map(step ->
                                            "  - {on: " + START.plusDays(step.day()) + ", " + step.action() + "}\n")
                                    .collect(Collectors.joining());
                });
    }

    /** Nothing is asked of a contract before its order: the reader would find the file bad. */
    private static Arbitrary<Integer> orderDay() {
        return Arbitraries.integers().between(0, 20);
    }

    private static Arbitrary<Integer> day() {
        return Arbitraries.integers().between(21, DAYS);
    }

    private static Arbitrary<String> action() {
        Arbitrary<String> contract = Arbitraries.of("a", "b");
        return Arbitraries.oneOf(
                Combinators.combine(contract, length(), paid()).as(RandomScenarios::renew),
                Combinators.combine(contract, Arbitraries.of("vcpus: 1", "memoryGiB: 1", "diskGiB: 7"), paid())
                        .as((id, add, paid) -> "upgrade: {contract: " + id + ", add: {" + add
                                + "}, acknowledge: RESTART, " + paid + "}"),
                Combinators.combine(contract, Arbitraries.of("exact", "12.00", "0.01"), Arbitraries.of("exact", "b-2"))
                        .as((id, amount, reference) -> "pay: {contract: " + id + ", amount: " + amount
                                + ", currency: EUR, method: VISA, reference: " + reference + "}"),
                hold(contract),
                Combinators.combine(
                                Arbitraries.of("mail", "hypervisor", "payments", "ftp"),
                                Arbitraries.integers().between(1, 25))
                        .as((part, days) -> "fault: {part: " + part + ", days: " + days + "}"),
                Combinators.combine(contract, applications(), paid())
                        .as((id, application, paid) -> "install: {contract: " + id + ", application: " + application
                                + ", acknowledge: true, " + paid + "}"),
                Combinators.combine(contract, applications())
                        .as((id, application) ->
                                "endApplication: {contract: " + id + ", application: " + application + "}"),
                Combinators.combine(contract, paid()).as((id, paid) -> "export: {contract: " + id + ", " + paid + "}"),
                Arbitraries.integers()
                        .between(0, DAYS)
                        .map(day ->
                                "publishTariff: {effective: " + START.plusDays(30 + day) + ", export: " + day + ".00}"),
                Arbitraries.integers().between(1, 20).map(days -> "outage: {days: " + days + "}"));
    }

    private static Arbitrary<String> hold(Arbitrary<String> contract) {
        return Combinators.combine(
                        contract,
                        Arbitraries.of(
                                "suspend: {contract: %s, grounds: spam}",
                                "resume: {contract: %s}",
                                "breach: {contract: %s, by: customer}",
                                "remedy: {contract: %s}",
                                "forceMajeure: {affects: [%s], cause: flood}",
                                "forceMajeureEnds: {contract: %s}",
                                "endForForceMajeure: {contract: %s, by: host}"))
                .as((id, step) -> String.format(step, id));
    }

    private static Arbitrary<String> applications() {
        return Arbitraries.of(ReferenceCatalogue.get()
                .tariffs()
                .last()
                .applications()
                .map(it -> it.id().value())
                .asJava());
    }

    private static Arbitrary<String> length() {
        return Arbitraries.of("P1M", "P3M", "P6M");
    }

    private static Arbitrary<String> paid() {
        return Arbitraries.of("method: VISA", "pay: none");
    }

    private static Arbitrary<String> terms() {
        return Combinators.combine(
                        Arbitraries.of("CONVERT_DAYS", "NEW_PERIOD", "PAY_DIFFERENCE"),
                        Arbitraries.of("FROM_REACTIVATION", "FROM_RENEWAL_DATE"))
                .as((settlement, resume) -> "{extends: reference, upgrade: {settlement: " + settlement
                        + "}, renewal: {resume: " + resume + "}}");
    }

    private static String order(String id, String length) {
        return "order: {contract: " + id + ", customer: alice, solution: vps-s, system: debian-12, length: " + length
                + ", method: VISA, consent: true}";
    }

    private static String renew(String id, String length, String paid) {
        return "renew: {contract: " + id + ", length: " + length + ", consent: true, " + paid + "}";
    }

    private static String head(String terms) {
        return """
                name: Random
                start: %s
                until: %s
                terms: %s
                customers:
                  - {id: alice, firstName: Alice, lastName: Martin, email: alice@example.org, country: FR}
                steps:
                """.formatted(START, START.plusDays(DAYS + 60), terms);
    }
}
