package io.leasehold.scenario.output;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.period.Term;
import io.leasehold.scenario.file.FaultStep;
import io.leasehold.scenario.file.OutageStep;
import io.leasehold.scenario.file.ScenarioFile;
import io.leasehold.scenario.file.Step;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;

/** Prints what came of a scenario. */
public final class Printing {

    private static final String INDENT = "  ";

    private Printing() {}

    /** The timeline as in the file. */
    public static void jsonl(Outcome outcome, PrintWriter to) {
        outcome.timeline().lines().forEach(line -> to.print(Json.line(Outcome.line(line)) + "\n"));
    }

    /** The timeline in columns, with derivations below what they explain, then how each contract stands. */
    public static void text(ScenarioFile scenario, Outcome outcome, PrintWriter to) {
        to.println(outcome.name());
        to.println();
        timeline(scenario, outcome).lines().forEach(to::println);
        to.println();
        if (!outcome.contracts().isEmpty()) {
            contracts(outcome).lines().forEach(to::println);
            to.println();
        }
    }

    private static Columns timeline(ScenarioFile scenario, Outcome outcome) {
        Columns columns = new Columns();
        Deque<Step> broken = new ArrayDeque<>(scenario.steps()
                .filter(step -> step instanceof FaultStep || step instanceof OutageStep)
                .asJava());
        for (Folded folded : Folded.fold(outcome.timeline().lines())) {
            Line line = folded.line();
            broken(broken, line.on(), columns);
            columns.add(line.on().toString(), line.contract().getOrElse(""), line.event(), folded.sentence());
            line.derivation().forEach(step -> columns.add("", "", "", INDENT + step));
        }
        broken(broken, LocalDate.MAX, columns);
        return columns;
    }

    /** What breaks on {@code day} or before is told before what happens on it. */
    private static void broken(Deque<Step> steps, LocalDate day, Columns columns) {
        while (!steps.isEmpty() && !steps.peek().on().isAfter(day)) {
            Step step = steps.remove();
            if (step instanceof OutageStep outage) {
                columns.add(step.on().toString(), "", "(outage)", "nothing runs for " + days(outage.days()));
            } else if (step instanceof FaultStep fault) {
                columns.add(
                        step.on().toString(), "", "(fault)", name(fault.part()) + " is away for " + days(fault.days()));
            }
        }
    }

    private static Columns contracts(Outcome outcome) {
        Columns columns = new Columns();
        for (Contract contract : outcome.contracts()) {
            String id = contract.id().value();
            String period = outcome.start(contract)
                    .flatMap(start -> contract.term().map(Term::renewal).map(renewal -> start + " to " + renewal))
                    .getOrElse("");
            int mails = outcome.mailsByKind(id).values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            columns.add(
                    id,
                    State.of(contract),
                    period,
                    "paid " + outcome.paidNet(contract) + " net, " + outcome.paidGross(contract) + " gross; "
                            + (mails == 1 ? "1 mail" : mails + " mails"));
        }
        return columns;
    }

    private static String name(FaultStep.Part part) {
        return switch (part) {
            case MAIL -> "the mail server";
            case HYPERVISOR -> "the hypervisor";
            case PAYMENTS -> "the payment provider";
            case FTP -> "the transfer server";
        };
    }

    private static String days(int days) {
        return days == 1 ? "1 day" : days + " days";
    }
}
