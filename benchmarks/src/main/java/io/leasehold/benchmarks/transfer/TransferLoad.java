package io.leasehold.benchmarks.transfer;

import io.leasehold.benchmarks.load.Figures;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lets curl, lftp and sftp fetch a file from the adapter and, in turn, from vsftpd and OpenSSH, and tells how fast. */
@Command(
        name = "transfer",
        mixinStandardHelpOptions = true,
        description = "Fetches a file from the adapter, from vsftpd and from OpenSSH, which must be installed.")
public final class TransferLoad implements Callable<Integer> {

    @Option(
            names = "--megabytes",
            defaultValue = "500",
            description = "How large the file is; ${DEFAULT-VALUE} unless said.")
    private int megabytes;

    @Option(names = "--rounds", defaultValue = "5", description = "How often it is fetched; the median counts.")
    private int rounds;

    @Option(names = "--alone", description = "From the adapter only: vsftpd and OpenSSH's server are not needed then.")
    private boolean alone;

    @Option(names = "--json", description = "A file for the figures; they are printed in any case.")
    private @Nullable Path json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        if (megabytes < 1 || rounds < 1) {
            throw new ParameterException(spec.commandLine(), "--megabytes and --rounds must be at least 1");
        }
        Figures figures = new Figures();
        try (Ground ground = Ground.laid(megabytes);
                Ours ours = Ours.started(ground)) {
            if (alone) {
                measure(ground, ours.place(), null, figures);
            } else {
                try (Theirs theirs = Theirs.started(ground)) {
                    measure(ground, ours.place(), theirs.place(), figures);
                }
            }
        }
        figures.add("megabytes", megabytes);
        PrintWriter out = spec.commandLine().getOut();
        out.print(figures.json());
        out.flush();
        if (json != null) {
            Files.writeString(json, figures.json());
        }
        return 0;
    }

    private void measure(Ground ground, Place ours, @Nullable Place theirs, Figures figures)
            throws IOException, InterruptedException {
        // The first round warms up and does not count.
        for (int round = 0; round <= rounds; round++) {
            for (Client client : List.of(new Client.Curl(ground), new Client.Lftp(ground), new Client.Sftp(ground))) {
                double our = megabytes / client.fetch(ours);
                double their = theirs == null ? 0 : megabytes / client.fetch(theirs);
                if (round > 0) {
                    figures.add(client.name() + "_mb_per_s", our);
                }
                if (round > 0 && theirs != null) {
                    figures.add(client.name() + "_theirs_mb_per_s", their);
                    figures.add(client.name() + "_ratio", our / their);
                }
            }
        }
    }

    /** Reads its options off a command line; tells figures to its out. */
    public static CommandLine commandLine() {
        return new CommandLine(new TransferLoad());
    }
}
