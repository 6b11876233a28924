package io.leasehold.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.ports.Store;
import io.leasehold.ports.contract.Commit;
import io.leasehold.ports.contract.ContractStore;
import io.leasehold.ports.contract.EffectId;
import io.leasehold.ports.contract.FanOuts.Progress;
import io.leasehold.ports.contract.Outbox;
import io.leasehold.ports.contract.PendingEffect;
import io.leasehold.ports.contract.Recorded;
import io.leasehold.ports.contract.ServiceLog;
import io.leasehold.ports.contract.Stored;
import io.leasehold.ports.invoice.InvoiceBook;
import io.leasehold.ports.journal.Deed;
import io.leasehold.ports.journal.Journal.Entry;
import io.leasehold.ports.journal.Journal.Noted;
import io.leasehold.testkit.Samples;
import io.leasehold.testkit.Together;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What a store must do, a test a sentence: extend it, say which store, and the whole of {@link ContractStore}, {@link
 * Outbox}, {@link InvoiceBook} and {@link ServiceLog} is tested, since all of that commits together.
 *
 * @param <S> the store
 */
@SuppressWarnings("MemberName") // a test's name is a sentence
public abstract class ContractStoreKit<S extends Store> extends StoreKit<S> {

    private static final int ROUNDS = 10;
    private static final int THREADS = 4;

    /** A store with nothing in it; asked for once a test. */
    protected abstract S newStore();

    /** Another way into the same store, as another node would have; for tests with several threads. */
    protected S sameStoreFromAnotherNode(S store) {
        return store;
    }

    @Override
    final S emptyStore() {
        return newStore();
    }

    @Override
    final S anotherNode() {
        return sameStoreFromAnotherNode(store);
    }

    @Test
    void a_contract_that_was_never_committed_is_not_there() {
        open(C2);
        assertThat(store.load(C1)).isEmpty();
        assertThat(store.history(C1)).isEmpty();
        assertThat(store.commit(expecting(opening(C1, Option.none()), 1))).isFalse();
        assertThat(store.load(C1)).isEmpty();
    }

    @Test
    void a_contract_is_loaded_as_it_was_last_committed() {
        Contract opened = open(C1);
        assertThat(store.load(C1)).contains(new Stored(opened, 2));
        store.commit(next(C1, declined("p1"), declined("p2")));
        Stored stored = store.load(C1).get();
        assertThat(stored.version()).isEqualTo(4);
        assertThat(stored.contract()).isEqualTo(opened.after(List.of(declined("p1"), declined("p2"))));
    }

    @Test
    void a_contract_in_the_middle_of_its_life_is_loaded_as_it_was() {
        var events = Samples.activation(C1, Samples.YEAR, DAY);
        Contract active = Contract.replay(events);
        store.commit(new Commit(0, active, recorded(0, events), List.empty(), Option.none(), Option.none(), NOW));
        assertThat(store.load(C1)).contains(new Stored(active, events.size()));
        assertThat(store.history(C1).map(Recorded::event)).isEqualTo(events);
    }

    @Test
    void what_happened_is_kept_in_order_without_gaps_with_its_day_and_who_asked() {
        open(C1);
        open(C2);
        store.commit(next(C1, declined("p1")));
        store.commit(next(C2, declined("p2")));
        store.commit(next(C1, declined("p3")));
        var events =
                Samples.order(C1, Samples.MONTH, DAY).append(declined("p1")).append(declined("p3"));
        assertThat(store.history(C1)).isEqualTo(recorded(0, events));
    }

    @Test
    void how_far_something_has_come_is_kept_by_its_name() {
        assertThat(store.progress("one")).isEmpty();
        Progress further = new Progress(Option.of(C1), Option.none(), false);
        Progress again = new Progress(Option.none(), Option.of(DAY), false);
        Progress done = new Progress(Option.of(C2), Option.none(), true);
        store.save("one", Progress.BEGUN);
        store.save("other", done);
        assertThat(store.progress("one")).contains(Progress.BEGUN);
        store.save("one", again);
        assertThat(store.progress("one")).contains(again);
        store.save("one", further);
        store.save("one", further);
        assertThat(store.progress("one")).contains(further);
        assertThat(store.progress("other")).contains(done);
    }

