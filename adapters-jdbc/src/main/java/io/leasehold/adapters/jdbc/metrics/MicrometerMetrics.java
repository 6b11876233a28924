package io.leasehold.adapters.jdbc.metrics;

import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Effect;
import io.leasehold.ports.Leasehold;
import io.leasehold.ports.metrics.Metrics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;

/**
 * Counts in a Micrometer registry what the library does, measures its loops, and shows its backlog.
 *
 * <pre>{@code
 * MicrometerMetrics metrics = new MicrometerMetrics(registry);
 * Leasehold leasehold = Leasehold.builder().metrics(metrics)….build();
 * metrics.show(leasehold, clock);
 * Loops.of(dataSource, leasehold, clock).listener(metrics::ran).start();
 * }</pre>
 *
 * <p>The meters, all of whose tags have few values: {@code leasehold.decisions} ({@code outcome}, and the {@code
 * refusal}'s code or {@code none}), {@code leasehold.sweeps}, {@code leasehold.swept} ({@code what}), {@code
 * leasehold.effects} ({@code lane}, {@code outcome}), {@code leasehold.invoices.numbered}, {@code leasehold.copies}
 * ({@code outcome}), {@code leasehold.runs} ({@code loop}, {@code outcome}), and those of {@link #show}.
 */
public final class MicrometerMetrics implements Metrics {

    private static final Duration SHOWN_FOR = Duration.ofSeconds(10);

    private final MeterRegistry registry;

    public MicrometerMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /**
     * Shows what waits, in gauges: {@code leasehold.due.contracts}, {@code leasehold.due.days} (since when the earliest is
     * due), {@code leasehold.waiting.effects}, {@code leasehold.waiting.seconds}, {@code leasehold.parked.effects} and
     * {@code leasehold.unnumbered.invoices}. The database is asked at most once in ten seconds, however often one looks;
     * while it is away they show nothing. All nodes show the same: take the greatest, not the sum.
     */
    public void show(Leasehold leasehold, Clock clock) {
        new BacklogGauges(leasehold, clock, SHOWN_FOR).bindTo(registry);
    }

    @Override
    public void accepted() {
        decided("accepted", "none");
    }

    @Override
    public void refused(Refusal refusal) {
        decided("refused", refusal.code());
    }

    @Override
    public void swept(int looked, int deletions, int heldBack, int failed) {
        counter("leasehold.sweeps").increment();
        swept("looked", looked);
        swept("deletions", deletions);
        swept("held-back", heldBack);
        swept("failed", failed);
    }

    @Override
    public void carried(Effect.Lane lane, Carried how) {
        counter("leasehold.effects", "lane", name(lane), "outcome", name(how)).increment();
    }

    @Override
    public void numbered(int invoices) {
        counter("leasehold.invoices.numbered").increment(invoices);
    }

    @Override
    public void copyTaken() {
        copied("taken");
    }

    @Override
    public void copyFailed() {
        copied("failed");
    }

    /** How long a run of a loop took; a listener of loops. */
    public void ran(String loop, Duration took, boolean failed) {
        registry.timer("leasehold.runs", "loop", loop, "outcome", failed ? "failed" : "done")
                .record(took);
    }

    private void decided(String outcome, String refusal) {
        counter("leasehold.decisions", "outcome", outcome, "refusal", refusal).increment();
    }

    private void swept(String what, int contracts) {
        counter("leasehold.swept", "what", what).increment(contracts);
    }

    private void copied(String outcome) {
        counter("leasehold.copies", "outcome", outcome).increment();
    }

    private Counter counter(String name, String... tags) {
        return registry.counter(name, Tags.of(tags));
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
