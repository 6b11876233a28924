package io.leasehold.scenario.command;

import io.leasehold.ports.document.Faults;
import io.leasehold.scenario.file.OfferedTerms;
import io.vavr.control.Either;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gives hints where terms look unlawful, unfair or pointless. */
@Command(
        name = "lint",
        description = "Gives hints where terms look unlawful, unfair or pointless. No legal advice.",
        mixinStandardHelpOptions = true)
final class TermsLintCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE|reference", description = "A file of terms, or a scenario; or the reference terms.")
    private String file = OfferedTerms.REFERENCE;

    @Mixin
    private Language language = new Language();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Either<Faults, OfferedTerms> read = OfferedTerms.read(file);
        if (read.isLeft()) {
            spec.commandLine().getErr().println(read.getLeft().render(file));
            return LeaseholdCommand.BAD_INPUT;
        }
        PrintWriter to = spec.commandLine().getOut();
        Hints.print(read.get(), language.locale(), to);
        to.flush();
        return LeaseholdCommand.OK;
    }
}
