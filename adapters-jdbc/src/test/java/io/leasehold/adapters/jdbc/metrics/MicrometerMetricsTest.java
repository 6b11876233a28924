package io.leasehold.adapters.jdbc.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.machine.ResourceChange;
import io.leasehold.testkit.Samples;
import io.leasehold.testkit.story.Story;
import io.leasehold.testkit.story.Wired;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Each contract here runs through 28 February 2026. */
class MicrometerMetricsTest {

    private static final Logger LOG = (Logger) LoggerFactory.getLogger("io.leasehold.ports");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final MicrometerMetrics metrics = new MicrometerMetrics(registry);
    private final Story story =
            Story.begins("2026-01-31", new Wired.Wiring().metrics(metrics).wire());

    @BeforeEach
    void silence() {
        LOG.setLevel(Level.OFF);
    }

    @AfterEach
    void endSilence() {
        LOG.setLevel(null);
    }

    @Test
    void decisions_are_counted_by_what_came_of_them() {
        story.orders("c1").pays("c1");
        double accepted = counted("leasehold.decisions", "outcome", "accepted", "refusal", "none");
        assertThat(accepted).isGreaterThan(2);
        story.upgrades("c1", new ResourceChange(0, 1_000, 0));
        String code = story.refused().get().code();
        assertThat(counted("leasehold.decisions", "outcome", "accepted", "refusal", "none"))
                .isEqualTo(accepted);
        story.terminates("c1").terminates("c1").terminates("nobody's");
        assertThat(counted("leasehold.decisions", "outcome", "refused", "refusal", "not-yours"))
                .isEqualTo(1);
        assertThat(code).isNotEqualTo("not-yours");
        story.orders("c1");
        assertThat(counted("leasehold.decisions", "outcome", "refused", "refusal", "contract-exists"))
                .isEqualTo(1);
    }

    @Test
    void sweeps_are_counted_with_what_they_did() {
        story.orders("c1").pays("c1").orders("c2").pays("c2").lives("2026-03-20");
        assertThat(counted("leasehold.sweeps")).isEqualTo(49);
        assertThat(counted("leasehold.swept", "what", "deletions")).isEqualTo(2);
        assertThat(counted("leasehold.swept", "what", "looked")).isGreaterThan(6);
        assertThat(counted("leasehold.swept", "what", "held-back")).isZero();
        assertThat(counted("leasehold.swept", "what", "failed")).isZero();
    }

    @Test
    void effects_are_counted_by_lane_and_outcome() {
        story.world().mailer().fault().begin();
        story.orders("c1").pays("c1");
        assertThat(counted("leasehold.effects", "lane", "machine", "outcome", "answered"))
                .isEqualTo(1);
        assertThat(counted("leasehold.effects", "lane", "mail", "outcome", "retried"))
                .as("the request to pay, the invoice, and the server that is ready")
                .isEqualTo(3);
        story.world().mailer().fault().end();
        story.world().mailer().bounce("anna@example.org");
        story.waits(Duration.ofHours(1)).carries();
        assertThat(counted("leasehold.effects", "lane", "mail", "outcome", "parked"))
                .isEqualTo(3);
        story.world().mailer().accept("anna@example.org");
        story.on("2026-02-13").evening();
        assertThat(counted("leasehold.effects", "lane", "mail", "outcome", "done")
                        + counted("leasehold.effects", "lane", "mail", "outcome", "answered"))
                .isEqualTo(1);
    }

    @Test
    void invoices_and_daily_copies_are_counted() {
        story.orders("c1").pays("c1").lives("2026-02-01");
        assertThat(counted("leasehold.invoices.numbered")).isEqualTo(1);
        double taken = counted("leasehold.copies", "outcome", "taken");
        assertThat(taken).isPositive();
        story.world().hypervisor().fault().begin();
        story.lives("2026-02-02");
        assertThat(counted("leasehold.copies", "outcome", "taken")).isEqualTo(taken);
        assertThat(counted("leasehold.copies", "outcome", "failed")).isEqualTo(1);
    }

    @Test
    void the_backlog_is_shown_as_it_was_a_short_while_ago_at_the_most() {
        story.world().mailer().bounce("anna@example.org");
        story.orders("c1");
        story.world().mailer().fault().begin();
        story.pays("c1");
        Clock later = Clock.fixed(Instant.parse("2026-02-15T12:00:00Z"), Samples.TERMS.zone());
        new BacklogGauges(story.leasehold(), later, Duration.ZERO).bindTo(registry);
        assertThat(shown("leasehold.due.contracts")).isEqualTo(1);
        assertThat(shown("leasehold.due.days")).isEqualTo(2);
        assertThat(shown("leasehold.parked.effects")).isEqualTo(1);
        assertThat(shown("leasehold.unnumbered.invoices")).isZero();
        var backlog = story.leasehold()
                .showBacklog()
                .handle(new Actor.Operator("kim"), story.leasehold().moment(later.instant()))
                .get();
        assertThat(shown("leasehold.waiting.effects"))
                .isEqualTo(backlog.effects())
                .isPositive();
        long waited =
                Duration.between(backlog.effectsSince().get(), later.instant()).toSeconds();
        assertThat((long) shown("leasehold.waiting.seconds")).isEqualTo(waited).isPositive();

        SimpleMeterRegistry other = new SimpleMeterRegistry();
        new BacklogGauges(story.leasehold(), later, Duration.ofDays(1)).bindTo(other);
        Gauge due = other.get("leasehold.due.contracts").gauge();
        assertThat(due.value()).isEqualTo(1);
        story.on("2026-02-13").evening();
        assertThat(due.value()).as("seen before").isEqualTo(1);
        assertThat(shown("leasehold.due.contracts")).as("seen now").isZero();
    }

    @Test
    void what_the_library_is_told_to_show_is_in_the_registry() {
        metrics.show(story.leasehold(), Clock.fixed(Instant.parse("2026-02-15T12:00:00Z"), Samples.TERMS.zone()));
        assertThat(shown("leasehold.due.contracts")).isZero();
        assertThat(shown("leasehold.due.days")).isZero();
        assertThat(shown("leasehold.waiting.seconds")).isZero();
    }

    @Test
    void runs_are_measured_by_loop_and_outcome() {
        metrics.ran("sweep", Duration.ofMillis(30), false);
        metrics.ran("sweep", Duration.ofMillis(70), true);
        metrics.ran("carry", Duration.ofMillis(5), false);
        Timer done = registry.get("leasehold.runs")
                .tags("loop", "sweep", "outcome", "done")
                .timer();
        assertThat(done.count()).isEqualTo(1);
        assertThat(done.totalTime(TimeUnit.MILLISECONDS)).isEqualTo(30);
        assertThat(registry.get("leasehold.runs")
                        .tags("loop", "sweep", "outcome", "failed")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    private double counted(String name, String... tags) {
        return registry.counter(name, tags).count();
    }

    private double shown(String name) {
        return registry.get(name).gauge().value();
    }
}
