package io.leasehold.testkit.story;

import static io.leasehold.domain.clause.ClauseId.REN_6;
import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.Phase;
import io.leasehold.domain.contract.ReminderPlan;
import io.leasehold.ports.contract.Commit;
import io.leasehold.ports.contract.PendingEffect;
import io.leasehold.ports.contract.Stored;
import io.leasehold.ports.courier.ParkedEffects;
import io.leasehold.ports.courier.RetryPolicy;
import io.leasehold.ports.sweep.SweepReport;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an operator sees and does. Each contract here runs through 28 February 2026. */
@ExtendWith(Silence.class)
class OperatingTest {

    @Test
    @Clause(REN_6)
    void a_sweep_that_reaches_the_cap_on_deletions_stops_reports_and_goes_on_the_next_time() {
        Story story =
                Story.begins("2026-01-31", new Wired.Wiring().deletionsAtMost(2).wire());
        List<String> contracts = List.of("c1", "c2", "c3", "c4", "c5");
        contracts.forEach(id -> story.orders(id).pays(id));
        story.lives("2026-03-15");
        SweepReport first = story.evening();
        assertThat(first.deletions()).isEqualTo(2);
        assertThat(first.held().map(ContractId::value)).containsExactly("c3", "c4", "c5");
        assertThat(contracts.filter(id -> story.machine(id).isDefined())).containsExactly("c3", "c4", "c5");
        SweepReport second = story.waits(Duration.ofHours(1)).leasehold().run(story.now());
        assertThat(second.deletions()).isEqualTo(2);
        assertThat(second.held().map(ContractId::value)).containsExactly("c5");
        SweepReport third = story.waits(Duration.ofHours(1)).leasehold().run(story.now());
        assertThat(third.deletions()).isEqualTo(1);
        assertThat(third.held()).isEmpty();
        assertThat(contracts.filter(id -> story.machine(id).isDefined())).isEmpty();
    }

    @Test
    @Clause(REN_6)
    void under_a_cap_of_nothing_nothing_is_deleted_and_every_sweep_says_so() {
        Story story =
                Story.begins("2026-01-31", new Wired.Wiring().deletionsAtMost(0).wire());
        story.orders("c1").pays("c1").lives("2026-03-20");
        assertThat(story.machine("c1")).isNotEmpty();
        assertThat(story.happened("c1")).doesNotContain("DeletionOrdered");
        assertThat(story.evening().held()).containsExactly(new ContractId("c1"));
        assertThat(story.evening().held()).containsExactly(new ContractId("c1"));
    }

    @Test
    void what_keeps_failing_is_parked_seen_and_tried_again() {
        Story story = Story.begins("2026-01-31");
        story.world().hypervisor().fault().begin();
        story.orders("c1").pays("c1").lives("2026-02-13");
        ParkedEffects parked = story.leasehold().parkedEffects();
        assertThat(parked.list(Story.OPERATOR, 10).get()).isEmpty();
        story.lives("2026-02-14");
        PendingEffect seen = parked.list(Story.OPERATOR, 10).get().head();
        assertThat(seen.id().toString()).startsWith("c1/create/");
        assertThat(seen.reason()).contains("HypervisorException");
        assertThat(seen.failingSince()).contains(Instant.parse("2026-01-31T08:00:00Z"));
        assertThat(seen.attempts()).isGreaterThan(20);
        story.world().hypervisor().fault().end();
        story.lives("2026-02-20");
        assertThat(story.contract("c1").phase()).isInstanceOf(Phase.Activating.class);
        assertThat(parked.retry(seen.id(), Story.OPERATOR, story.now()).isRight())
                .isTrue();
        assertThat(parked.retry(seen.id(), Story.OPERATOR, story.now()).getLeft())
                .isEqualTo(new ParkedEffects.NotParked(seen.id().key()));
        story.carries();
        assertThat(story.contract("c1").isActive()).isTrue();
        assertThat(parked.list(Story.OPERATOR, 10).get()).isEmpty();
    }

    @Test
    void what_failed_is_not_tried_again_in_a_hot_loop() {
        List<Instant> tries = tries(Duration.ofHours(30));
        List<Duration> pauses = tries.zip(tries.tail()).map(pair -> Duration.between(pair._1(), pair._2()));
        assertThat(pauses.map(Duration::toMinutes))
                .startsWith(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 360L, 360L)
                .endsWith(360L);
    }