    @Test
    void what_was_noted_is_read_from_the_latest_on() {
        assertThat(store.noted(Option.none(), ALL)).isEmpty();
        List<Entry> entries = List.of(
                new Entry(DAY, new Actor.Operator("kim"), Deed.TARIFF_ANNOUNCED, "2026-03-01"),
                new Entry(DAY, new Actor.Customer(new CustomerId("anna")), Deed.ACCOUNT_CORRECTED, "anna"),
                new Entry(DAY.plusDays(1), new Actor.Operator("kim"), Deed.EFFECT_RETRIED, "c1 some/key"),
                new Entry(DAY, new Actor.Operator("kim"), Deed.TARIFF_ANNOUNCED, "2026-03-01"));
        entries.forEach(store::note);
        List<Noted> noted = anotherNode().noted(Option.none(), ALL);
        assertThat(noted.map(Noted::entry)).isEqualTo(entries.reverse());
        assertThat(noted.map(Noted::place)).isEqualTo(noted.map(Noted::place).sorted(Comparator.reverseOrder()));
        assertThat(store.noted(Option.none(), 1)).isEqualTo(noted.take(1));
        assertThat(store.noted(noted.map(Noted::place).headOption(), 2)).isEqualTo(noted.subSequence(1, 3));
    }

    @Test
    void a_commit_on_a_version_that_is_past_changes_nothing() {
        open(C1, Option.of(DAY), mail("m1"));
        Commit late = with(lookedAt(next(C1, declined("late")), DAY.minusDays(1)), mail("m2"), payment("p2"));
        store.commit(lookedAt(next(C1, declined("p1")), DAY.plusDays(1)));
        Stored before = store.load(C1).get();
        assertThat(store.commit(late)).isFalse();
        assertThat(store.commit(expecting(late, 99))).isFalse();
        assertThat(store.load(C1)).contains(before);
        assertThat(store.history(C1)).hasSize(3);
        assertThat(claimDue(NOW)).isEmpty();
        assertThat(claim(NOW)).containsExactly(id(C1, mail("m1")));
    }

    @Test
    void commits_of_several_contracts_are_stored_at_once() {
        Contract one = open(C1, Option.of(DAY), transfer(1));
        Contract other = open(C2);
        claim(NOW);
        Commit carrying = carrying(with(next(C1, declined("p1")), mail("m1")), id(C1, transfer(1)));
        Commit looked = lookedAt(with(next(C2, declined("p2"), declined("p3")), payment("b"), payment("a")), DAY);
        assertThat(store.commitAll(List.of(looked, carrying))).isEmpty();
        assertThat(store.load(C1)).contains(new Stored(one.after(List.of(declined("p1"))), 3));
        assertThat(store.load(C2)).contains(new Stored(other.after(List.of(declined("p2"), declined("p3"))), 4));
        assertThat(store.history(C2).map(Recorded::sequence)).containsExactly(1L, 2L, 3L, 4L);
        assertThat(claimDue(NOW)).containsExactly(C2);
        assertThat(claim(NOW)).containsExactlyInAnyOrder(id(C1, mail("m1")), id(C2, payment("b")));
        assertThat(store.commitAll(List.empty())).isEmpty();
    }

    @Test
    void of_several_commits_those_that_come_too_late_change_nothing_and_are_named() {
        open(C1);
        Contract other = open(C2, mail("m2"));
        Commit late = with(lookedAt(next(C1, declined("late")), DAY), mail("late"));
        Commit gone = carrying(next(C2, declined("gone")), ofNothing(id(C2, mail("never"))));
        Commit opened = opening(new ContractId("new"), Option.none(), mail("m3"));
        store.commit(next(C1, declined("p1")));
        assertThat(store.commitAll(List.of(late, opened, gone))).containsExactlyInAnyOrder(C1, C2);
        assertThat(store.history(C1)).hasSize(3);
        assertThat(store.load(C2)).contains(new Stored(other, 2));
        assertThat(store.load(new ContractId("new"))).isNotEmpty();
        assertThat(claimDue(NOW)).isEmpty();
        assertThat(claim(NOW)).containsExactlyInAnyOrder(id(C2, mail("m2")), id(new ContractId("new"), mail("m3")));
    }

