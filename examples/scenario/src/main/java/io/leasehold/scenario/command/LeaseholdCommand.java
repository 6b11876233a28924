package io.leasehold.scenario.command;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code leasehold}, with its subcommands. */
@Command(
        name = "leasehold",
        description = "Lets a host try its terms before it sells under them.",
        mixinStandardHelpOptions = true,
        versionProvider = LeaseholdCommand.Version.class,
        exitCodeOnInvalidInput = LeaseholdCommand.BAD_INPUT,
        exitCodeOnExecutionException = LeaseholdCommand.FAILED,
        subcommands = {RunCommand.class, CheckCommand.class, DemoCommand.class, TermsCommand.class})
public final class LeaseholdCommand implements Runnable {

    static final int OK = 0;
    static final int FAILED = 1;
    static final int BAD_INPUT = 2;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Runs the command and says how it ended: 0 done, 1 failed, 2 bad input. Prints in UTF-8, as it writes. */
    public static int execute(String... args) {
        return execute(utf8(System.out), utf8(System.err), args);
    }

    static int execute(PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new LeaseholdCommand())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println(command.getColorScheme().errorText("failed: " + Failure.text(failure)));
                    return FAILED;
                })
                .execute(args);
    }

    private static PrintWriter utf8(PrintStream to) {
        return new PrintWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8), true);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: run, check, demo or terms");
    }

    /** The version the jar was built as. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = LeaseholdCommand.class.getPackage().getImplementationVersion();
            return new String[] {"leasehold " + (version == null ? "(unpackaged)" : version)};
        }
    }
}
