package io.leasehold.scenario.command;

import io.leasehold.scenario.file.ScenarioFile;
import io.leasehold.scenario.output.Outcome;
import io.leasehold.scenario.output.OutputFolder;
import io.leasehold.scenario.output.Printing;
import io.leasehold.scenario.output.Reported;
import io.leasehold.scenario.play.Adapters;
import io.leasehold.scenario.play.Hosting;
import io.leasehold.scenario.play.Trial;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

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

    @ArgGroup(exclusive = false)
    private @Nullable Hypervised hypervised;

    /** {@code adapters} unless the command line says otherwise. */
    Running(Adapters adapters) {
        this.adapters = adapters;
    }

    int run(ScenarioFile scenario, CommandLine command) throws IOException {
        try (Hosting hosting = hosting(scenario, command)) {
            // A folder that cannot be written to is found out before a long run, not after it.
            OutputFolder folder = OutputFolder.at(out);
            Outcome outcome = live(scenario, hosting);
            folder.write(outcome, Reported.data(scenario, outcome));
            print(scenario, outcome, command.getOut());
        }
        return LeaseholdCommand.OK;
    }

    private Hosting hosting(ScenarioFile scenario, CommandLine command) {
        if (hypervised == null) {
            return Hosting.simulated();
        }
        if (adapters != Adapters.EMBEDDED) {
            throw new ParameterException(command, "--hypervisor needs --adapters embedded");
        }
        return hypervised.open(scenario, command);
    }

    private Outcome live(ScenarioFile scenario, Hosting hosting) {
        try (Progress progress = new Progress(scenario.start(), scenario.until())) {
            return Trial.of(scenario, adapters, hosting, progress::day);
        }
    }

    private void print(ScenarioFile scenario, Outcome outcome, PrintWriter to) {
        if (format == Format.JSONL) {
            Printing.jsonl(outcome, to);
        } else {
            Printing.text(scenario, outcome, to);
            to.println("Drawn in " + out.resolve("report.html"));
        }
        to.flush();
    }
}
