package io.leasehold.adapters.jdbc.metrics;

import io.leasehold.domain.contract.Actor;
import io.leasehold.ports.Leasehold;
import io.leasehold.ports.operator.Backlog;
import io.leasehold.ports.time.Moment;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Gauges that share one look at the backlog for a while. */
final class BacklogGauges implements MeterBinder {

    private static final Actor WATCHER = new Actor.Operator("metrics");

    /** The backlog as of a moment, looked at at a moment of {@link System#nanoTime}. */
    private record Seen(Backlog backlog, Moment asOf, long at) {}

    private final Leasehold leasehold;
    private final Clock clock;
    private final Duration shownFor;
    private @Nullable Seen last;

    BacklogGauges(Leasehold leasehold, Clock clock, Duration shownFor) {
        this.leasehold = leasehold;
        this.clock = clock;
        this.shownFor = shownFor;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "leasehold.due.contracts", seen -> seen.backlog().contracts());
        gauge(
                registry,
                "leasehold.due.days",
                seen -> seen.backlog()
                        .contractsSince()
                        .map(since -> ChronoUnit.DAYS.between(since, seen.asOf().today()))
                        .getOrElse(0L));
        gauge(registry, "leasehold.waiting.effects", seen -> seen.backlog().effects());
        gauge(
                registry,
                "leasehold.waiting.seconds",
                seen -> seen.backlog()
                        .effectsSince()
                        .map(since ->
                                ChronoUnit.SECONDS.between(since, seen.asOf().at()))
                        .getOrElse(0L));
        gauge(registry, "leasehold.parked.effects", seen -> seen.backlog().parked());
        gauge(registry, "leasehold.unnumbered.invoices", seen -> seen.backlog().unnumbered());
    }

    // A registry logs what a gauge throws, and shows nothing. It holds gauges weakly, unless it is told otherwise.
    private void gauge(MeterRegistry registry, String name, ToDoubleFunction<Seen> value) {
        Gauge.builder(name, () -> value.applyAsDouble(seen()))
                .strongReference(true)
                .register(registry);
    }

    private synchronized Seen seen() {
        long now = System.nanoTime();
        @Nullable Seen before = last;
        if (before != null && now - before.at() < shownFor.toNanos()) {
            return before;
        }
        Moment moment = leasehold.moment(clock.instant());
        Seen fresh = new Seen(leasehold.showBacklog().handle(WATCHER, moment).get(), moment, now);
        last = fresh;
        return fresh;
    }
}
