package io.leasehold.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.customer.Customer;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.domain.invoice.InvoiceDrawn;
import io.leasehold.domain.invoice.Recipient;
import io.leasehold.domain.order.PlaceOrder;
import io.leasehold.domain.quote.Market;
import io.leasehold.domain.quote.Quote;
import io.leasehold.ports.Store;
import io.leasehold.ports.contract.Commit;
import io.leasehold.ports.contract.StoreException;
import io.leasehold.ports.invoice.Invoice;
import io.leasehold.testkit.Samples;
import io.leasehold.testkit.Together;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/**
 * What an invoice book must do.
 *
 * @param <S> the store
 */
@SuppressWarnings("MemberName") // a test's name is a sentence
abstract class InvoiceBookKit<S extends Store> extends StoreKit<S> {

    private static final Recipient ANNA = Recipient.of(Samples.customer("anna"));

    @Test
    void invoices_are_numbered_in_the_order_of_their_commits() {
        open(C1);
        open(C2);
        store.commit(next(C2, drawn("a", DAY)));
        store.commit(next(C1, drawn("b", DAY), declined("p1"), drawn("c", DAY.minusDays(3))));
        store.commit(next(C2, drawn("d", DAY)));
        assertThat(number(ALL))
                .containsExactly(
                        new Invoice("2026-000001", C2, ANNA, drawn("a", DAY)),
                        new Invoice("2026-000002", C1, ANNA, drawn("b", DAY)),
                        new Invoice("2026-000003", C1, ANNA, drawn("c", DAY.minusDays(3))),
                        new Invoice("2026-000004", C2, ANNA, drawn("d", DAY)));
    }

    @Test
    void each_is_numbered_once() {
        open(C1);
        assertThat(number(ALL)).isEmpty();
        store.commit(next(C1, drawn("a", DAY)));
        number(ALL);
        assertThat(number(ALL)).isEmpty();
        store.commit(next(C1, drawn("b", DAY)));
        assertThat(number(ALL).map(Invoice::number)).containsExactly("2026-000002");
    }

    @Test
    void no_more_are_numbered_than_asked_for() {
        open(C1);
        store.commit(next(C1, drawn("a", DAY), drawn("b", DAY), drawn("c", DAY)));
        assertThat(number(2).map(Invoice::number)).containsExactly("2026-000001", "2026-000002");
        assertThat(number(2).map(Invoice::number)).containsExactly("2026-000003");
    }

    @Test
    void a_commit_that_was_refused_leaves_no_gap() {
        open(C1);
        Commit late = next(C1, drawn("late", DAY));
        store.commit(next(C1, drawn("a", DAY)));
        assertThat(store.commit(late)).isFalse();
        store.commit(next(C1, drawn("b", DAY)));
        assertThat(number(ALL).map(invoice -> invoice.content().reference())).containsExactly("a", "b");
    }

    @Test
    void each_year_has_its_own_series() {
        open(C1);
        LocalDate newYear = LocalDate.of(2027, 1, 1);
        store.commit(next(C1, drawn("a", newYear.minusDays(1)), drawn("b", newYear)));
        store.commit(next(C1, drawn("c", newYear.minusDays(1)), drawn("d", newYear)));
        assertThat(number(ALL).map(Invoice::number))
                .containsExactly("2026-000001", "2027-000001", "2026-000002", "2027-000002");
    }

    @Test
    void numbers_have_no_gaps_and_no_doubles_when_several_draw_and_number_at_once() {
        int each = 15;
        S other = anotherNode();
        List<ContractId> contracts = List.range(0, 4).map(i -> new ContractId("c" + i));
        contracts.forEach(id -> open(id));
        List<List<Invoice>> shares = Together.run(contracts.zipWithIndex((id, i) ->
                (Callable<List<Invoice>>) () -> drawAndNumber(id, each, i % 2 == 0 ? store : other)));
        List<Invoice> all = shares.flatMap(share -> share).appendAll(number(ALL));
        assertThat(all.map(Invoice::number).sorted())
                .isEqualTo(List.rangeClosed(1, 4 * each).map("2026-%06d"::formatted));
        assertThat(all.map(invoice -> invoice.content().reference())).doesNotHaveDuplicates();
        for (ContractId id : contracts) {
            List<String> drawn = all.filter(invoice -> invoice.contract().equals(id))
                    .sortBy(Invoice::number)
                    .map(invoice -> invoice.content().reference());
            assertThat(drawn).isEqualTo(List.range(0, each).map(n -> id + "-" + n));
        }
    }

    @Test
    void an_invoice_keeps_the_recipient_that_it_was_numbered_with() {
        open(C1);
        store.commit(next(C1, drawn("a", DAY)));
        number(ALL);
        store.commit(next(C1, drawn("b", DAY)));
        Recipient moved = Recipient.of(Customer.builder()
                .from(Samples.customer("anna"))
                .title(Option.of("Dr"))
                .company(Option.of("École \"Été\""))
                .address(Option.of("1 rue Haute\n1000 Bruxelles"))
                .siren(Option.of("732829320"))
                .vatNumber(Option.of("FR44732829320"))
                .build());
        store.number(ALL, owner -> Option.of(moved));
        assertThat(store.ofContract(C1).map(Invoice::recipient)).containsExactly(ANNA, moved);
        assertThat(store.find("2026-000002").map(Invoice::recipient)).contains(moved);
    }

