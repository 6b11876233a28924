package io.leasehold.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.ending.CloseRetrieval;
import io.leasehold.domain.ending.ShutDownMachine;
import io.leasehold.ports.Store;
import io.leasehold.ports.contract.Commit;
import io.leasehold.ports.contract.EffectId;
import io.leasehold.ports.contract.Lease;
import io.leasehold.ports.contract.PendingEffect;
import io.leasehold.testkit.Samples;
import io.leasehold.testkit.Together;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/**
 * What an outbox must do.
 *
 * @param <S> the store
 */
@SuppressWarnings("MemberName") // a test's name is a sentence
abstract class OutboxKit<S extends Store> extends StoreKit<S> {

    private static final Instant LATER = NOW.plus(Duration.ofHours(3));

    @Test
    void an_effect_waits_as_it_was_committed() {
        Effect machine = new ShutDownMachine(Samples.machine(C1), DAY);
        Effect transfer = new CloseRetrieval(DAY);
        open(C1, mail("m1"), machine, payment("p1"), transfer);
        List<PendingEffect> waiting = store.claim(NOW, LEASE, ALL);
        assertThat(waiting.map(PendingEffect::effect))
                .containsExactlyInAnyOrder(mail("m1"), machine, payment("p1"), transfer);
        assertThat(waiting).allSatisfy(pending -> {
            assertThat(pending.id()).isEqualTo(id(C1, pending.effect()));
            assertThat(pending.attempts()).isZero();
            assertThat(pending.failingSince()).isEmpty();
            assertThat(pending.reason()).isEmpty();
        });
    }

    @Test
    void an_effect_is_not_carried_before_the_moment_of_its_commit() {
        open(C1, transfer(1));
        assertThat(claim(NOW.minusMillis(1))).isEmpty();
        assertThat(claim(NOW)).containsExactly(id(C1, transfer(1)));
    }

    @Test
    void of_one_contract_and_lane_none_goes_out_before_the_one_ahead_of_it_is_done() {
        open(C1, transfer(1), transfer(2));
        store.commit(with(next(C1, declined("p1")), transfer(3)));
        assertThat(claim(NOW)).containsExactly(id(C1, transfer(1)));
        assertThat(claim(NOW)).isEmpty();
        done(id(C1, transfer(1)));
        assertThat(claim(NOW)).containsExactly(id(C1, transfer(2)));
        done(id(C1, transfer(2)));
        assertThat(claim(NOW)).containsExactly(id(C1, transfer(3)));
        done(id(C1, transfer(3)));
        assertThat(claim(LATER)).isEmpty();
    }

    @Test
    void an_effect_may_be_carried_at_the_very_moment_at_which_it_arose() {
        // Finer than a database may keep it.
        Instant fine = NOW.plusNanos(999_999_999);
        Commit opening = opening(C1, Option.none(), mail("m1"));
        store.commit(new Commit(
                opening.expectedVersion(),
                opening.after(),
                opening.events(),
                opening.effects(),
                opening.attention(),
                opening.carried(),
                fine));
        assertThat(claim(fine.minusMillis(1))).isEmpty();
        assertThat(claim(fine)).containsExactly(id(C1, mail("m1")));
    }

    @Test
    void other_lanes_and_other_contracts_do_not_wait() {
        open(C1, transfer(1), transfer(2), payment("p1"));
        open(C2, transfer(1));
        assertThat(claim(NOW))
                .containsExactlyInAnyOrder(id(C1, transfer(1)), id(C1, payment("p1")), id(C2, transfer(1)));
    }

    @Test
    void mails_of_one_contract_do_not_wait_for_each_other() {
        open(C1, mail("m1"), mail("m2"), transfer(1));
        assertThat(claim(NOW)).containsExactlyInAnyOrder(id(C1, mail("m1")), id(C1, mail("m2")), id(C1, transfer(1)));
        retry(id(C1, mail("m1")), NOW, LATER, "away");
        store.commit(with(next(C1, declined("p1")), mail("m3")));
        assertThat(claim(NOW)).containsExactly(id(C1, mail("m3")));
    }

    @Test
    void an_effect_with_an_appointment_waits_for_it_and_keeps_nobody_waiting() {
        open(C1, appointed(1, LATER), machine(2));
        assertThat(claim(NOW)).containsExactly(id(C1, machine(2)));
        done(id(C1, machine(2)));
        assertThat(claim(LATER.minusMillis(1))).isEmpty();
        assertThat(claim(LATER)).containsExactly(id(C1, appointed(1, LATER)));
    }

