package io.leasehold.scenario.command;

import io.leasehold.scenario.file.ScenarioFile;
import io.leasehold.scenario.output.Outcome;
import io.leasehold.scenario.output.OutputFolder;
import io.leasehold.scenario.output.Printing;
import io.leasehold.scenario.output.Reported;
import io.leasehold.scenario.play.Adapters;
import io.leasehold.scenario.play.Trial;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** What running a scenario needs to know, from whatever it was read. */
final class Running {

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
            showDefaultValue = Visibility.ALWAYS,
            description = "Where contracts are kept: in memory, or in a real database in a file.")
    private Adapters adapters;

    @Option(
            names = "--format",
            paramLabel = "text|jsonl",
            defaultValue = "text",
            description = "How what happened is printed: in words, or as in timeline.jsonl.")
    private Format format = Format.TEXT;

    /** {@code adapters} unless the command line says otherwise. */
    Running(Adapters adapters) {
        this.adapters = adapters;
    }

    int run(ScenarioFile scenario, CommandLine command) throws IOException {
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

    private Outcome live(ScenarioFile scenario) {
        try (Progress progress = new Progress(scenario.start(), scenario.until())) {
            return Trial.of(scenario, adapters, progress::day);
        }
    }
}