    @Test
    void of_several_commits_none_is_stored_if_one_breaks_what_must_hold() {
        Contract one = open(C1);
        open(C2, mail("m1"));
        Commit twice = with(next(C2, declined("p2")), mail("m1"));
        assertThat(catchThrowable(() -> store.commitAll(List.of(next(C1, declined("p1")), twice))))
                .isInstanceOf(RuntimeException.class);
        assertThat(store.load(C1)).contains(new Stored(one, 2));
        assertThat(store.history(C2)).hasSize(2);
    }

    @Test
    void what_is_loaded_and_committed_together_is_there_afterwards() {
        Contract opened = open(C1, mail("m1"));
        boolean committed = store.together(() -> {
            Stored stored = store.load(C1).get();
            return stored.version() == 2 && store.commit(next(C1, declined("p1")));
        });
        assertThat(committed).isTrue();
        assertThat(anotherNode().load(C1)).contains(new Stored(opened.after(List.of(declined("p1"))), 3));
    }

    @Test
    void a_commit_that_comes_too_late_is_refused_together_with_what_was_loaded() {
        open(C1);
        Commit late = with(next(C1, declined("late")), mail("late"));
        S other = anotherNode();
        boolean committed = store.together(() -> {
            store.load(C1);
            Together.run(List.of(() -> other.commit(next(C1, declined("p1")))));
            return store.commit(late);
        });
        assertThat(committed).isFalse();
        assertThat(store.history(C1)).hasSize(3);
        assertThat(claim(NOW)).isEmpty();
    }

    @Test
    void a_contract_opens_once() {
        Contract opened = open(C1, mail("m1"));
        assertThat(store.commit(opening(C1, Option.of(DAY), payment("p1")))).isFalse();
        assertThat(store.load(C1)).contains(new Stored(opened, 2));
        assertThat(claim(NOW)).containsExactly(id(C1, mail("m1")));
        assertThat(claimDue(NOW)).isEmpty();
    }

    @Test
    void a_commit_without_events_keeps_the_version() {
        Contract opened = open(C1, mail("m1"));
        assertThat(store.commit(carrying(next(C1), id(C1, mail("m1"))))).isTrue();
        assertThat(store.load(C1)).contains(new Stored(opened, 2));
        assertThat(claim(NOW)).isEmpty();
    }

    @Test
    void an_effect_is_done_with_the_commit_of_its_outcome() {
        open(C1, transfer(1), transfer(2));
        claim(NOW);
        assertThat(store.commit(carrying(next(C1, declined("p1")), id(C1, transfer(1)))))
                .isTrue();
        assertThat(claim(NOW)).containsExactly(id(C1, transfer(2)));
        assertThat(claim(NOW.plus(LEASE).plus(LEASE))).containsExactly(id(C1, transfer(2)));
    }

    @Test
    void the_outcome_of_an_effect_counts_once() {
        Contract opened = open(C1, mail("m1"));
        EffectId done = id(C1, mail("m1"));
        store.commit(carrying(next(C1, declined("p1")), done));
        assertThat(store.commit(carrying(next(C1, declined("again")), done))).isFalse();
        assertThat(store.commit(carrying(next(C1), done))).isFalse();
        assertThat(store.load(C1)).contains(new Stored(opened.after(List.of(declined("p1"))), 3));
    }

    @Test
    void the_outcome_of_an_effect_that_was_never_there_changes_nothing() {
        Contract opened = open(C1);
        open(C2, mail("m1"));
        Commit unknown = with(carrying(next(C1, declined("p1")), ofNothing(id(C1, mail("m1")))), payment("p1"));
        assertThat(store.commit(unknown)).isFalse();
        assertThat(store.load(C1)).contains(new Stored(opened, 2));
        assertThat(claim(NOW)).containsExactly(id(C2, mail("m1")));
    }

