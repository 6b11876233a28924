package io.leasehold.scenario.command;

import io.leasehold.ports.document.Faults;
import io.leasehold.ports.document.Syntax;
import io.leasehold.scenario.file.ScenarioFile;
import io.leasehold.scenario.file.ScenarioReader;
import io.leasehold.scenario.play.Adapters;
import io.vavr.control.Either;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lives through the bundled story of one server. */
@Command(
        name = "demo",
        description = "Lives through the bundled story of a server, two years long.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    private static final String STORY = "/io/leasehold/scenario/demo.yaml";

    @Mixin
    private Running running = new Running(Adapters.EMBEDDED);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Either<Faults, ScenarioFile> read = ScenarioReader.read(story(), Syntax.YAML);
        if (read.isLeft()) {
            throw new IllegalStateException(read.getLeft().render("the bundled story"));
        }
        return running.run(read.get(), spec.commandLine());
    }

    private static String story() throws IOException {
        try (InputStream in = DemoCommand.class.getResourceAsStream(STORY)) {
            if (in == null) {
                throw new FileNotFoundException(STORY);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