    @Test
    void once_its_time_has_come_an_appointed_effect_and_its_line_go_out_one_at_a_time() {
        open(C1, appointed(1, LATER));
        store.commit(with(next(C1, declined("p1")), machine(2)));
        List<EffectId> first = claim(LATER);
        assertThat(first).hasSize(1);
        assertThat(claim(LATER)).isEmpty();
        done(first.head());
        assertThat(first.appendAll(claim(LATER)))
                .containsExactlyInAnyOrder(id(C1, appointed(1, LATER)), id(C1, machine(2)));
    }

    @Test
    void an_appointment_that_is_past_is_none() {
        open(C1, appointed(1, NOW.minusSeconds(1)), machine(2));
        assertThat(claim(NOW)).containsExactly(id(C1, appointed(1, NOW)));
    }

    @Test
    void no_more_effects_are_given_than_asked_for() {
        List.of("a", "b", "c").forEach(id -> open(new ContractId(id), transfer(1)));
        List<PendingEffect> two = store.claim(NOW, LEASE, 2);
        List<PendingEffect> third = store.claim(NOW, LEASE, 2);
        assertThat(two).hasSize(2);
        assertThat(third).hasSize(1);
        assertThat(two.appendAll(third).map(it -> it.id().contract().value())).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void a_leased_effect_is_given_to_nobody_else_until_the_lease_ends() {
        open(C1, transfer(1), transfer(2));
        claim(NOW);
        assertThat(claim(NOW.plus(LEASE).minusMillis(1))).isEmpty();
        assertThat(claim(NOW.plus(LEASE))).containsExactly(id(C1, transfer(1)));
    }

    @Test
    void an_effect_that_failed_is_tried_again_not_before_its_time() {
        open(C1, transfer(1), transfer(2));
        claim(NOW);
        retry(id(C1, transfer(1)), NOW, LATER, "away");
        assertThat(claim(LATER.minusMillis(1))).isEmpty();
        assertThat(claim(LATER)).containsExactly(id(C1, transfer(1)));
    }

    @Test
    void a_retry_may_come_before_the_lease_would_have_ended() {
        open(C1, transfer(1));
        claim(NOW);
        retry(id(C1, transfer(1)), NOW, NOW.plusSeconds(60), "away");
        assertThat(claim(NOW.plusSeconds(60))).containsExactly(id(C1, transfer(1)));
    }

    @Test
    void failures_are_counted_from_the_first_with_the_last_reason() {
        open(C1, transfer(1));
        EffectId failing = id(C1, transfer(1));
        claim(NOW);
        retry(failing, NOW, NOW.plusSeconds(60), "away");
        claim(NOW.plusSeconds(60));
        retry(failing, NOW.plusSeconds(61), LATER, "still away");
        PendingEffect again = store.claim(LATER, LEASE, ALL).single();
        assertThat(again.attempts()).isEqualTo(2);
        assertThat(again.failingSince()).isEqualTo(Option.of(NOW));
        assertThat(again.reason()).isEqualTo(Option.of("still away"));
    }

    @Test
    void a_parked_effect_steps_out_of_the_line_and_shows_why() {
        open(C1, transfer(1), transfer(2));
        EffectId failing = id(C1, transfer(1));
        claim(NOW);
        retry(failing, NOW, NOW, "away");
        claim(NOW);
        park(failing, LATER, "given up");
        assertThat(claim(LATER)).containsExactly(id(C1, transfer(2)));
        assertThat(claim(LATER.plus(LEASE))).containsExactly(id(C1, transfer(2)));
        PendingEffect parked = store.parked(ALL).single();
        assertThat(parked)
                .isEqualTo(new PendingEffect(lease(failing), transfer(1), 2, Option.of(NOW), Option.of("given up")));
        assertThat(store.parked(failing)).isEqualTo(Option.of(parked));
    }

    @Test
    void parked_effects_are_listed_by_contract_and_key() {
        open(C2, mail("m1"));
        open(C1, payment("p2"), payment("p1"), mail("m1"));
        List.of(id(C2, mail("m1")), id(C1, mail("m1")), id(C1, payment("p2")), id(C1, payment("p1")))
                .forEach(id -> park(id, NOW, "given up"));
        List<EffectId> inOrder =
                List.of(id(C1, payment("p1")), id(C1, payment("p2")), id(C1, mail("m1")), id(C2, mail("m1")));
        assertThat(store.parked(ALL).map(PendingEffect::id)).isEqualTo(inOrder);
        assertThat(store.parked(2).map(PendingEffect::id)).isEqualTo(inOrder.take(2));
    }

    @Test
    void a_released_effect_gets_back_in_line_with_its_failures_forgotten() {
        open(C1, transfer(1));
        EffectId failing = id(C1, transfer(1));
        park(failing, NOW, "given up");
        assertThat(store.release(failing, LATER)).isTrue();
        assertThat(store.parked(ALL)).isEmpty();
        assertThat(claim(LATER.minusMillis(1))).isEmpty();
        PendingEffect again = store.claim(LATER, LEASE, ALL).single();
        assertThat(again.id()).isEqualTo(failing);
        assertThat(again.attempts()).isZero();
        assertThat(again.failingSince()).isEmpty();
        assertThat(again.reason()).isEmpty();
    }

    @Test
    void a_released_effect_and_the_rest_of_its_line_still_go_out_one_at_a_time() {
        open(C1, transfer(1), transfer(2));
        park(id(C1, transfer(1)), NOW, "given up");
        store.release(id(C1, transfer(1)), NOW);
        List<EffectId> first = claim(NOW);
        assertThat(first).hasSize(1);
        done(first.head());
        List<EffectId> second = claim(NOW);
        assertThat(second).hasSize(1);
        assertThat(first.appendAll(second)).containsExactlyInAnyOrder(id(C1, transfer(1)), id(C1, transfer(2)));
    }

    @Test
    void a_released_effect_is_not_handed_out_beside_another_of_its_line() {
        open(C1, transfer(1), transfer(2));
        park(id(C1, transfer(1)), NOW, "given up");
        assertThat(claim(NOW)).containsExactly(id(C1, transfer(2)));
        store.release(id(C1, transfer(1)), NOW);
        assertThat(claim(NOW)).isEmpty();
        done(id(C1, transfer(2)));
        assertThat(claim(NOW)).containsExactly(id(C1, transfer(1)));
    }

    @Test
    void only_what_is_parked_is_released() {
        open(C1, transfer(1), transfer(2));
        assertThat(store.release(id(C1, transfer(1)), NOW)).isFalse();
        assertThat(store.release(id(C2, transfer(1)), NOW)).isFalse();
        park(id(C1, transfer(1)), NOW, "given up");
        store.release(id(C1, transfer(1)), NOW);
        assertThat(store.release(id(C1, transfer(1)), NOW)).isFalse();
    }

    @Test
    void a_parked_effect_can_be_done_after_all() {
        open(C1, transfer(1), payment("p1"));
        List.of(transfer(1), payment("p1")).forEach(it -> park(id(C1, it), NOW, "given up"));
        done(id(C1, transfer(1)));
        Commit outcome = carrying(next(C1, declined("p1")), id(C1, payment("p1")));
        assertThat(store.commit(outcome)).isTrue();
        assertThat(store.parked(ALL)).isEmpty();
        assertThat(claim(LATER)).isEmpty();
    }

    @Test
    void a_contract_holds_an_effect_until_it_is_done_parked_or_not() {
        open(C1, mail("m1"));
        open(C2);
        EffectId failing = id(C1, mail("m1"));
        assertThat(store.holdsAny(C1)).isTrue();
        assertThat(store.holdsAny(C2)).isFalse();
        assertThat(store.holdsAny(new ContractId("unknown"))).isFalse();
        claim(NOW);
        assertThat(store.holdsAny(C1)).isTrue();
        assertThat(store.parked(failing)).isEmpty();
        park(failing, NOW, "given up");
        assertThat(store.holdsAny(C1)).isTrue();
        assertThat(store.parked(failing)).isNotEmpty();
        done(failing);
        assertThat(store.holdsAny(C1)).isFalse();
        assertThat(store.parked(failing)).isEmpty();
    }

    @Test
    void what_is_gone_already_is_gone_and_harms_nothing() {
        open(C1, transfer(1));
        List<Lease> unknown = List.of(id(C1, transfer(9)), id(new ContractId("unknown"), transfer(1)))
                .map(StoreKit::ofNothing);
        unknown.forEach(this::countsNoMore);
        assertThat(store.parked(ALL)).isEmpty();
        assertThat(claim(NOW)).containsExactly(id(C1, transfer(1)));
        assertThat(done(id(C1, transfer(1)))).isTrue();
        assertThat(done(id(C1, transfer(1)))).isFalse();
        assertThat(claim(LATER)).isEmpty();
    }

    @Test
    void a_lease_that_is_over_counts_until_somebody_else_has_the_effect() {
        open(C1, transfer(1), payment("p1"));
        claim(NOW);
        EffectId late = id(C1, transfer(1));
        assertThat(retry(late, LATER, LATER, "slow")).isTrue();
        assertThat(store.commit(carrying(next(C1, declined("p1")), id(C1, payment("p1")))))
                .isTrue();
        assertThat(claim(LATER)).containsExactly(late);
    }

    @Test
    void what_comes_of_an_effect_too_late_changes_nothing_for_who_has_it_now() {
        open(C1, transfer(1), transfer(2));
        claim(NOW);
        EffectId slow = id(C1, transfer(1));
        Lease lost = lease(slow);
        claim(LATER);
        countsNoMore(lost);
        assertThat(claim(LATER.plus(LEASE).minusMillis(1))).isEmpty();
        assertThat(claim(LATER.plus(LEASE))).containsExactly(slow);
        assertThat(done(slow)).isTrue();
        assertThat(claim(LATER.plus(LEASE))).containsExactly(id(C1, transfer(2)));
    }

    @Test
    void what_comes_of_an_effect_too_late_does_not_touch_one_that_arose_anew() {
        open(C1, transfer(1));
        EffectId key = id(C1, transfer(1));
        Lease lost = lease(key);
        claim(LATER);
        done(key);
        // At the very moment at which the lost lease ends: not even that confuses them.
        Commit anew = with(next(C1, declined("p1")), transfer(1));
        store.commit(new Commit(
                anew.expectedVersion(),
                anew.after(),
                anew.events(),
                anew.effects(),
                anew.attention(),
                anew.carried(),
                lost.until()));
        countsNoMore(lost);
        assertThat(claim(lost.until())).containsExactly(key);
    }

    @Test
    void what_was_parked_is_not_touched_by_who_had_it_before() {
        open(C1, transfer(1));
        EffectId failing = id(C1, transfer(1));
        Lease lost = lease(failing);
        claim(LATER);
        park(failing, LATER, "given up");
        countsNoMore(lost);
        assertThat(store.parked(failing)).isNotEmpty();
        Lease parked = lease(failing);
        store.release(failing, LATER);
        countsNoMore(parked);
    }

    private void countsNoMore(Lease lost) {
        assertThat(store.done(lost)).isFalse();
        assertThat(store.retry(lost, NOW, NOW, "away")).isFalse();
        assertThat(store.park(lost, NOW, "given up")).isFalse();
        if (lost.effect().contract().equals(C1)) {
            assertThat(store.commit(carrying(next(C1, declined("late")), lost))).isFalse();
        }
    }

    @Test
    void an_effect_that_was_done_can_arise_anew() {
        open(C1, transfer(1));
        done(id(C1, transfer(1)));
        assertThat(store.commit(with(next(C1, declined("p1")), transfer(1)))).isTrue();
        assertThat(claim(NOW)).containsExactly(id(C1, transfer(1)));
    }

    @Test
    void of_several_who_claim_each_effect_goes_to_exactly_one() {
        List<ContractId> contracts = List.range(0, 20).map(i -> new ContractId("c%02d".formatted(i)));
        contracts.forEach(id -> open(id, transfer(1), transfer(2), payment("p1")));
        S other = anotherNode();
        List<List<EffectId>> shares = Together.run(List.range(0, 4).map(i ->
                (Callable<List<EffectId>>) () -> carryAll(i % 2 == 0 ? store : other)));
        List<EffectId> carried = shares.flatMap(share -> share);
        assertThat(carried).doesNotHaveDuplicates();
        List<EffectId> rest = carryAll(store);
        assertThat(carried.appendAll(rest))
                .containsExactlyInAnyOrderElementsOf(contracts.flatMap(
                        id -> List.of(id(id, transfer(1)), id(id, transfer(2)), id(id, payment("p1")))));
    }

    private List<EffectId> carryAll(S from) {
        List<EffectId> all = List.empty();
        List<PendingEffect> some = from.claim(NOW, LEASE, 5);
        while (some.nonEmpty()) {
            some.forEach(it -> from.done(it.lease()));
            all = all.appendAll(some.map(PendingEffect::id));
            some = from.claim(NOW, LEASE, 5);
        }
        return all;
    }
}