    @Test
    void an_effect_whose_outcome_was_refused_still_waits() {
        open(C1, mail("m1"));
        Commit late = carrying(next(C1, declined("late")), id(C1, mail("m1")));
        store.commit(next(C1, declined("p1")));
        assertThat(store.commit(late)).isFalse();
        assertThat(claim(NOW.plus(LEASE))).containsExactly(id(C1, mail("m1")));
    }

    @Test
    void no_two_effects_wait_under_one_key() {
        Contract opened = open(C1, mail("m1"));
        Commit twice = with(lookedAt(next(C1, declined("p1")), DAY), payment("p1"), mail("m1"));
        assertThat(catchThrowable(() -> store.commit(twice))).isInstanceOf(RuntimeException.class);
        assertThat(store.load(C1)).contains(new Stored(opened, 2));
        assertThat(store.history(C1)).hasSize(2);
        assertThat(claimDue(NOW)).isEmpty();
        assertThat(claim(NOW)).containsExactly(id(C1, mail("m1")));
    }

    @Test
    void contracts_of_today_and_before_are_due_the_earliest_first_then_by_id() {
        open(new ContractId("b"), Option.of(DAY));
        open(new ContractId("c"), Option.of(DAY.minusDays(400)));
        open(new ContractId("a"), Option.of(DAY));
        open(new ContractId("d"), Option.of(DAY.plusDays(1)));
        open(new ContractId("e"), Option.none());
        assertThat(claimDue(NOW).map(ContractId::value)).containsExactly("c", "a", "b");
    }

    @Test
    void no_more_contracts_are_given_than_asked_for() {
        List.of("a", "b", "c").forEach(id -> open(new ContractId(id), Option.of(DAY)));
        assertThat(ids(store.claimDue(DAY, NOW, LEASE, 2)).map(ContractId::value))
                .containsExactly("a", "b");
        assertThat(ids(store.claimDue(DAY, NOW, LEASE, 2)).map(ContractId::value))
                .containsExactly("c");
    }

    @Test
    void a_leased_contract_is_given_to_nobody_else_until_the_lease_ends() {
        open(C1, Option.of(DAY));
        assertThat(claimDue(NOW)).containsExactly(C1);
        assertThat(claimDue(NOW.plus(LEASE).minusMillis(1))).isEmpty();
        assertThat(claimDue(NOW.plus(LEASE))).containsExactly(C1);
        assertThat(claimDue(NOW.plus(LEASE))).isEmpty();
    }

    @Test
    void a_commit_ends_the_lease_and_sets_the_next_date() {
        open(C1, Option.of(DAY));
        claimDue(NOW);
        store.commit(lookedAt(next(C1, declined("p1")), DAY));
        assertThat(claimDue(NOW)).containsExactly(C1);
        store.commit(lookedAt(next(C1, declined("p2")), DAY.plusDays(1)));
        assertThat(claimDue(NOW)).isEmpty();
        assertThat(ids(store.claimDue(DAY.plusDays(1), NOW, LEASE, ALL))).containsExactly(C1);
        store.commit(next(C1, declined("p3")));
        assertThat(store.claimDue(LocalDate.of(2199, 1, 1), NOW.plus(LEASE), LEASE, ALL))
                .isEmpty();
    }

    @Test
    void a_refused_commit_ends_no_lease() {
        open(C1, Option.of(DAY));
        Commit late = lookedAt(next(C1, declined("late")), DAY);
        store.commit(lookedAt(next(C1, declined("p1")), DAY));
        claimDue(NOW);
        store.commit(late);
        assertThat(claimDue(NOW)).isEmpty();
    }

