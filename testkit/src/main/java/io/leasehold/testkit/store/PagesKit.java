package io.leasehold.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.ports.Store;
import io.leasehold.ports.contract.Due;
import io.leasehold.ports.contract.Stored;
import io.vavr.collection.List;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

/**
 * How contracts are read page by page.
 *
 * @param <S> the store
 */
@SuppressWarnings("MemberName") // a test's name is a sentence
abstract class PagesKit<S extends Store> extends StoreKit<S> {

    private static final CustomerId ANNA = new CustomerId("anna");

    @Test
    void contracts_of_a_customer_are_read_by_id_page_by_page() {
        List.of("d", "a", "c", "b").forEach(id -> open(new ContractId(id)));
        open(new ContractId("bb"), "bob");
        assertThat(ofAnna(Option.none(), ALL)).containsExactly("a", "b", "c", "d");
        assertThat(ofAnna(Option.none(), 3)).containsExactly("a", "b", "c");
        assertThat(ofAnna(Option.of(new ContractId("c")), 3)).containsExactly("d");
        assertThat(ofAnna(Option.of(new ContractId("d")), 3)).isEmpty();
        assertThat(ofAnna(Option.of(new ContractId("bb")), 1)).containsExactly("c");
        assertThat(store.ofOwner(new CustomerId("bob"), Option.none(), ALL)).containsExactly(new ContractId("bb"));
        assertThat(store.ofOwner(new CustomerId("nobody"), Option.none(), ALL)).isEmpty();
    }

    @Test
    void all_contracts_are_read_by_id_page_by_page_as_they_are_stored() {
        List.of("b", "a", "c").forEach(id -> open(new ContractId(id)));
        store.commit(next(new ContractId("b"), declined("p1")));
        List<Stored> first = store.page(Option.none(), 2);
        assertThat(first.map(it -> it.contract().id().value())).containsExactly("a", "b");
        assertThat(first.last()).isEqualTo(store.load(new ContractId("b")).get());
        assertThat(store.page(Option.of(new ContractId("b")), 2)
                        .map(it -> it.contract().id()))
                .containsExactly(new ContractId("c"));
        assertThat(store.page(Option.of(new ContractId("c")), 2)).isEmpty();
    }

    @Test
    void what_is_due_is_read_in_the_order_of_claiming_and_stays_to_be_claimed() {
        open(new ContractId("b"), Option.of(DAY));
        open(new ContractId("c"), Option.of(DAY.minusDays(400)));
        open(new ContractId("a"), Option.of(DAY));
        open(new ContractId("d"), Option.of(DAY.plusDays(1)));
        open(new ContractId("e"), Option.none());
        Due c = new Due(DAY.minusDays(400), new ContractId("c"));
        Due a = new Due(DAY, new ContractId("a"));
        Due b = new Due(DAY, new ContractId("b"));
        assertThat(store.due(DAY, Option.none(), ALL)).containsExactly(c, a, b);
        assertThat(store.due(DAY, Option.none(), 2)).containsExactly(c, a);
        assertThat(store.due(DAY, Option.of(a), 2)).containsExactly(b);
        assertThat(store.due(DAY, Option.of(b), 2)).isEmpty();
        assertThat(claimDue(NOW)).containsExactly(c.contract(), a.contract(), b.contract());
        assertThat(store.due(DAY, Option.none(), ALL)).as("leased").containsExactly(c, a, b);
        assertThat(store.due(DAY.minusDays(1), Option.none(), ALL)).containsExactly(c);
    }

    private List<String> ofAnna(Option<ContractId> after, int limit) {
        return store.ofOwner(ANNA, after, limit).map(ContractId::value);
    }
}
