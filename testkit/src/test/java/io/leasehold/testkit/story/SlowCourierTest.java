package io.leasehold.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.contract.Effect;
import io.leasehold.ports.mail.MailOutcome;
import io.leasehold.ports.mail.Mailer;
import io.leasehold.ports.mail.Notice;
import io.leasehold.ports.mail.Receipt;
import io.leasehold.ports.metrics.Metrics;
import io.leasehold.ports.time.Moment;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Carrying takes time, and more than a lease lasts. The library holds nothing: so one stands for two nodes. */
class SlowCourierTest {

    private static final Duration LEASE = Duration.ofMinutes(10);

    private final java.util.List<Metrics.Carried> counted = new ArrayList<>();
    private final Story story = Story.begins(
            "2026-01-31",
            new Wired.Wiring()
                    .mailer(Slow::new)
                    .metrics(new Metrics() {
                        @Override
                        public void carried(Effect.Lane lane, Carried how) {
                            counted.add(how);
                        }
                    })
                    .wire());
    private Instant now = story.now().at();
    private Option<Runnable> whileSending = Option.none();

    @Test
    void what_a_courier_does_not_come_to_within_its_lease_it_leaves_to_others() {
        List.range(0, 60).forEach(nth -> sells("c" + nth));
        whileSending = Option.of(() -> now = now.plusSeconds(15));
        Instant over = now.plus(LEASE);
        Supplier<Moment> time = () -> {
            if (!now.isBefore(over) && whileSending.isDefined()) {
                // Between two of its calls another node has a look.
                whileSending = Option.none();
                story.leasehold().carry(this::moment);
            }
            return moment();
        };
        story.leasehold().carry(time);
        assertThat(story.world().mailer().sent().map(notice -> notice.id().toString()))
                .hasSize(180)
                .doesNotHaveDuplicates();
        assertThat(story.world().store().waiting()).isEmpty();
        assertThat(counted).doesNotContain(Metrics.Carried.LATE);
    }

    @Test
    void what_a_courier_brings_back_when_others_had_it_does_not_count() {
        sells("c1");
        whileSending = Option.of(() -> {
            whileSending = Option.none();
            now = now.plus(LEASE);
            story.leasehold().carry(this::moment);
        });
        story.leasehold().carry(this::moment);
        assertThat(counted).containsOnlyOnce(Metrics.Carried.LATE);
        assertThat(story.world().store().waiting()).isEmpty();
    }

    private Moment moment() {
        return story.leasehold().moment(now);
    }

    /** What follows waits to be carried. */
    private void sells(String id) {
        story.orders(id);
        story.leasehold().payRequest().start(new ContractId(id), "VISA", Story.ANNA, story.now());
        story.leasehold().payRequest().look(new ContractId(id), Story.ANNA, story.now());
    }

    /** Sends, and meanwhile happens what is to happen. */
    private final class Slow implements Mailer {

        private final Mailer real;

        Slow(Mailer real) {
            this.real = real;
        }

        @Override
        public MailOutcome send(Notice notice) {
            whileSending.forEach(Runnable::run);
            return real.send(notice);
        }

        @Override
        public MailOutcome acknowledge(Receipt receipt) {
            return real.acknowledge(receipt);
        }
    }
}