    @Test
    void a_mail_that_bounces_is_parked_at_once_and_holds_nobody_up() {
        Story story = Story.begins("2026-01-31");
        story.world().mailer().bounce("anna@example.org");
        story.orders("c1").pays("c1");
        assertThat(story.contract("c1").isActive()).isTrue();
        assertThat(story.leasehold()
                        .parkedEffects()
                        .list(Story.OPERATOR, 10)
                        .get()
                        .map(it -> it.id().toString()))
                .containsExactlyInAnyOrder(
                        "c1/notify/ORDER_CONFIRMED/first", "c1/notify/SERVER_READY/first", "c1/invoice/c1-1");
        story.world().mailer().accept("anna@example.org");
        story.leasehold()
                .parkedEffects()
                .list(Story.OPERATOR, 10)
                .get()
                .forEach(it -> story.leasehold().parkedEffects().retry(it.id(), Story.OPERATOR, story.now()));
        story.carries();
        assertThat(story.mails("c1")).containsExactlyInAnyOrder("ORDER_CONFIRMED", "SERVER_READY", "INVOICE");
    }

    @Test
    void a_contract_that_cannot_be_decided_on_keeps_nobody_else_waiting() {
        Story story = Story.begins("2026-01-31");
        story.orders("a").pays("a").orders("b").pays("b").lives("2026-02-26");
        breakReminders(story, "a");
        SweepReport report = story.evening();
        assertThat(report.failed()).containsExactly(new ContractId("a"));
        assertThat(story.mails("b")).endsWith("REMINDER P1D");
        story.lives("2026-03-16");
        assertThat(story.machine("b")).isEmpty();
        assertThat(story.machine("a")).isNotEmpty();
    }

    @Test
    void an_effect_whose_outcome_cannot_be_decided_on_is_parked_and_keeps_nobody_else_waiting() {
        Story story = Story.begins(
                "2026-01-31",
                new Wired.Wiring()
                        .retries(new RetryPolicy(Duration.ofMinutes(1), Duration.ofHours(1), Duration.ZERO))
                        .wire());
        story.world().hypervisor().fault().begin();
        story.orders("a");
        story.leasehold().payRequest().start(new ContractId("a"), "VISA", Story.ANNA, story.now());
        story.leasehold().payRequest().look(new ContractId("a"), Story.ANNA, story.now());
        story.world().hypervisor().fault().end();
        Stored stored = story.world().store().load(new ContractId("a")).get();
        // An invariant that is broken in the store: no length to start a term with.
        story.world()
                .store()
                .commit(commit(stored, stored.contract().in(new Phase.Activating("a-1", null, null)), Option.none()));
        story.orders("b").pays("b");
        assertThat(story.contract("b").isActive()).isTrue();
        assertThat(story.leasehold()
                        .parkedEffects()
                        .list(Story.OPERATOR, 10)
                        .get()
                        .map(it -> it.id().contract().value()))
                .containsExactly("a");
    }

    @Test
    void a_listener_that_breaks_vetoes_nothing() {
        java.util.List<Event> heard = new ArrayList<>();
        Story story = Story.begins(
                "2026-01-31",
                new Wired.Wiring()
                        .listener((after, events) -> {
                            events.forEach(it -> heard.add(it.event()));
                            throw new IllegalStateException("the host's own trouble");
                        })
                        .wire());
        story.orders("c1").pays("c1").lives("2026-03-16");
        assertThat(story.happened("c1")).endsWith("Deleted");
        assertThat(List.ofAll(heard)).isEqualTo(story.history("c1"));
    }

    /** When the creation of a machine is tried, while the host stays away, if the courier runs every minute. */
    private static List<Instant> tries(Duration during) {
        Story story = Story.begins("2026-01-31");
        story.world().hypervisor().fault().begin();
        story.orders("c1").pays("c1");
        List<Instant> tries = List.of(story.now().at());
        Instant end = story.now().at().plus(during);
        int failures = 1;
        while (story.now().at().isBefore(end)) {
            story.waits(Duration.ofMinutes(1)).carries();
            int now = story.world().store().waiting().head().attempts();
            if (now > failures) {
                tries = tries.append(story.now().at());
                failures = now;
            }
        }
        return tries;
    }

    /** A broken invariant, as a fault in a rule would be: the reminders of a renewal date that is not there. */
    private static void breakReminders(Story story, String id) {
        Stored stored = story.world().store().load(new ContractId(id)).get();
        var plan = stored.contract().reminders().get();
        ReminderPlan broken = new ReminderPlan(null, plan.knownOn(), plan.settled(), plan.claimed());
        assertThat(story.world()
                        .store()
                        .commit(commit(
                                stored,
                                stored.contract().reminding(Option.of(broken)),
                                Option.of(LocalDate.of(2026, 2, 27)))))
                .isTrue();
    }

    private static Commit commit(Stored stored, Contract after, Option<LocalDate> attention) {
        return new Commit(
                stored.version(),
                after,
                List.empty(),
                List.empty(),
                attention,
                Option.none(),
                Instant.parse("2026-01-31T08:00:00Z"));
    }
}
