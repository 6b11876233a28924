package io.leasehold.domain.order;

import static io.leasehold.domain.Sample.ALICE;
import static io.leasehold.domain.Sample.BESPOKE;
import static io.leasehold.domain.Sample.CATALOGUE;
import static io.leasehold.domain.Sample.DEBIAN;
import static io.leasehold.domain.Sample.MONTH;
import static io.leasehold.domain.Sample.REFERENCE;
import static io.leasehold.domain.Sample.SCHOOL_ONLY;
import static io.leasehold.domain.Sample.SMALL;
import static io.leasehold.domain.Sample.VPS_S;
import static io.leasehold.domain.Sample.WORLD;
import static io.leasehold.domain.Sample.day;
import static io.leasehold.domain.Sample.eur;
import static io.leasehold.domain.clause.ClauseId.GEN_1;
import static io.leasehold.domain.clause.ClauseId.ORD_1;
import static io.leasehold.domain.clause.ClauseId.ORD_2;
import static io.leasehold.domain.clause.ClauseId.ORD_3;
import static io.leasehold.domain.clause.ClauseId.ORD_5;
import static io.leasehold.domain.clause.ClauseId.ORD_7;
import static io.leasehold.domain.clause.ClauseId.OSX_1;
import static io.leasehold.domain.clause.ClauseId.SEC_3;
import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.arbitrary.Orders;
import io.leasehold.domain.catalogue.SolutionId;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.ClauseId;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.Opening;
import io.leasehold.domain.contract.Ownership;
import io.leasehold.domain.contract.Phase;
import io.leasehold.domain.customer.Audience;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.domain.machine.SystemId;
import io.leasehold.domain.notice.NoticeKind;
import io.leasehold.domain.notice.Notify;
import io.leasehold.domain.payment.MeansOfPayment;
import io.leasehold.domain.payment.PaymentRequested;
import io.leasehold.domain.period.Length;
import io.leasehold.domain.quote.Market;
import io.leasehold.domain.quote.Quote;
import io.leasehold.domain.quote.QuoteLine;
import io.leasehold.domain.terms.TermsVersion;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PlaceOrderTest {

    private static final LocalDate TODAY = day("2026-01-31");
    private static final Market MARKET = WORLD.market(TODAY);

    private static PlaceOrder.Builder order() {
        return order(VPS_S);
    }

    private static PlaceOrder.Builder order(SolutionId solution) {
        return Orders.filledIn(WORLD, TODAY, solution, MONTH);
    }

    private static List<Event> allowed(PlaceOrder order) {
        return order.decide(MARKET).getOrElseThrow(refusal -> new AssertionError("refused: " + refusal));
    }

    private static void refused(PlaceOrder order, Refusal expected, ClauseId clause) {
        Refusal refusal = order.decide(MARKET).getLeft();
        assertThat(refusal).isEqualTo(expected);
        assertThat(refusal.clause()).isEqualTo(clause);
    }

    @Test
    @Clause(GEN_1)
    void an_order_records_what_was_accepted_and_asks_for_its_payment() {
        List<Event> events = allowed(order().build());

        Ordered ordered = (Ordered) events.head();
        assertThat(ordered.terms()).isEqualTo(REFERENCE);
        assertThat(ordered.on()).isEqualTo(TODAY);
        assertThat(ordered.contract()).isEqualTo(Orders.CONTRACT);
        assertThat(ordered.machine()).isEqualTo(Orders.MACHINE);
        assertThat(ordered.owner()).isEqualTo(ALICE);
        assertThat(ordered.length()).isEqualTo(MONTH);
        PaymentRequested requested = (PaymentRequested) events.get(1);
        assertThat(requested.request().reference()).isEqualTo("c1-1");
        assertThat(requested.request().purchase()).isEqualTo(new FirstPeriod(MONTH));
        assertThat(requested.request().amount()).isEqualTo(eur("12.00"));
        assertThat(requested.request().openedOn()).isEqualTo(TODAY);
        assertThat(requested.request().payableThrough()).isEqualTo(day("2026-02-03"));
        assertThat(events).hasSize(2);
    }

    @Test
    void an_ordered_contract_is_what_was_ordered_and_awaits_payment() {
        List<Event> events = allowed(order().build());
        Contract contract = ((Opening) events.head()).open();

        assertThat(contract.id()).isEqualTo(Orders.CONTRACT);
        assertThat(contract.audience()).isEqualTo(Audience.INDIVIDUAL);
        assertThat(contract.solution()).isEqualTo(VPS_S);
        assertThat(contract.makeUp()).isEqualTo(SMALL);
        assertThat(contract.system()).isEqualTo(DEBIAN);
        assertThat(contract.phase()).isEqualTo(new Phase.AwaitingPayment());
        assertThat(contract.request()).isEmpty();
        assertThat(contract.term()).isEmpty();
        assertThat(events.head().effects(contract))
                .containsExactly(new Notify(NoticeKind.ORDER_CONFIRMED, "first", events.head()));
    }

    @Test
    @Clause(GEN_1)
    void without_acceptance_of_the_terms_it_is_refused() {
        refused(
                order().accepted(Option.none()).build(),
                new OrderRefusal.TermsNotAccepted(REFERENCE.version(), Option.none()),
                GEN_1);
    }

    @Test
    @Clause(GEN_1)
    void acceptance_of_another_edition_does_not_count() {
        Option<TermsVersion> old = Option.of(new TermsVersion("reference-0"));

        refused(order().accepted(old).build(), new OrderRefusal.TermsNotAccepted(REFERENCE.version(), old), GEN_1);
    }

    @Test
    @Clause(ORD_7)
    void what_is_not_on_sale_is_refused_by_name() {
        SolutionId gone = new SolutionId("vps-gone");

        refused(order().solution(gone).build(), new OrderRefusal.SolutionNotOnSale(gone), ORD_7);
    }

    @Test
    @Clause(ORD_1)
    void what_is_not_on_sale_has_no_quote() {
        SolutionId gone = new SolutionId("vps-gone");

        assertThat(PlaceOrder.quote(MARKET, gone, MONTH).getLeft()).isEqualTo(new OrderRefusal.SolutionNotOnSale(gone));
    }

    @Test
    @Clause(ORD_7)
    void what_is_made_for_schools_is_refused_to_an_individual() {
        refused(
                order(SCHOOL_ONLY).build(),
                new OrderRefusal.NotForThisAudience(
                        SCHOOL_ONLY, Audience.INDIVIDUAL, LinkedHashSet.of(Audience.SCHOOL)),
                ORD_7);
    }

    @Test
    @Clause(ORD_7)
    void what_is_made_for_schools_is_sold_to_a_school() {
        assertThat(allowed(order(SCHOOL_ONLY).audience(Audience.SCHOOL).build()))
                .hasSize(2);
    }

    @Test
    @Clause(ORD_7)
    void a_customised_solution_is_refused_to_a_customer() {
        refused(order(BESPOKE).by(WORLD.customer()).build(), new OrderRefusal.AgreedWithSupport(BESPOKE), ORD_7);
    }

    @Test
    @Clause(ORD_7)
    void a_customised_solution_is_entered_by_an_operator() {
        assertThat(allowed(order(BESPOKE).by(Orders.OPERATOR).build())).hasSize(2);
    }

    @Test
    void an_operator_may_order_for_a_customer() {
        assertThat(allowed(order().by(Orders.OPERATOR).build())).hasSize(2);
    }

    @Test
    @Clause(SEC_3)
    void nobody_orders_for_another_customer() {
        Actor mallory = new Actor.Customer(new CustomerId("mallory"));

        refused(order().by(mallory).build(), new Ownership.NotYours(Orders.CONTRACT), SEC_3);
    }

    @Test
    @Clause(SEC_3)
    void nobody_orders_without_being_authenticated() {
        refused(order().by(new Actor.Visitor()).build(), new Ownership.NotYours(Orders.CONTRACT), SEC_3);
    }

    @Test
    @Clause(ORD_3)
    void a_length_that_is_not_offered_is_refused_with_those_that_are() {
        Length five = new Length(5);

        refused(order().length(five).build(), new OrderRefusal.LengthNotOffered(five, CATALOGUE.lengths()), ORD_3);
    }

    @Test
    @Clause(OSX_1)
    void a_system_that_is_not_offered_is_refused_with_those_that_are() {
        SystemId plan9 = new SystemId("plan-9");

        refused(order().system(plan9).build(), new OrderRefusal.SystemNotOffered(plan9, CATALOGUE.systems()), OSX_1);
    }

    @Test
    @Clause(ORD_2)
    void another_card_brand_is_refused_by_name() {
        refused(
                order().means(Option.of("AMEX")).build(),
                new MeansOfPayment.MeansNotAccepted("AMEX", REFERENCE.payment().methods()),
                ORD_2);
    }

    @Test
    @Clause(ORD_2)
    void the_means_of_payment_may_be_chosen_later() {
        assertThat(allowed(order().means(Option.none()).build())).hasSize(2);
    }

    @Test
    @Clause(ORD_5)
    void without_consent_to_immediate_execution_it_is_refused() {
        refused(order().consent(false).build(), new OrderRefusal.ConsentMissing(), ORD_5);
    }

    @Test
    @Clause(ORD_1)
    void the_quote_of_yesterday_is_refused() {
        Quote yesterday =
                PlaceOrder.quote(WORLD.market(TODAY.minusDays(1)), VPS_S, MONTH).get();

        refused(order().quote(yesterday).build(), new OrderRefusal.QuoteExpired(TODAY.minusDays(1), TODAY), ORD_1);
    }

    @Test
    @Clause(ORD_1)
    void a_quote_that_was_altered_is_refused_with_the_price() {
        Quote cheaper = MARKET.quote(List.of(new QuoteLine(QuoteLine.Kind.SOLUTION, "vps-s, P1M", eur("1.00"))));

        refused(order().quote(cheaper).build(), new OrderRefusal.QuoteAltered(eur("1.20"), eur("12.00")), ORD_1);
    }

    @Test
    @Clause(ORD_1)
    void the_quote_of_another_length_is_refused() {
        Quote year = PlaceOrder.quote(MARKET, VPS_S, new Length(12)).get();

        refused(order().quote(year).build(), new OrderRefusal.QuoteAltered(eur("144.00"), eur("12.00")), ORD_1);
    }

    @Test
    void of_several_faults_the_first_in_the_list_is_named() {
        PlaceOrder order = order().accepted(Option.none())
                .consent(false)
                .means(Option.of("AMEX"))
                .build();

        assertThat(order.decide(MARKET).getLeft()).isInstanceOf(OrderRefusal.TermsNotAccepted.class);
        assertThat(order().consent(false)
                        .means(Option.of("AMEX"))
                        .build()
                        .decide(MARKET)
                        .getLeft())
                .isInstanceOf(MeansOfPayment.MeansNotAccepted.class);
    }
}
