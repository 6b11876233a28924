package io.leasehold.benchmarks.load;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Drives a load on a PostgreSQL that it starts itself, and tells how fast it went. */
@Command(name = "load", mixinStandardHelpOptions = true, description = "Drives a load on a PostgreSQL of its own.")
public final class Load implements Callable<Integer> {

    private static final String[] WHOLE = {
        "orders_per_s",
        "renewals_per_s",
        "upgrades_per_s",
        "sweep_per_s",
        "outbox_per_s",
        "bare_renewals_per_s",
        "bare_sweep_per_s",
        "statements_per_renewal",
        "transactions_per_renewal",
        "peak_heap_mb"
    };

    @Option(
            names = "--contracts",
            defaultValue = "6000",
            description = "How many contracts; ${DEFAULT-VALUE} unless said.")
    private int contracts;

    @Option(
            names = "--threads",
            defaultValue = "4",
            description = "How many work at once; ${DEFAULT-VALUE} unless said.")
    private int threads;

    @Option(names = "--json", description = "A file for the figures; they are printed in any case.")
    private @Nullable Path json;

    @Option(
            names = "--only",
            description = "With sweep: nothing but a sweep of --due contracts, among --contracts that are copied"
                    + " within the database.")
    private @Nullable Only only;

    @Option(names = "--due", defaultValue = "1000", description = "How many are due; ${DEFAULT-VALUE} unless said.")
    private int due;

    @Option(names = "--set", description = "A setting of the server, as in --set plan_cache_mode=force_generic_plan.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** What can be driven alone. */
    enum Only {
        SWEEP
    }

    @Override
    public Integer call() throws Exception {
        check();
        Progress progress = new Progress(spec.commandLine().getErr());
        Figures figures = only == null ? new Figures(WHOLE) : new Figures("sweep_per_s", "sweep_s");
        try (Server server = Server.start(threads + 2, settings);
                Crew crew = new Crew(threads)) {
            progress.tell(server.durability());
            if (only == null) {
                new Rounds(server.dataSource(), crew, figures, progress, contracts).run();
            } else {
                new SweepAlone(server.dataSource(), crew, figures, progress).run(contracts, due);
                figures.add("due", due);
            }
        }
        figures.add("peak_heap_mb", Heap.peak());
        figures.add("contracts", contracts);
        figures.add("threads", threads);
        PrintWriter out = spec.commandLine().getOut();
        out.print(figures.json());
        out.flush();
        if (json != null) {
            Files.writeString(json, figures.json());
        }
        return 0;
    }

    private void check() {
        atLeast("--contracts", contracts, SweepAlone.ORIGINALS);
        atLeast("--threads", threads, 1);
        atLeast("--due", due, 1);
        if (only != null && due > contracts) {
            throw new ParameterException(
                    spec.commandLine(), "--due cannot be " + due + ": there are " + contracts + " contracts");
        }
    }

    private void atLeast(String option, int value, int least) {
        if (value < least) {
            throw new ParameterException(spec.commandLine(), option + " must be at least " + least + ", not " + value);
        }
    }

    /** Reads its options off a command line; tells figures to its out, and how far it has come to its err. */
    public static CommandLine commandLine() {
        return new CommandLine(new Load()).setCaseInsensitiveEnumValuesAllowed(true);
    }
}
