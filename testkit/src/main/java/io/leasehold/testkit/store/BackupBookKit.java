package io.leasehold.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.backup.Copies;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.ending.Certificate;
import io.leasehold.domain.ending.Deleted;
import io.leasehold.domain.ending.Expired;
import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.money.ExactMoney;
import io.leasehold.domain.order.Activated;
import io.leasehold.domain.period.Term;
import io.leasehold.domain.renewal.Restarted;
import io.leasehold.ports.Store;
import io.leasehold.ports.backup.Booked;
import io.leasehold.testkit.Samples;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/**
 * What a book of daily copies must do: extend it and say which store.
 *
 * @param <S> the store
 */
@SuppressWarnings("MemberName") // a test's name is a sentence
public abstract class BackupBookKit<S extends Store> extends StoreKit<S> {

    private static final LocalDate NEXT = DAY.plusDays(1);
    private static final Copies ONE = Copies.NONE.taken(DAY, true);

    /** An empty store; asked for once a test. */
    protected abstract S newStore();

    /** The same store as another node sees it. */
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
    void a_record_begins_with_the_activation_and_not_before() {
        open(C1);
        assertThat(store.booked(C1)).isEmpty();
        activate(C1);
        assertThat(store.booked(C1)).contains(new Booked(C1, Copies.NONE, 0));
        assertThat(claim(DAY, NOW)).containsExactly(C1);
        assertThat(store.booked(C2)).isEmpty();
    }

    @Test
    void a_commit_that_is_not_stored_begins_nothing() {
        open(C1);
        assertThat(store.commit(expecting(next(C1, activated()), 0))).isFalse();
        assertThat(store.booked(C1)).isEmpty();
        assertThat(claim(DAY, NOW)).isEmpty();
    }

    @Test
    void a_record_ends_with_the_deletion() {
        begun(C1);
        store.commit(next(C1, new Expired(DAY, DAY), deleted()));
        assertThat(store.booked(C1)).isEmpty();
        assertThat(claim(NEXT, NOW)).isEmpty();
    }

    @Test
    void what_is_written_is_read_again() {
        Booked first = begun(C1);
        assertThat(store.update(first, ONE, Option.of(NEXT), NOW)).isTrue();
        assertThat(anotherNode().booked(C1)).contains(new Booked(C1, ONE, 1));
        Copies failed = ONE.failed(NEXT).taken(NEXT.plusDays(9), false).expired(NEXT.plusDays(9), 1);
        assertThat(store.update(new Booked(C1, ONE, 1), failed, Option.none(), NOW))
                .isTrue();
        assertThat(anotherNode().booked(C1)).contains(new Booked(C1, failed, 2));
    }

    @Test
    void those_whose_last_try_failed_are_listed_by_contract() {
        Booked one = begun(C1);
        Booked other = begun(C2);
        assertThat(store.failing(Option.none(), ALL)).isEmpty();
        Copies failed = ONE.failed(NEXT);
        store.update(other, failed, Option.of(NEXT), NOW);
        store.update(one, failed, Option.of(NEXT), NOW);
        assertThat(anotherNode().failing(Option.none(), ALL))
                .containsExactly(new Booked(C1, failed, 1), new Booked(C2, failed, 1));
        assertThat(store.failing(Option.none(), 1)).containsExactly(new Booked(C1, failed, 1));
        assertThat(store.failing(Option.of(C1), 1)).containsExactly(new Booked(C2, failed, 1));
        store.update(new Booked(C1, failed, 1), failed.taken(NEXT, false), Option.none(), NOW);
        assertThat(store.failing(Option.none(), ALL)).containsExactly(new Booked(C2, failed, 1));
    }

    @Test
    void of_two_who_write_on_the_same_version_the_second_is_told_so() {
        Booked first = begun(C1);
        assertThat(store.update(first, ONE, Option.of(NEXT), NOW)).isTrue();
        assertThat(store.update(first, Copies.NONE.failed(DAY), Option.none(), NOW))
                .isFalse();
        assertThat(store.booked(C1)).contains(new Booked(C1, ONE, 1));
        assertThat(store.update(new Booked(C2, Copies.NONE, 0), ONE, Option.none(), NOW))
                .isFalse();
        assertThat(store.booked(C2)).isEmpty();
    }

    @Test
    void a_record_is_due_on_its_attention_date_and_after_it() {
        store.update(begun(C1), ONE, Option.of(NEXT), NOW);
        assertThat(claim(DAY, NOW)).isEmpty();
        assertThat(claim(NEXT, NOW)).containsExactly(C1);
        store.update(store.booked(C1).get(), ONE, Option.of(NEXT), NOW);
        assertThat(claim(NEXT.plusDays(5), NOW)).containsExactly(C1);
    }

    @Test
    void a_record_without_attention_date_is_never_due_until_its_contract_says_so() {
        store.update(begun(C1), ONE, Option.none(), NOW);
        assertThat(claim(DAY.plusYears(9), NOW)).isEmpty();
        store.commit(next(C1, new Restarted(DAY, false, DAY)));
        assertThat(claim(DAY, NOW)).containsExactly(C1);
        assertThat(store.booked(C1)).contains(new Booked(C1, ONE, 1));
    }

    @Test
    void a_record_is_given_to_nobody_before_its_moment() {
        Instant later = NOW.plus(LEASE);
        store.update(begun(C1), ONE, Option.of(DAY), later);
        assertThat(claim(DAY, later.minusMillis(1))).isEmpty();
        assertThat(claim(DAY, later)).containsExactly(C1);
    }

    @Test
    void a_leased_record_is_given_to_nobody_else_until_the_lease_ends() {
        begun(C1);
        assertThat(claim(DAY, NOW)).containsExactly(C1);
        assertThat(anotherNode().claimCopies(DAY, NOW, LEASE, ALL)).isEmpty();
        assertThat(claim(DAY, NOW.plus(LEASE).minusMillis(1))).isEmpty();
        assertThat(claim(DAY, NOW.plus(LEASE))).containsExactly(C1);
    }

    @Test
    void the_earliest_come_first_and_no_more_than_asked_for() {
        store.update(begun(C1), ONE, Option.of(NEXT), NOW);
        begun(C2);
        assertThat(store.claimCopies(NEXT, NOW, LEASE, 1).map(Booked::contract)).containsExactly(C2);
        assertThat(store.claimCopies(NEXT, NOW, LEASE, 1).map(Booked::contract)).containsExactly(C1);
    }

    private Booked begun(ContractId id) {
        open(id);
        activate(id);
        return store.booked(id).get();
    }

    private void activate(ContractId id) {
        assertThat(store.commit(next(id, activated()))).isTrue();
    }

    private List<ContractId> claim(LocalDate today, Instant now) {
        return store.claimCopies(today, now, LEASE, ALL).map(Booked::contract);
    }

    private static Activated activated() {
        Term term = Term.starting(DAY, Samples.MONTH, ExactMoney.of(Samples.euros("10.00")));
        return new Activated(term, DAY);
    }

    private static Deleted deleted() {
        MachineId machine = Samples.machine(C1);
        return new Deleted(new Certificate(machine, DAY, DAY, DAY, DAY, DAY, 0));
    }
}
