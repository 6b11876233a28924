package io.leasehold.scenario.command;

import io.leasehold.scenario.file.ScenarioFile;
import io.leasehold.scenario.output.Outcome;
import io.leasehold.scenario.output.OutputFolder;
import io.leasehold.scenario.output.Printing;
import io.leasehold.scenario.output.Reported;
import io.leasehold.scenario.play.Trial;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
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
        // A folder that cannot be written to is found out before a long run, not after it.
        OutputFolder folder = OutputFolder.at(out);
        Outcome outcome = live(scenario);
        folder.write(outcome, Reported.data(scenario, outcome));
        PrintWriter to = command.getOut();
        if (format == Format.JSONL) {
            Printing.jsonl(outcome, to);
        } else {
            Printing.text(scenario, outcome, to);
            to.println("Drawn in " + out.resolve("report.html"));
        }
        to.flush();
        return LeaseholdCommand.OK;
    }

    private static Outcome live(ScenarioFile scenario) {
        try (Progress progress = new Progress(scenario.start(), scenario.until())) {
            return Trial.of(scenario, progress::day);
        }
    }
}
