package io.leasehold.testkit.story;

import static io.leasehold.domain.clause.ClauseId.GEN_1;
import static io.leasehold.domain.clause.ClauseId.ORD_1;
import static io.leasehold.domain.clause.ClauseId.REN_3;
import static io.leasehold.domain.clause.ClauseId.REN_8;
import static io.leasehold.domain.clause.ClauseId.SEC_3;
import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.contract.Ownership;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.domain.machine.ResourceChange;
import io.leasehold.domain.order.OrderRefusal;
import io.leasehold.domain.quote.Quote;
import io.leasehold.domain.renewal.RenewalRefusal;
import io.leasehold.domain.renewal.Terminate;
import io.leasehold.domain.terms.TermsVersion;
import io.leasehold.ports.account.OpenAccount;
import io.leasehold.ports.contract.Decided;
import io.leasehold.ports.order.OrderServer;
import io.leasehold.ports.payment.PayRequest;
import io.leasehold.ports.renewal.RenewContract;
import io.leasehold.testkit.Samples;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What use cases refuse, beyond the rules of the contract. Each contract here runs through 28 February 2026. */
class RefusalsTest {

    private static final ContractId C1 = new ContractId("c1");

    private final Story story =
            Story.begins("2026-01-31").orders("c1").pays("c1").signsUp("bob");

    @Test
    @Clause(SEC_3)
    void a_contract_of_somebody_else_and_one_that_does_not_exist_are_refused_alike() {
        story.on("2026-02-10").as("bob");
        for (String id : List.of("c1", "nothing")) {
            Refusal expected = new Ownership.NotYours(new ContractId(id));
            assertThat(renewal(id, "2026-02-10").getLeft()).isEqualTo(expected);
            story.terminates(id);
            assertThat(story.refused()).contains(expected);
        }
        story.upgrades("c1", new ResourceChange(1, 0, 0));
        assertThat(story.refused()).contains(new Ownership.NotYours(C1));
        story.upgrades("nothing", new ResourceChange(1, 0, 0));
        assertThat(story.refused()).contains(new Ownership.NotYours(new ContractId("nothing")));
        assertThat(story.happened("c1")).endsWith("Activated", "InvoiceDrawn");
    }

    @Test
    @Clause(SEC_3)
    void nobody_orders_for_somebody_else() {
        Either<Refusal, Decided> answer = order("c2", "anna", new Actor.Customer(new CustomerId("bob")));
        assertThat(answer.getLeft()).isEqualTo(new Ownership.NotYours(new ContractId("c2")));
        assertThat(story.world().store().load(new ContractId("c2"))).isEmpty();
    }

    @Test
    void an_id_that_was_used_is_not_used_again() {
        Either<Refusal, Decided> answer = order("c1", "bob", new Actor.Customer(new CustomerId("bob")));
        assertThat(answer.getLeft()).isEqualTo(new OrderServer.ContractExists(C1));
        assertThat(story.contract("c1").owner()).isEqualTo(new CustomerId("anna"));
    }

    @Test
    @Clause(ORD_1)
    void a_quote_of_yesterday_is_refused() {
        story.on("2026-02-10");
        Quote quote = quote();
        story.on("2026-02-11");
        assertThat(renewal("c1", quote, true).getLeft())
                .isEqualTo(new OrderRefusal.QuoteExpired(LocalDate.of(2026, 2, 10), LocalDate.of(2026, 2, 11)));
        assertThat(story.contract("c1").request()).isEmpty();
    }

    @Test
    @Clause(ORD_1)
    void a_quote_that_was_altered_is_refused() {
        story.on("2026-02-10");
        Quote quote = quote();
        Quote altered = new Quote(quote.on(), List.empty(), Samples.euros("0.00"), List.empty(), Samples.euros("0.00"));
        assertThat(renewal("c1", altered, true).getLeft())
                .isEqualTo(new OrderRefusal.QuoteAltered(Samples.euros("0.00"), Samples.euros("12.00")));
    }

    @Test
    void what_was_decided_in_vain_leaves_nothing_behind() {
        var before = story.world().store().load(C1);
        story.on("2026-03-05");
        assertThat(renewal("c1", quote(), false).getLeft()).isEqualTo(new OrderRefusal.ConsentMissing());
        assertThat(story.world().store().load(C1)).isEqualTo(before);
    }

    @Test
    @Clause(REN_3)
    void a_visitor_cannot_renew() {
        story.on("2026-02-10").as(new Actor.Visitor()).renews("c1");
        assertThat(story.refused()).contains(new RenewalRefusal.NotAuthenticated());
    }

    @Test
    @Clause(REN_8)
    void leaving_is_not_renewing() {
        story.on("2026-02-10").terminates("c1");
        assertThat(story.refused()).contains(new Terminate.LeavingIsNotRenewing());
    }

    @Test
    @Clause(GEN_1)
    void an_account_is_opened_once_and_under_the_terms_in_force() {
        story.signsUp("bob");
        assertThat(story.refused()).contains(new OpenAccount.AccountExists(new CustomerId("bob")));
        Option<TermsVersion> former = Option.of(new TermsVersion("reference-0"));
        assertThat(story.leasehold()
                        .openAccount()
                        .handle(Samples.customer("carl"), former, story.now())
                        .getLeft())
                .isEqualTo(new OrderRefusal.TermsNotAccepted(Samples.TERMS.version(), former));
        assertThat(story.world().customers().find(new CustomerId("carl"))).isEmpty();
    }

    @Test
    void there_is_nothing_to_pay_twice() {
        story.pays("c1");
        assertThat(story.refused()).contains(new PayRequest.NothingToPay(C1));
    }

    private Quote quote() {
        return story.leasehold()
                .renewContract()
                .quote(C1, Samples.MONTH, Story.ANNA, story.now())
                .get();
    }

    private Either<Refusal, Decided> renewal(String id, String on) {
        Quote quote = new Quote(
                LocalDate.parse(on), List.empty(), Samples.euros("0.00"), List.empty(), Samples.euros("0.00"));
        return renewal(id, quote, true, new Actor.Customer(new CustomerId("bob")));
    }

    private Either<Refusal, Decided> renewal(String id, Quote quote, boolean consent) {
        return renewal(id, quote, consent, new Actor.Customer(new CustomerId("anna")));
    }

    private Either<Refusal, Decided> renewal(String id, Quote quote, boolean consent, Actor by) {
        return story.leasehold()
                .renewContract()
                .handle(
                        new RenewContract.Renewal(
                                new ContractId(id),
                                Samples.MONTH,
                                Option.of(Samples.TERMS.version()),
                                Option.none(),
                                consent,
                                quote,
                                by),
                        story.now());
    }

    private Either<Refusal, Decided> order(String id, String customer, Actor by) {
        OrderServer orders = story.leasehold().orderServer();
        CustomerId owner = new CustomerId(customer);
        return orders.quote(owner, Samples.SMALL, Samples.MONTH, new Actor.Customer(owner), story.now())
                .flatMap(quote -> orders.handle(
                        new OrderServer.Order(
                                new ContractId(id),
                                Samples.machine(new ContractId(id)),
                                owner,
                                Samples.SMALL,
                                Samples.DEBIAN,
                                Samples.MONTH,
                                Option.of(Samples.TERMS.version()),
                                Option.none(),
                                true,
                                quote,
                                by),
                        story.now()));
    }
}
