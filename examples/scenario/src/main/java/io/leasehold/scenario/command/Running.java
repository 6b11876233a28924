package io.leasehold.scenario.command;

import io.leasehold.domain.contract.Contract;
import io.leasehold.scenario.file.OrderStep;
import io.leasehold.scenario.file.ScenarioFile;
import io.leasehold.scenario.output.MailFile;
import io.leasehold.scenario.output.Outcome;
import io.leasehold.scenario.output.OutputFolder;
import io.leasehold.scenario.output.Printing;
import io.leasehold.scenario.output.Reported;
import io.leasehold.scenario.output.Timeline;
import io.leasehold.scenario.play.Play;
import io.leasehold.scenario.play.World;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What running a scenario needs to know, from whatever it was read. */
final class Running {

    /** Which outside world a scenario is lived through with. */
    enum Adapters {
        MEMORY,
        EMBEDDED
    }

    /** How what happened is printed. */
    enum Format {
        TEXT,
        JSONL
    }

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where the results go.")
    private Path out = Path.of("");

    @Option(
            names = "--adapters",
            paramLabel = "memory|embedded",
            defaultValue = "memory",
            description = "The outside world: in memory, or real parts in this process (not yet).")
    private Adapters adapters = Adapters.MEMORY;

    @Option(
            names = "--format",
            paramLabel = "text|jsonl",
            defaultValue = "text",
            description = "How what happened is printed: in words, or as in timeline.jsonl.")
    private Format format = Format.TEXT;

    int run(ScenarioFile scenario, CommandLine command) throws IOException {
        if (adapters == Adapters.EMBEDDED) {
            throw new ParameterException(command, "not yet: --adapters embedded comes with a later release");
        }
        Outcome outcome = live(scenario);
        new OutputFolder(out).write(outcome, Reported.data(scenario, outcome));
        PrintWriter to = command.getOut();
        if (format == Format.JSONL) {
            Printing.jsonl(outcome, to);
        } else {
            Printing.text(outcome, to);
            to.println();
            to.println("Drawn in " + out.resolve("report.html"));
        }
        to.flush();
        return LeaseholdCommand.OK;
    }

    private static Outcome live(ScenarioFile scenario) {
        Timeline timeline = new Timeline();
        List<MailFile> mails = new ArrayList<>();
        LocalDate[] today = {scenario.start()};
        World world = new World(scenario, timeline, notice -> mails.add(new MailFile(notice, today[0])));
        try (Progress progress = new Progress(scenario.start(), scenario.until())) {
            new Play(scenario, world, timeline).run(day -> {
                today[0] = day.plusDays(1);
                progress.day(day);
            });
        }
        List<Contract> contracts = scenario.steps()
                .filter(OrderStep.class::isInstance)
                .map(OrderStep.class::cast)
                .flatMap(order -> world.contract(order.contract()))
                .asJava();
        return new Outcome(scenario.name(), scenario.until(), contracts, timeline, mails);
    }
}
