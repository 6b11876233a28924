package io.leasehold.scenario.command;

import io.leasehold.ports.document.Faults;
import io.leasehold.scenario.file.ScenarioFile;
import io.leasehold.scenario.file.ScenarioReader;
import io.leasehold.scenario.play.Adapters;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lives through a scenario from a file. */
@Command(
        name = "run",
        description = "Lives through a scenario in virtual time and writes what happened.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The scenario, in YAML or JSON.")
    private Path file = Path.of("");

    @Mixin
    private Running running = new Running(Adapters.MEMORY);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Either<Faults, ScenarioFile> read = ScenarioReader.read(file);
        if (read.isLeft()) {
            spec.commandLine().getErr().println(read.getLeft().render(file.toString()));
            return LeaseholdCommand.BAD_INPUT;
        }
        return running.run(read.get(), spec.commandLine());
    }
}