    @Test
    void recipients_are_asked_for_by_the_owner_of_the_contract() {
        open(C1);
        store.commit(next(C1, drawn("a", DAY)));
        java.util.List<CustomerId> asked = new ArrayList<>();
        store.number(ALL, owner -> {
            asked.add(owner);
            return Option.of(ANNA);
        });
        assertThat(asked).containsOnly(new CustomerId("anna"));
    }

    @Test
    void what_nobody_can_be_sent_gets_no_number_and_holds_up_nobody_else() {
        open(C1);
        open(C2, "bob");
        store.commit(next(C1, drawn("a", DAY), drawn("b", DAY)));
        store.commit(next(C2, drawn("c", DAY)));
        List<Invoice> numbered =
                store.number(1, owner -> known(owner).filter(it -> owner.value().equals("bob")));
        assertThat(numbered.map(invoice -> invoice.content().reference())).containsExactly("c");
        assertThat(store.awaitsNumber(C1)).isTrue();
        assertThat(store.awaitsNumber(C2)).isFalse();
        assertThat(number(ALL).map(Invoice::number)).containsExactly("2026-000002", "2026-000003");
        assertThat(store.awaitsNumber(C1)).isFalse();
    }

    @Test
    void where_a_recipient_cannot_be_asked_for_nothing_changes() {
        open(C1);
        open(C2, "bob");
        store.commit(next(C1, drawn("a", DAY)));
        store.commit(next(C2, drawn("b", DAY)));
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> store.number(ALL, owner -> {
                    if (owner.value().equals("bob")) {
                        throw new StoreException("the accounts are away");
                    }
                    return Option.of(ANNA);
                }));
        assertThat(store.unannounced(ALL)).isEmpty();
        assertThat(number(ALL).map(Invoice::number)).containsExactly("2026-000001", "2026-000002");
    }

    @Test
    void what_has_a_number_is_unannounced_until_somebody_has_heard_of_it() {
        open(C1);
        store.commit(next(C1, drawn("a", DAY), drawn("b", DAY), drawn("c", DAY)));
        assertThat(store.unannounced(ALL)).isEmpty();
        List<Invoice> numbered = number(ALL);
        assertThat(store.unannounced(ALL)).isEqualTo(numbered);
        assertThat(store.unannounced(2)).isEqualTo(numbered.take(2));
        store.announced("2026-000002");
        store.announced("2026-000002");
        store.announced("2026-000099");
        assertThat(store.unannounced(ALL).map(Invoice::number)).containsExactly("2026-000001", "2026-000003");
        numbered.forEach(invoice -> store.announced(invoice.number()));
        assertThat(store.unannounced(ALL)).isEmpty();
        assertThat(number(ALL)).isEmpty();
    }

    @Test
    void invoices_are_read_back_by_number_and_by_contract() {
        open(C1);
        open(C2);
        store.commit(next(C1, drawn("a", DAY)));
        store.commit(next(C2, drawn("b", DAY)));
        store.commit(next(C1, drawn("c", DAY.plusYears(1))));
        store.commit(next(C1, drawn("d", DAY)));
        assertThat(store.ofContract(C1)).isEmpty();
        List<Invoice> all = number(ALL);
        assertThat(store.ofContract(C1).map(Invoice::number))
                .containsExactly("2026-000001", "2027-000001", "2026-000003");
        assertThat(store.ofContract(new ContractId("unknown"))).isEmpty();
        assertThat(all.map(invoice -> store.find(invoice.number()).get())).isEqualTo(all);
        assertThat(store.find("2026-000099")).isEmpty();
    }

    private static Option<Recipient> known(CustomerId owner) {
        return Option.of(Recipient.of(Samples.customer(owner.value())));
    }

    private List<Invoice> number(int limit) {
        return store.number(limit, InvoiceBookKit::known);
    }

    private List<Invoice> drawAndNumber(ContractId id, int times, S in) {
        List<Invoice> numbered = List.empty();
        for (int n = 0; n < times; n++) {
            assertThat(in.commit(next(id, drawn(id + "-" + n, DAY)))).isTrue();
            numbered = numbered.appendAll(in.number(2, InvoiceBookKit::known));
        }
        return numbered;
    }

    static InvoiceDrawn drawn(String reference, LocalDate on) {
        Market market = Market.on(on, Samples.TERMS, Samples.catalogue(), Samples.FRANCE)
                .get();
        Quote quote = PlaceOrder.quote(market, Samples.SMALL, Samples.MONTH).get();
        return new InvoiceDrawn(reference, quote, on, on.plusMonths(1), on);
    }
}
