package io.leasehold.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.invoice.InvoiceDrawn;
import io.leasehold.domain.order.PlaceOrder;
import io.leasehold.domain.quote.Market;
import io.leasehold.domain.quote.Quote;
import io.leasehold.ports.contract.Commit;
import io.leasehold.ports.contract.ContractStore;
import io.leasehold.ports.contract.FanOuts;
import io.leasehold.ports.contract.Outbox;
import io.leasehold.ports.contract.ServiceLog;
import io.leasehold.ports.invoice.Invoice;
import io.leasehold.ports.invoice.InvoiceBook;
import io.leasehold.testkit.Samples;
import io.leasehold.testkit.Together;
import io.vavr.collection.List;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/**
 * What an invoice book must do.
 *
 * @param <S> the store
 */
@SuppressWarnings("MemberName") // a test's name is a sentence
abstract class InvoiceBookKit<S extends ContractStore & Outbox & InvoiceBook & ServiceLog & FanOuts>
        extends StoreKit<S> {

    @Test
    void invoices_are_numbered_in_the_order_of_their_commits() {
        open(C1);
        open(C2);
        store.commit(next(C2, drawn("a", DAY)));
        store.commit(next(C1, drawn("b", DAY), declined("p1"), drawn("c", DAY.minusDays(3))));
        store.commit(next(C2, drawn("d", DAY)));
        assertThat(store.number(ALL))
                .containsExactly(
                        new Invoice("2026-000001", C2, drawn("a", DAY)),
                        new Invoice("2026-000002", C1, drawn("b", DAY)),
                        new Invoice("2026-000003", C1, drawn("c", DAY.minusDays(3))),
                        new Invoice("2026-000004", C2, drawn("d", DAY)));
    }

    @Test
    void each_is_numbered_once() {
        open(C1);
        assertThat(store.number(ALL)).isEmpty();
        store.commit(next(C1, drawn("a", DAY)));
        store.number(ALL);
        assertThat(store.number(ALL)).isEmpty();
        store.commit(next(C1, drawn("b", DAY)));
        assertThat(store.number(ALL).map(Invoice::number)).containsExactly("2026-000002");
    }

    @Test
    void no_more_are_numbered_than_asked_for() {
        open(C1);
        store.commit(next(C1, drawn("a", DAY), drawn("b", DAY), drawn("c", DAY)));
        assertThat(store.number(2).map(Invoice::number)).containsExactly("2026-000001", "2026-000002");
        assertThat(store.number(2).map(Invoice::number)).containsExactly("2026-000003");
    }

    @Test
    void a_commit_that_was_refused_leaves_no_gap() {
        open(C1);
        Commit late = next(C1, drawn("late", DAY));
        store.commit(next(C1, drawn("a", DAY)));
        assertThat(store.commit(late)).isFalse();
        store.commit(next(C1, drawn("b", DAY)));
        assertThat(store.number(ALL).map(invoice -> invoice.content().reference()))
                .containsExactly("a", "b");
    }

    @Test
    void each_year_has_its_own_series() {
        open(C1);
        LocalDate newYear = LocalDate.of(2027, 1, 1);
        store.commit(next(C1, drawn("a", newYear.minusDays(1)), drawn("b", newYear)));
        store.commit(next(C1, drawn("c", newYear.minusDays(1)), drawn("d", newYear)));
        assertThat(store.number(ALL).map(Invoice::number))
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
        List<Invoice> all = shares.flatMap(share -> share).appendAll(store.number(ALL));
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

    private List<Invoice> drawAndNumber(ContractId id, int times, S in) {
        List<Invoice> numbered = List.empty();
        for (int n = 0; n < times; n++) {
            assertThat(in.commit(next(id, drawn(id + "-" + n, DAY)))).isTrue();
            numbered = numbered.appendAll(in.number(2));
        }
        return numbered;
    }

    private static InvoiceDrawn drawn(String reference, LocalDate on) {
        Market market = Market.on(on, Samples.TERMS, Samples.catalogue(), Samples.FRANCE)
                .get();
        Quote quote = PlaceOrder.quote(market, Samples.SMALL, Samples.MONTH).get();
        return new InvoiceDrawn(reference, quote, on, on.plusMonths(1), on);
    }
}
