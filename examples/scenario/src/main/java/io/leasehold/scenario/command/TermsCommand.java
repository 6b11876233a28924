package io.leasehold.scenario.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Looks at terms without playing anything. */
@Command(
        name = "terms",
        description = "Looks at terms without playing anything.",
        mixinStandardHelpOptions = true,
        subcommands = {TermsLintCommand.class, TermsDiffCommand.class})
final class TermsCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: lint or diff");
    }
}
