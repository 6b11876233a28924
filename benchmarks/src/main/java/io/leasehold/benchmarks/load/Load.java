package io.leasehold.benchmarks.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Drives a load on a PostgreSQL that it starts itself, and tells how fast it went. */
@Command(name = "load", mixinStandardHelpOptions = true, description = "Drives a load on a PostgreSQL of its own.")
public final class Load implements Callable<Integer> {

    @Option(names = "--contracts", defaultValue = "6000", description = "How many contracts; ${DEFAULT-VALUE} unless said.")
    private int contracts;

    @Option(names = "--threads", defaultValue = "4", description = "How many work at once; ${DEFAULT-VALUE} unless said.")
    private int threads;

    @Option(names = "--json", description = "A file for the figures; they are printed in any case.")
    private @Nullable Path json;

    @Override
    public Integer call() throws Exception {
        Progress progress = new Progress(System.err);
        Figures figures = new Figures(
                "orders_per_s",
                "renewals_per_s",
                "upgrades_per_s",
                "sweep_per_s",
                "outbox_per_s",
                "bare_renewals_per_s",
                "bare_sweep_per_s",
                "statements_per_renewal",
                "transactions_per_renewal",
                "peak_heap_mb");
        try (Server server = Server.start(threads + 2);
                Crew crew = new Crew(threads)) {
            new Rounds(server.dataSource(), crew, figures, progress, contracts).run();
        }
        figures.add("peak_heap_mb", Heap.peak());
        figures.add("contracts", contracts);
        figures.add("threads", threads);
        System.out.print(figures.json());
        if (json != null) {
            Files.writeString(json, figures.json());
        }
        return 0;
    }
}
