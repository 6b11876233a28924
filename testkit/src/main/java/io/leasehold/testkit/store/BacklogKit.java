package io.leasehold.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.invoice.Recipient;
import io.leasehold.ports.Store;
import io.leasehold.ports.operator.Backlog;
import io.leasehold.testkit.Samples;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/**
 * How much waits.
 *
 * @param <S> the store
 */
@SuppressWarnings("MemberName") // a test's name is a sentence
abstract class BacklogKit<S extends Store> extends StoreKit<S> {

    private static final Instant SOON = NOW.plusSeconds(60);

    @Test
    void where_nothing_is_to_be_done_nothing_waits() {
        assertThat(backlog(NOW)).isEqualTo(new Backlog(0, Option.none(), 0, Option.none(), 0, 0));
    }

    @Test
    void contracts_that_are_due_wait_since_the_earliest_day_leased_or_not() {
        open(new ContractId("b"), Option.of(DAY));
        open(new ContractId("c"), Option.of(DAY.minusDays(400)));
        open(new ContractId("d"), Option.of(DAY.plusDays(1)));
        open(new ContractId("e"), Option.none());
        assertThat(backlog(NOW).contracts()).isEqualTo(2);
        assertThat(backlog(NOW).contractsSince()).isEqualTo(Option.of(DAY.minusDays(400)));
        claimDue(NOW);
        assertThat(backlog(NOW).contracts()).as("leased").isEqualTo(2);
        store.commit(next(new ContractId("c"), declined("p1")));
        assertThat(backlog(NOW).contracts()).as("looked at").isEqualTo(1);
        assertThat(backlog(NOW).contractsSince()).isEqualTo(Option.of(DAY));
    }

    @Test
    void effects_wait_from_the_moment_they_could_be_carried() {
        open(C1, transfer(1), transfer(2), mail("m1"), appointed(3, SOON));
        open(C2, appointed(4, SOON.plusSeconds(1)));
        assertThat(backlog(NOW.minusMillis(1)).effects()).isZero();
        assertThat(backlog(NOW).effects()).as("in a line, too").isEqualTo(3);
        assertThat(backlog(NOW).effectsSince()).isEqualTo(Option.of(NOW));
        assertThat(backlog(SOON).effects()).as("its appointment has come").isEqualTo(4);
        done(id(C1, transfer(1)));
        done(id(C1, transfer(2)));
        done(id(C1, mail("m1")));
        assertThat(backlog(SOON).effects()).isEqualTo(1);
        assertThat(backlog(SOON).effectsSince()).isEqualTo(Option.of(SOON));
    }

    @Test
    void effects_that_are_leased_or_put_off_wait_only_when_that_is_over() {
        open(C1, mail("m1"), mail("m2"));
        claim(NOW);
        assertThat(backlog(NOW).effects()).isZero();
        retry(id(C1, mail("m1")), NOW, SOON, "away");
        assertThat(backlog(SOON).effects()).isEqualTo(1);
        assertThat(backlog(SOON).effectsSince()).isEqualTo(Option.of(SOON));
        Instant over = NOW.plus(LEASE);
        assertThat(backlog(over).effects()).isEqualTo(2);
        assertThat(backlog(over).effectsSince()).isEqualTo(Option.of(SOON));
    }

    @Test
    void parked_effects_wait_for_an_operator_only() {
        open(C1, mail("m1"), mail("m2"));
        park(id(C1, mail("m1")), NOW, "bounced");
        assertThat(backlog(NOW).effects()).isEqualTo(1);
        assertThat(backlog(NOW).parked()).isEqualTo(1);
        store.release(id(C1, mail("m1")), NOW);
        assertThat(backlog(NOW).effects()).isEqualTo(2);
        assertThat(backlog(NOW).parked()).isZero();
    }

    @Test
    void invoices_wait_for_their_numbers() {
        open(C1);
        store.commit(next(C1, InvoiceBookKit.drawn("a", DAY), InvoiceBookKit.drawn("b", DAY)));
        assertThat(backlog(NOW).unnumbered()).isEqualTo(2);
        store.number(1, owner -> Option.of(Recipient.of(Samples.customer("anna"))));
        assertThat(backlog(NOW).unnumbered()).isEqualTo(1);
    }

    @Test
    void counting_ends_where_there_is_much() {
        open(C1, List.range(0, Backlog.MOST + 1).map(i -> mail("m" + i)).toJavaArray(Effect[]::new));
        assertThat(backlog(NOW).effects()).isEqualTo(Backlog.MOST);
        assertThat(backlog(NOW).effectsSince()).isEqualTo(Option.of(NOW));
    }

    private Backlog backlog(Instant now) {
        return store.backlog(DAY, now);
    }
}
