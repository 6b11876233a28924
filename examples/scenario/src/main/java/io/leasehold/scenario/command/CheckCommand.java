package io.leasehold.scenario.command;

import io.leasehold.ports.document.Faults;
import io.leasehold.scenario.file.OfferedTerms;
import io.leasehold.scenario.file.ScenarioFile;
import io.leasehold.scenario.file.ScenarioReader;
import io.vavr.control.Either;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads a scenario and says all that is wrong with it, or gives hints on its terms if nothing is. */
@Command(
        name = "check",
        description = "Validates a scenario: all faults at once, with line and path.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The scenario, in YAML or JSON.")
    private Path file = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Either<Faults, ScenarioFile> read = ScenarioReader.read(file);
        if (read.isLeft()) {
            spec.commandLine().getErr().println(read.getLeft().render(file.toString()));
            return LeaseholdCommand.BAD_INPUT;
        }
        ScenarioFile scenario = read.get();
        PrintWriter to = spec.commandLine().getOut();
        to.println(file + ": well-formed, " + counted(scenario.customers().size(), "customer") + ", "
                + counted(scenario.steps().size(), "step") + " from " + scenario.start() + " to " + scenario.until());
        Hints.print(new OfferedTerms(scenario.terms(), scenario.catalogue()), Locale.ENGLISH, to);
        to.flush();
        return LeaseholdCommand.OK;
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
