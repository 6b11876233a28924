package io.leasehold.scenario.output;

import io.leasehold.domain.clause.ClauseId;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.customer.Customer;
import io.leasehold.domain.period.Term;
import io.leasehold.scenario.file.FaultStep;
import io.leasehold.scenario.file.OutageStep;
import io.leasehold.scenario.file.ScenarioFile;
import io.leasehold.scenario.file.Step;
import io.leasehold.scenario.report.ReportData;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the report is told. */
public final class Reported {

    private final Outcome outcome;
    private final Map<String, List<ReportData.Entry>> byContract = new LinkedHashMap<>();

    private Reported(Outcome outcome) {
        this.outcome = outcome;
        for (Line line : outcome.timeline().lines()) {
            byContract
                    .computeIfAbsent(line.contract().getOrElse(""), none -> new ArrayList<>())
                    .add(entry(line));
        }
    }

    public static ReportData data(ScenarioFile scenario, Outcome outcome) {
        Reported reported = new Reported(outcome);
        Map<String, String> clauses = new LinkedHashMap<>();
        for (ClauseId clause : ClauseId.values()) {
            clauses.put(clause.id(), clause.text());
        }
        return new ReportData(
                scenario.name(),
                scenario.start(),
                scenario.until(),
                scenario.terms().version().value(),
                scenario.terms().currency().getCode(),
                scenario.customers().map(Reported::customer).asJava(),
                outcome.contracts().stream().map(reported::contract).toList(),
                reported.general(scenario),
                clauses);
    }

    private static ReportData.Customer customer(Customer customer) {
        return new ReportData.Customer(
                customer.id().value(), customer.type().name().toLowerCase(Locale.ROOT));
    }

    private ReportData.Contract contract(Contract contract) {
        String id = contract.id().value();
        return new ReportData.Contract(
                id,
                contract.owner().value(),
                contract.solution() + ": " + contract.makeUp().vcpus() + " vCPU, "
                        + contract.makeUp().memoryGiB() + " GiB memory, "
                        + contract.makeUp().diskGiB() + " GiB disk",
                State.of(contract),
                outcome.start(contract).toJavaOptional(),
                contract.term().map(Term::renewal).toJavaOptional(),
                outcome.paidNet(contract).getAmount(),
                outcome.paidGross(contract).getAmount(),
                outcome.mailsByKind(id),
                byContract.getOrDefault(id, List.of()));
    }

    private static ReportData.Entry entry(Line line) {
        return new ReportData.Entry(
                line.on(),
                line.event(),
                line.fields(),
                Option.when(!line.derivation().isEmpty(), line::derivation).toJavaOptional());
    }

    /** What happened around the contracts, and what was asked of those that never came to be. */
    private List<ReportData.Entry> general(ScenarioFile scenario) {
        Set<String> contracts = outcome.contracts().stream()
                .map(contract -> contract.id().value())
                .collect(Collectors.toSet());
        List<ReportData.Entry> general =
                new ArrayList<>(scenario.steps().flatMap(Reported::general).asJava());
        for (Line line : outcome.timeline().lines()) {
            if (!line.contract().exists(contracts::contains)) {
                Map<String, Object> fields = new LinkedHashMap<>(line.fields());
                line.contract().forEach(of -> fields.put("of", of));
                general.add(new ReportData.Entry(line.on(), line.event(), fields));
            }
        }
        general.sort(Comparator.comparing(ReportData.Entry::on));
        return general;
    }

    private static Option<ReportData.Entry> general(Step step) {
        if (step instanceof OutageStep outage) {
            return Option.of(new ReportData.Entry(
                    step.on(), "outage", Fields.with("days", outage.days()).map()));
        }
        if (step instanceof FaultStep fault) {
            String part = fault.part().name().toLowerCase(Locale.ROOT);
            return Option.of(new ReportData.Entry(
                    step.on(),
                    "fault",
                    Fields.with("part", part).and("days", fault.days()).map()));
        }
        return Option.none();
    }
}
