package io.leasehold.domain.renewal;

import static io.leasehold.domain.Sample.ALICE;
import static io.leasehold.domain.Sample.CATALOGUE;
import static io.leasehold.domain.Sample.EVERYBODY;
import static io.leasehold.domain.Sample.MONTH;
import static io.leasehold.domain.Sample.QUARTER;
import static io.leasehold.domain.Sample.REFERENCE;
import static io.leasehold.domain.Sample.TWO_GIB;
import static io.leasehold.domain.Sample.VPS_S;
import static io.leasehold.domain.Sample.WORLD;
import static io.leasehold.domain.Sample.YEAR;
import static io.leasehold.domain.Sample.active;
import static io.leasehold.domain.Sample.asksToRenew;
import static io.leasehold.domain.Sample.day;
import static io.leasehold.domain.Sample.edition;
import static io.leasehold.domain.Sample.eur;
import static io.leasehold.domain.Sample.expired;
import static io.leasehold.domain.Sample.grace;
import static io.leasehold.domain.Sample.ordered;
import static io.leasehold.domain.Sample.pays;
import static io.leasehold.domain.Sample.renews;
import static io.leasehold.domain.Sample.resuming;
import static io.leasehold.domain.Sample.tariff;
import static io.leasehold.domain.Sample.upgrades;
import static io.leasehold.domain.clause.ClauseId.AVL_2;
import static io.leasehold.domain.clause.ClauseId.GEN_1;
import static io.leasehold.domain.clause.ClauseId.ORD_1;
import static io.leasehold.domain.clause.ClauseId.ORD_2;
import static io.leasehold.domain.clause.ClauseId.ORD_3;
import static io.leasehold.domain.clause.ClauseId.ORD_5;
import static io.leasehold.domain.clause.ClauseId.ORD_7;
import static io.leasehold.domain.clause.ClauseId.REN_1;
import static io.leasehold.domain.clause.ClauseId.REN_3;
import static io.leasehold.domain.clause.ClauseId.REN_5;
import static io.leasehold.domain.clause.ClauseId.REN_7;
import static io.leasehold.domain.clause.ClauseId.REN_8;
import static io.leasehold.domain.clause.ClauseId.SEC_3;
import static io.leasehold.domain.clause.ClauseId.UPG_4;
import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.Sample;
import io.leasehold.domain.arbitrary.History;
import io.leasehold.domain.arbitrary.Orders;
import io.leasehold.domain.arbitrary.Step;
import io.leasehold.domain.arbitrary.Step.Part;
import io.leasehold.domain.arbitrary.Step.Trick;
import io.leasehold.domain.arbitrary.World;
import io.leasehold.domain.catalogue.Catalogue;
import io.leasehold.domain.catalogue.Solution;
import io.leasehold.domain.catalogue.SolutionId;
import io.leasehold.domain.catalogue.SolutionType;
import io.leasehold.domain.catalogue.Tariff;
import io.leasehold.domain.catalogue.VatRate;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.ClauseId;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.contract.Ownership;
import io.leasehold.domain.contract.PaidInGrace;
import io.leasehold.domain.contract.PaymentRequest;
import io.leasehold.domain.ending.CloseRetrieval;
import io.leasehold.domain.ending.Expired;
import io.leasehold.domain.ending.RetrievalOpened;
import io.leasehold.domain.ending.ShutDown;
import io.leasehold.domain.ending.ShutDownMachine;
import io.leasehold.domain.invoice.InvoiceDrawn;
import io.leasehold.domain.machine.Resources;
import io.leasehold.domain.notice.NoticeKind;
import io.leasehold.domain.notice.Notify;
import io.leasehold.domain.order.OrderRefusal;
import io.leasehold.domain.payment.DeclineReason;
import io.leasehold.domain.payment.MeansOfPayment;
import io.leasehold.domain.payment.PaymentDeclined;
import io.leasehold.domain.payment.PaymentNotice;
import io.leasehold.domain.payment.ReceivePayment;
import io.leasehold.domain.period.Length;
import io.leasehold.domain.period.Term;
import io.leasehold.domain.quote.Market;
import io.leasehold.domain.quote.Quote;
import io.leasehold.domain.terms.RenewalTerms;
import io.leasehold.domain.terms.RenewalTerms.Resume;
import io.leasehold.domain.terms.Terms;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class RenewTest {

    private static Term term(History history) {
        return history.contract().term().get();
    }

    private static void refused(History history, Refusal expected, ClauseId clause) {
        assertThat(history.last().refusal()).isEqualTo(expected);
        assertThat(history.last().refusal().clause()).isEqualTo(clause);
    }

    @Test
    @Clause(REN_1)
    void renewing_early_extends_from_the_renewal_date() {
        History history = active("2026-01-31").until(day("2026-02-05")).then(renews());

        Renewed renewed = history.events(Renewed.class).single();
        assertThat(renewed.start()).isEqualTo(day("2026-02-28"));
        assertThat(renewed.on()).isEqualTo(day("2026-02-05"));
        assertThat(term(history).renewal()).isEqualTo(day("2026-03-31"));
        assertThat(term(history).current().renewal()).isEqualTo(day("2026-02-28"));
        InvoiceDrawn invoice = history.events(InvoiceDrawn.class).last();
        assertThat(invoice.reference()).isEqualTo("c1-2");
        assertThat(invoice.start()).isEqualTo(day("2026-02-28"));
        assertThat(invoice.renewal()).isEqualTo(day("2026-03-31"));
        assertThat(invoice.on()).isEqualTo(day("2026-02-05"));
    }

    @Test
    @Clause(REN_1)
    void a_contract_of_31_January_keeps_its_day_through_shorter_months() {
        History history = active("2026-01-31");
        List<String> renewals = List.of("2026-03-31", "2026-04-30", "2026-05-31", "2026-06-30");
        for (String expected : renewals) {
            history.until(term(history).renewal()).then(renews());
            assertThat(term(history).renewal()).isEqualTo(day(expected));
        }
    }

    @Test
    @Clause(REN_1)
    void a_year_from_29_February_is_28_February_and_the_leap_year_after_is_29_again() {
        History history = active(WORLD, "2028-02-29", YEAR);
        assertThat(term(history).renewal()).isEqualTo(day("2029-02-28"));

        for (String expected : List.of("2030-02-28", "2031-02-28", "2032-02-29")) {
            history.until(term(history).renewal()).then(new Step.Renews(YEAR, true));
            assertThat(term(history).renewal()).isEqualTo(day(expected));
        }
    }

    @Test
    @Clause(REN_1)
    void a_renewal_may_change_the_length() {
        History history = active("2026-01-31").then(new Step.Renews(QUARTER, true));

        assertThat(term(history).renewal()).isEqualTo(day("2026-05-31"));
        assertThat(history.events(Renewed.class).single().quote().net()).isEqualTo(eur("30.00"));
    }

    @Test
    @Clause(REN_1)
    void it_can_be_renewed_on_the_renewal_date_itself() {
        History history = active("2026-01-31").until(day("2026-02-28")).then(renews());

        assertThat(term(history).renewal()).isEqualTo(day("2026-03-31"));
        assertThat(history.until(day("2026-03-05")).events(Expired.class)).isEmpty();
    }

    @Test
    @Clause(REN_1)
    void a_second_period_ahead_is_refused_with_the_date_through_which_all_is_paid() {
        History history = active("2026-01-31").then(renews()).then(asksToRenew());

        refused(history, new RenewalRefusal.OnePeriodAhead(day("2026-03-31")), REN_1);
    }

    @Test
    @Clause(REN_1)
    void once_the_period_ahead_has_begun_another_can_be_bought() {
        History history = active("2026-01-31").then(renews()).until(day("2026-02-27"));
        history.then(asksToRenew());
        assertThat(history.last().outcome().isLeft()).isTrue();

        history.until(day("2026-02-28")).then(renews());

        assertThat(term(history).renewal()).isEqualTo(day("2026-04-30"));
        assertThat(term(history).current().start()).isEqualTo(day("2026-02-28"));
    }

    @Test
    @Clause(REN_1)
    void it_is_charged_at_the_tariff_of_its_day() {
        World world = Sample.later(tariff("2026-01-01", "2026-02-10", "12.00"));

        assertThat(net(active(world, "2026-01-31").until(day("2026-02-09")))).isEqualTo("10.00");
        assertThat(net(active(world, "2026-01-31").until(day("2026-02-10")))).isEqualTo("12.00");
    }

    private static String net(History history) {
        return history.then(renews())
                .events(Renewed.class)
                .single()
                .quote()
                .net()
                .getAmount()
                .toPlainString();
    }

    @Test
    @Clause(REN_1)
    void it_is_charged_with_the_taxes_of_its_day() {
        Catalogue taxed = new Catalogue(
                CATALOGUE.lengths(),
                CATALOGUE.vat().append(new VatRate(Sample.FRANCE, BigDecimal.TEN, day("2026-02-10"))),
                CATALOGUE.tariffs(),
                CATALOGUE.systems());
        History history = active(WORLD.selling(taxed), "2026-01-31")
                .until(day("2026-02-10"))
                .then(renews());

        assertThat(history.events(Renewed.class).single().quote().gross()).isEqualTo(eur("11.00"));
    }

    @Test
    @Clause({REN_1, UPG_4})
    void an_upgraded_server_is_renewed_as_it_is() {
        History history = active("2026-01-31").then(upgrades(TWO_GIB)).then(renews());

        assertThat(history.events(Renewed.class).single().quote().net()).isEqualTo(eur("15.00"));
        assertThat(history.contract().makeUp()).isEqualTo(new Resources(1, 4, 20));
    }

    @Test
    @Clause({REN_1, UPG_4})
    void a_solution_that_is_sold_with_more_now_costs_no_less_and_nothing_shrinks() {
        Tariff bigger = new Tariff(
                day("2026-01-01"),
                day("2026-02-10"),
                eur("15.00"),
                List.of(new Solution(
                        VPS_S, SolutionType.TURNKEY, EVERYBODY, new Resources(2, 8, 40), eur("9.00"), Sample.MAXIMUM)),
                Sample.TARIFF.extras(),
                List.empty());
        History history = active(Sample.later(bigger), "2026-01-31")
                .until(day("2026-02-10"))
                .then(renews());

        assertThat(history.events(Renewed.class).single().quote().net()).isEqualTo(eur("9.00"));
        assertThat(history.contract().makeUp()).isEqualTo(Sample.SMALL);
    }

    @Test
    @Clause(REN_3)
    void somebody_who_is_not_authenticated_is_refused() {
        History history = active("2026-01-31").then(new Step.TriesToRenew(MONTH, Trick.NOT_AUTHENTICATED));

        refused(history, new Ownership.NotYours(Orders.CONTRACT), SEC_3);
    }

    @Test
    @Clause(SEC_3)
    void another_customer_is_refused() {
        History history = active("2026-01-31").then(new Step.TriesToRenew(MONTH, Trick.OTHER_CUSTOMER));

        refused(history, new Ownership.NotYours(Orders.CONTRACT), SEC_3);
    }

    @Test
    void an_operator_may_renew_for_the_customer() {
        History history = active("2026-01-31");
        Market market = WORLD.market(history.today());
        Renew renew = new Renew(
                MONTH,
                Option.of(REFERENCE.version()),
                Option.none(),
                true,
                Renew.quote(history.contract(), market, MONTH).get(),
                market,
                Orders.OPERATOR);

        assertThat(history.ask(contract -> renew).events()).hasSize(1);
        assertThat(renew.on()).isEqualTo(history.today());
    }

    @Test
    @Clause(GEN_1)
    void without_acceptance_of_the_terms_in_force_it_is_refused() {
        World world = WORLD.from(day("2026-02-01"), edition("reference-2"));
        History history = active(world, "2026-01-31")
                .until(day("2026-02-01"))
                .then(new Step.TriesToRenew(MONTH, Trick.TERMS_NOT_ACCEPTED));

        refused(
                history,
                new OrderRefusal.TermsNotAccepted(edition("reference-2").version(), Option.none()),
                GEN_1);
    }

    @Test
    @Clause({GEN_1, REN_1})
    void it_moves_the_contract_to_the_terms_in_force_once_it_is_paid() {
        Terms later = grace(30);
        World world = WORLD.from(day("2026-02-01"), later);
        History history = active(world, "2026-01-31").until(day("2026-02-05")).then(asksToRenew());
        assertThat(history.contract().terms()).isEqualTo(REFERENCE);

        history.then(pays());

        assertThat(history.contract().terms()).isEqualTo(later);
    }

    @Test
    @Clause(REN_1)
    void what_is_no_longer_sold_cannot_be_renewed_at_a_price() {
        Tariff without = new Tariff(
                day("2026-01-01"),
                day("2026-02-10"),
                eur("15.00"),
                List.of(new Solution(
                        new SolutionId("other"),
                        SolutionType.TURNKEY,
                        EVERYBODY,
                        Sample.SMALL,
                        eur("9.00"),
                        Sample.MAXIMUM)),
                Sample.TARIFF.extras(),
                List.empty());
        History history = active(Sample.later(without), "2026-01-31")
                .until(day("2026-02-10"))
                .then(asksToRenew());

        refused(history, new OrderRefusal.SolutionNotOnSale(VPS_S), ORD_7);
        assertThat(Renew.quote(history.contract(), history.world().market(history.today()), MONTH)
                        .getLeft())
                .isEqualTo(new OrderRefusal.SolutionNotOnSale(VPS_S));
    }

    @Test
    @Clause(ORD_3)
    void a_length_that_is_not_offered_is_refused() {
        History history = active("2026-01-31").then(new Step.Renews(new Length(5), false));

        refused(history, new OrderRefusal.LengthNotOffered(new Length(5), CATALOGUE.lengths()), ORD_3);
    }

    @Test
    @Clause(ORD_2)
    void another_means_of_payment_is_refused_by_name() {
        History history = active("2026-01-31").then(new Step.TriesToRenew(MONTH, Trick.OTHER_MEANS));

        refused(
                history,
                new MeansOfPayment.MeansNotAccepted("AMEX", REFERENCE.payment().methods()),
                ORD_2);
    }

    @Test
    @Clause(ORD_5)
    void without_consent_it_is_refused() {
        History history = active("2026-01-31").then(new Step.TriesToRenew(MONTH, Trick.NO_CONSENT));

        refused(history, new OrderRefusal.ConsentMissing(), ORD_5);
    }

    @Test
    @Clause(ORD_1)
    void the_quote_of_yesterday_is_refused() {
        History history = active("2026-01-31").then(new Step.TriesToRenew(MONTH, Trick.QUOTE_OF_YESTERDAY));

        refused(history, new OrderRefusal.QuoteExpired(day("2026-01-30"), day("2026-01-31")), ORD_1);
    }

    @Test
    @Clause(ORD_1)
    void an_altered_quote_is_refused_with_the_price() {
        History history = active("2026-01-31").then(new Step.TriesToRenew(MONTH, Trick.QUOTE_ALTERED));

        refused(history, new OrderRefusal.QuoteAltered(eur("12.01"), eur("12.00")), ORD_1);
    }

    @Test
    @Clause(REN_1)
    void a_server_that_never_ran_cannot_be_renewed() {
        History history = ordered(WORLD, "2026-01-31").then(asksToRenew());

        refused(history, new RenewalRefusal.NothingToRenew(), REN_1);
    }

    @Test
    @Clause(REN_5)
    void a_renewal_on_the_last_day_of_grace_restarts_the_server() {
        History history = expired(WORLD, "2026-01-31").until(day("2026-03-15")).then(renews());

        assertThat(history.contract().isActive()).isTrue();
        assertThat(term(history).current().start()).isEqualTo(day("2026-03-15"));
        assertThat(term(history).renewal()).isEqualTo(day("2026-04-15"));
    }

    @Test
    @Clause(REN_5)
    void a_renewal_on_the_day_after_grace_is_refused_with_its_last_day() {
        History history = expired(WORLD, "2026-01-31").until(day("2026-03-16")).then(asksToRenew());

        refused(history, new RenewalRefusal.GraceIsOver(day("2026-03-15")), REN_5);
    }

    @Test
    @Clause(REN_5)
    void a_renewal_while_the_deletion_runs_is_refused() {
        History history = expired(WORLD, "2026-01-31")
                .until(day("2026-03-16"))
                .breaks(Part.TRANSFERS, 3)
                .evening()
                .then(asksToRenew());

        refused(history, new RenewalRefusal.GraceIsOver(day("2026-03-15")), REN_5);
    }

    @Test
    @Clause(REN_5)
    void a_renewal_after_the_deletion_is_refused() {
        History history = expired(WORLD, "2026-01-31").until(day("2026-03-20")).then(asksToRenew());

        refused(history, new RenewalRefusal.GraceIsOver(day("2026-03-15")), REN_5);
    }

    @Test
    @Clause(REN_5)
    void how_long_grace_lasts_is_what_the_terms_say() {
        History history = expired(WORLD.under(grace(2)), "2026-01-31")
                .until(day("2026-03-02"))
                .then(renews());
        assertThat(history.contract().isActive()).isTrue();

        History late = expired(WORLD.under(grace(2)), "2026-01-31")
                .until(day("2026-03-03"))
                .then(renews());
        assertThat(late.contract().isActive()).isFalse();
    }

    @Test
    @Clause(REN_5)
    void a_renewal_in_grace_starts_the_server_and_the_period_on_the_day_it_runs_again() {
        History history = expired(WORLD, "2026-01-31")
                .until(day("2026-03-05"))
                .breaks(Part.MACHINES, 2)
                .then(renews());
        assertThat(history.contract().isActive()).isFalse();
        assertThat(history.effects()).contains(new StartMachine(Orders.MACHINE, day("2026-02-28")));
        PaidInGrace paid = history.events(RenewedInGrace.class).single().paid();
        assertThat(paid.reference()).isEqualTo("c1-2");
        assertThat(paid.length()).isEqualTo(MONTH);
        assertThat(paid.terms()).isEqualTo(REFERENCE);

        history.until(day("2026-03-08"));

        Restarted restarted = history.events(Restarted.class).single();
        assertThat(restarted).isEqualTo(new Restarted(day("2026-02-28"), true, day("2026-03-07")));
        assertThat(history.effects()).contains(new CloseRetrieval(day("2026-02-28")));
        assertThat(term(history).current().start()).isEqualTo(day("2026-03-07"));
        assertThat(term(history).anchor().dayOfMonth()).isEqualTo(7);
        InvoiceDrawn invoice = history.events(InvoiceDrawn.class).last();
        assertThat(invoice.reference()).isEqualTo("c1-2");
        assertThat(invoice.start()).isEqualTo(day("2026-03-07"));
        assertThat(invoice.renewal()).isEqualTo(day("2026-04-07"));
    }

    @Test
    @Clause(REN_5)
    void under_other_terms_it_resumes_on_the_renewal_date_that_was_missed() {
        World world = WORLD.under(resuming(Resume.FROM_RENEWAL_DATE));
        History history = expired(world, "2026-01-31").until(day("2026-03-05")).then(renews());

        assertThat(term(history).current().start()).isEqualTo(day("2026-02-28"));
        assertThat(term(history).renewal()).isEqualTo(day("2026-03-31"));
        assertThat(term(history).anchor().dayOfMonth()).isEqualTo(31);
        assertThat(history.events(InvoiceDrawn.class).last().start()).isEqualTo(day("2026-02-28"));
    }

    @Test
    @Clause(REN_5)
    void a_period_that_would_be_over_before_it_begins_is_refused() {
        Terms terms = Terms.builder()
                .from(REFERENCE)
                .renewal(new RenewalTerms(List.empty(), 60, Resume.FROM_RENEWAL_DATE))
                .build();
        World world = WORLD.under(terms);

        History inTime = expired(world, "2026-01-31").until(day("2026-03-31")).then(renews());
        assertThat(inTime.contract().isActive()).isTrue();

        History late = expired(world, "2026-01-31").until(day("2026-04-01")).then(asksToRenew());
        refused(late, new RenewalRefusal.OverBeforeItBegins(MONTH, day("2026-03-31")), REN_5);
        late.then(new Step.Renews(QUARTER, true));
        assertThat(late.contract().isActive()).isTrue();
    }

    @Test
    @Clause({AVL_2, REN_1})
    void a_period_that_is_over_already_is_refused_while_the_server_still_runs_too() {
        // Forty days rested, so that it runs through 9 April; the month after R ends on 31 March.
        History history = active("2026-01-31").until(day("2026-02-20")).then(new Step.DeclaresForceMajeure());
        history.until(day("2026-03-31")).then(new Step.DaysPass(1)).then(new Step.ForceMajeureIsOver());
        history.then(asksToRenew());
        refused(history, new RenewalRefusal.PeriodOverAlready(MONTH, day("2026-03-31")), REN_1);
        history.then(new Step.Renews(QUARTER, true));
        assertThat(term(history).renewal()).isEqualTo(day("2026-05-31"));

        History lastDay = active("2026-01-31").until(day("2026-02-20")).then(new Step.DeclaresForceMajeure());
        lastDay.until(day("2026-03-31")).then(renews());
        assertThat(term(lastDay).renewal()).isEqualTo(day("2026-03-31"));
    }

    @Test
    @Clause(REN_1)
    void a_renewal_that_was_paid_in_grace_is_not_sold_twice() {
        History history = expired(WORLD, "2026-01-31")
                .breaks(Part.MACHINES, 5)
                .then(renews())
                .then(asksToRenew());

        refused(history, new RenewalRefusal.AlreadyRenewed(), REN_1);
    }

    @Test
    @Clause(REN_5)
    void a_server_that_was_renewed_before_it_was_shut_down_is_left_alone() {
        History history = active("2026-01-31")
                .until(day("2026-03-01"))
                .breaks(Part.MACHINES, 2)
                .evening()
                .then(renews())
                .until(day("2026-03-10"));

        ShutDownMachine shutDown = new ShutDownMachine(Orders.MACHINE, day("2026-02-28"));
        assertThat(history.effects()).contains(shutDown);
        assertThat(history.events(Restarted.class))
                .containsExactly(new Restarted(day("2026-02-28"), false, day("2026-03-03")));
        assertThat(history.events(ShutDown.class)).isEmpty();
        assertThat(history.effects().filter(CloseRetrieval.class::isInstance)).isEmpty();
    }

    @Test
    @Clause(REN_5)
    void a_session_that_may_have_been_opened_is_closed_after_a_restart_even_if_nobody_was_told_of_it() {
        History history = active("2026-01-31")
                .until(day("2026-03-01"))
                .breaks(Part.MAIL, 10)
                .evening()
                .then(renews());

        assertThat(history.events(RetrievalOpened.class)).isEmpty();
        assertThat(history.effects()).contains(new CloseRetrieval(day("2026-02-28")));
    }

    @Test
    @Clause(REN_7)
    void a_renewal_asked_for_in_time_is_waited_for_three_days_and_no_longer() {
        History paid = active("2026-01-31").until(day("2026-02-28")).then(asksToRenew());
        paid.until(day("2026-03-03")).then(pays());
        assertThat(paid.contract().isActive()).isTrue();
        assertThat(term(paid).current().start()).isEqualTo(day("2026-01-31"));
        assertThat(term(paid).renewal()).isEqualTo(day("2026-03-31"));
        assertThat(paid.events(Expired.class)).isEmpty();

        History unpaid = active("2026-01-31").until(day("2026-02-28")).then(asksToRenew());
        unpaid.until(day("2026-03-05"));
        assertThat(unpaid.events(Expired.class)).containsExactly(new Expired(day("2026-02-28"), day("2026-03-04")));
    }

    @Test
    @Clause({REN_1, REN_7})
    void a_period_paid_for_while_it_was_waited_for_starts_where_the_last_one_ended() {
        History history = active("2026-01-31").until(day("2026-02-28")).then(asksToRenew());
        history.until(day("2026-03-02")).then(pays());

        assertThat(history.events(Renewed.class).single().start()).isEqualTo(day("2026-02-28"));
        assertThat(term(history).ahead()).hasSize(1);
        assertThat(term(history).on(history.today()).current().start()).isEqualTo(day("2026-02-28"));
    }

    @Test
    @Clause(REN_7)
    void asking_again_and_again_does_not_keep_an_unpaid_server_running() {
        History history = active("2026-01-31").until(day("2026-02-28"));
        for (int i = 0; i < 10; i++) {
            history.then(asksToRenew()).then(new Step.DaysPass(1));
        }

        assertThat(history.events(Expired.class)).containsExactly(new Expired(day("2026-02-28"), day("2026-03-04")));
    }

    @Test
    @Clause(REN_7)
    void a_renewal_that_comes_too_late_for_its_purpose_goes_back() {
        History history = expired(WORLD, "2026-01-31");
        PaymentRequest request =
                history.then(asksToRenew()).contract().request().get();
        history.breaks(Part.MACHINES, 5).then(pays());
        var again = history.contract().awaiting(request);
        var late = new ReceivePayment(
                new PaymentNotice("p9", eur("12.00"), "VISA", Option.of(request.reference())), history.today());

        assertThat(late.decide(again).get())
                .containsExactly(new PaymentDeclined("p9", eur("12.00"), DeclineReason.TOO_LATE, history.today()));
    }

    @Test
    void two_renewals_to_the_same_date_are_told_of_apart() {
        History history = active("2026-01-31").then(renews());
        Quote quote = history.events(Renewed.class).single().quote();
        Renewed renewed = history.events(Renewed.class).single();
        String first = renewed.effects(history.contract()).head().key();

        History later = history.until(day("2026-02-28")).then(asksToRenew());
        String second = renewed.effects(later.contract()).head().key();

        assertThat(first).isEqualTo("notify/RENEWED/2026-03-31/2");
        assertThat(second).isNotEqualTo(first);
        assertThat(renewed.effects(history.contract()).head()).isInstanceOfSatisfying(Notify.class, mail -> {
            assertThat(mail.kind()).isEqualTo(NoticeKind.RENEWED);
            assertThat(mail.lane()).isEqualTo(Effect.Lane.MAIL);
            assertThat(mail.about()).isEqualTo(renewed);
        });
        assertThat(quote.gross()).isEqualTo(eur("12.00"));
    }

    @Test
    void starting_the_machine_is_wanted_until_it_runs() {
        History history = expired(WORLD, "2026-01-31").breaks(Part.MACHINES, 5).then(renews());
        StartMachine start = new StartMachine(Orders.MACHINE, day("2026-02-28"));

        assertThat(start.wanted(history.contract())).isTrue();
        assertThat(start.key()).isEqualTo("start/2026-02-28");
        assertThat(start.lane()).isEqualTo(Effect.Lane.MACHINE);
        assertThat(start.wanted(history.until(day("2026-03-10")).contract())).isFalse();
        assertThat(start.wanted(expired(WORLD, "2026-01-31").contract())).isFalse();
    }

    @Test
    void a_restart_that_nobody_paid_for_is_ignored() {
        History history = expired(WORLD, "2026-01-31");

        assertThat(history.ask(contract -> new ConfirmRestart(history.today())).events())
                .isEmpty();
    }

    @Test
    @Clause(REN_8)
    void termination_is_refused_and_answered_with_how_to_leave() {
        History history = active("2026-01-31").then(new Step.AsksToTerminate());

        refused(history, new Terminate.LeavingIsNotRenewing(), REN_8);
        assertThat(history.last().command().on()).isEqualTo(day("2026-01-31"));
        assertThat(history.last().command().by()).isEqualTo(new Actor.Customer(ALICE));
    }

    @Test
    void a_renewal_is_called_a_renewal_and_holds_the_end() {
        NextPeriod purchase = new NextPeriod(MONTH, REFERENCE, List.empty());

        assertThat(purchase.name()).isEqualTo("renewal");
        assertThat(purchase.holdsTheEnd(active("2026-01-31").contract())).isTrue();
        assertThat(purchase.unpaid(active("2026-01-31").contract())).isEmpty();
    }
}