    @Test
    void of_several_commits_on_one_version_exactly_one_wins() {
        open(C1);
        S other = anotherNode();
        for (int round = 0; round < ROUNDS; round++) {
            int now = round;
            List<Commit> rivals = List.range(0, THREADS)
                    .map(thread -> now + "-" + thread)
                    .map(name -> with(next(C1, declined(name)), mail(name)));
            List<Boolean> won = Together.run(rivals.zipWithIndex(
                    (rival, i) -> (Callable<Boolean>) () -> (i % 2 == 0 ? store : other).commit(rival)));
            assertThat(won.count(it -> it)).isEqualTo(1);
        }
        assertThat(store.history(C1).map(Recorded::sequence)).isEqualTo(List.rangeClosed(1L, 2L + ROUNDS));
        assertThat(mailsOf(C1)).hasSize(ROUNDS);
    }

    @Test
    void of_several_openings_of_one_contract_exactly_one_wins() {
        S other = anotherNode();
        for (int round = 0; round < ROUNDS; round++) {
            ContractId id = new ContractId("round-" + round);
            List<Boolean> won = Together.run(List.range(0, THREADS).map(i -> (Callable<Boolean>)
                    () -> (i % 2 == 0 ? store : other).commit(opening(id, Option.none(), mail("from-" + i)))));
            assertThat(won.count(it -> it)).isEqualTo(1);
            assertThat(store.history(id)).hasSize(2);
            assertThat(mailsOf(id)).hasSize(1);
        }
    }

    @Test
    void of_several_who_claim_each_contract_goes_to_exactly_one() {
        List<ContractId> due = List.range(0, 40).map(i -> new ContractId("c%02d".formatted(i)));
        due.forEach(id -> open(id, Option.of(DAY)));
        S other = anotherNode();
        List<List<ContractId>> shares = Together.run(List.range(0, THREADS).map(i ->
                (Callable<List<ContractId>>) () -> claimAll(i % 2 == 0 ? store : other)));
        assertThat(shares.flatMap(share -> share).sortBy(ContractId::value)).isEqualTo(due);
    }

    private List<ContractId> claimAll(S from) {
        List<ContractId> all = List.empty();
        List<ContractId> some = ids(from.claimDue(DAY, NOW, LEASE, 3));
        while (some.nonEmpty()) {
            all = all.appendAll(some);
            some = ids(from.claimDue(DAY, NOW, LEASE, 3));
        }
        return all;
    }

    /** Carries the mails of a contract, one after the other. */
    private List<Effect> mailsOf(ContractId contract) {
        List<Effect> mails = List.empty();
        List<PendingEffect> claimed = store.claim(NOW, LEASE, ALL);
        while (claimed.nonEmpty()) {
            mails = mails.appendAll(
                    claimed.filter(it -> it.id().contract().equals(contract)).map(PendingEffect::effect));
            claimed.forEach(it -> store.done(it.lease()));
            claimed = store.claim(NOW, LEASE, ALL);
        }
        return mails;
    }

    /** The store read page by page. */
    @Nested
    class Pages extends PagesKit<S> {
        @Override
        S emptyStore() {
            return ContractStoreKit.this.store;
        }

        @Override
        S anotherNode() {
            return ContractStoreKit.this.anotherNode();
        }
    }

    /** The outbox of the store. */
    @Nested
    class Effects extends OutboxKit<S> {
        @Override
        S emptyStore() {
            return ContractStoreKit.this.store;
        }

        @Override
        S anotherNode() {
            return ContractStoreKit.this.anotherNode();
        }
    }

    /** The invoice book of the store. */
    @Nested
    class Invoices extends InvoiceBookKit<S> {
        @Override
        S emptyStore() {
            return ContractStoreKit.this.store;
        }

        @Override
        S anotherNode() {
            return ContractStoreKit.this.anotherNode();
        }
    }

    /** How much waits in the store. */
    @Nested
    class Waiting extends BacklogKit<S> {
        @Override
        S emptyStore() {
            return ContractStoreKit.this.store;
        }

        @Override
        S anotherNode() {
            return ContractStoreKit.this.anotherNode();
        }
    }

    /** The service log of the store. */
    @Nested
    class Days extends ServiceLogKit<S> {
        @Override
        S emptyStore() {
            return ContractStoreKit.this.store;
        }

        @Override
        S anotherNode() {
            return ContractStoreKit.this.anotherNode();
        }
    }
}
