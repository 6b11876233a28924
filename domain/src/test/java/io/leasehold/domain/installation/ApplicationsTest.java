package io.leasehold.domain.installation;

import static io.leasehold.domain.Sample.EVERYBODY;
import static io.leasehold.domain.Sample.MONTH;
import static io.leasehold.domain.Sample.QUARTER;
import static io.leasehold.domain.Sample.TARIFF;
import static io.leasehold.domain.Sample.TWO_GIB;
import static io.leasehold.domain.Sample.VPS_S;
import static io.leasehold.domain.Sample.WORLD;
import static io.leasehold.domain.Sample.active;
import static io.leasehold.domain.Sample.asksToRenew;
import static io.leasehold.domain.Sample.day;
import static io.leasehold.domain.Sample.eur;
import static io.leasehold.domain.Sample.pays;
import static io.leasehold.domain.Sample.renews;
import static io.leasehold.domain.Sample.settling;
import static io.leasehold.domain.Sample.upgrades;
import static io.leasehold.domain.clause.ClauseId.APP_1;
import static io.leasehold.domain.clause.ClauseId.APP_2;
import static io.leasehold.domain.clause.ClauseId.APP_3;
import static io.leasehold.domain.clause.ClauseId.APP_4;
import static io.leasehold.domain.clause.ClauseId.APP_5;
import static io.leasehold.domain.clause.ClauseId.APP_6;
import static io.leasehold.domain.clause.ClauseId.AVL_2;
import static io.leasehold.domain.clause.ClauseId.SEC_3;
import static io.leasehold.domain.clause.ClauseId.SUP_2;
import static io.leasehold.domain.clause.ClauseId.UPG_3;
import static io.leasehold.domain.clause.ClauseId.UPG_6;
import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.application.ApplicationEnded;
import io.leasehold.domain.application.ApplicationEnded.Because;
import io.leasehold.domain.application.ApplicationInstalled;
import io.leasehold.domain.application.ApplicationRefusal;
import io.leasehold.domain.application.ApplicationRemoved;
import io.leasehold.domain.application.Offer;
import io.leasehold.domain.application.ProRata;
import io.leasehold.domain.arbitrary.Catalogues;
import io.leasehold.domain.arbitrary.History;
import io.leasehold.domain.arbitrary.Orders;
import io.leasehold.domain.arbitrary.Step;
import io.leasehold.domain.arbitrary.World;
import io.leasehold.domain.catalogue.Application;
import io.leasehold.domain.catalogue.ApplicationId;
import io.leasehold.domain.catalogue.Catalogue;
import io.leasehold.domain.catalogue.Tariff;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.ClauseId;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Applications;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.Ownership;
import io.leasehold.domain.customer.Audience;
import io.leasehold.domain.invoice.InvoiceDrawn;
import io.leasehold.domain.operation.OperationAgreed;
import io.leasehold.domain.operation.OperationRefusal;
import io.leasehold.domain.order.ConfirmActivation;
import io.leasehold.domain.order.PlaceOrder;
import io.leasehold.domain.payment.DeclineReason;
import io.leasehold.domain.payment.PaymentDeclined;
import io.leasehold.domain.payment.PaymentRequested;
import io.leasehold.domain.payment.ReceivePayment;
import io.leasehold.domain.payment.RequestSuperseded;
import io.leasehold.domain.quote.Market;
import io.leasehold.domain.quote.QuoteLine;
import io.leasehold.domain.renewal.Renewed;
import io.leasehold.domain.terms.SettlementMethod;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ApplicationsTest {

    private static final ApplicationId BLOG = Catalogues.BLOG;
    private static final ApplicationId CRM = Catalogues.CRM;
    private static final ApplicationId FORUM = Catalogues.FORUM;
    private static final ApplicationId MARKS = new ApplicationId("marks");

    /** A blog for 5.00 and 6.00 a month, a CRM for 8.00 a month that stays, a forum for nothing, marks for schools. */
    private static final World SHOP = selling("6.00", "8.00");

    private static World selling(String blog, String crm) {
        return WORLD.selling(catalogue(List.of(offering(TARIFF.announced(), TARIFF.effective(), blog, crm))));
    }

    private static Catalogue catalogue(List<Tariff> tariffs) {
        Catalogue sample = WORLD.catalogue();
        return new Catalogue(sample.lengths(), sample.vat(), tariffs, sample.systems());
    }

    private static Tariff offering(LocalDate announced, LocalDate effective, String blog, String crm) {
        return with(
                announced,
                effective,
                List.of(
                        new Application(BLOG, EVERYBODY, eur("5.00"), eur(blog), true),
                        new Application(CRM, EVERYBODY, eur("0.00"), eur(crm), false),
                        new Application(FORUM, EVERYBODY, eur("0.00"), eur("0.00"), true),
                        new Application(MARKS, LinkedHashSet.of(Audience.SCHOOL), eur("0.00"), eur("1.00"), true)));
    }

    private static Tariff with(LocalDate announced, LocalDate effective, List<Application> applications) {
        return new Tariff(announced, effective, TARIFF.export(), TARIFF.solutions(), TARIFF.extras(), applications);
    }

    /** The shop until mid-February; from then on without the blog. */
    private static World withdrawing() {
        Tariff before = SHOP.catalogue().tariffs().head();
        Tariff after = with(
                day("2026-02-02"),
                day("2026-02-15"),
                before.applications().filter(it -> !it.id().equals(BLOG)));
        return SHOP.selling(SHOP.catalogue().with(after));
    }

    private static void refused(History history, Refusal expected, ClauseId clause) {
        assertThat(history.last().refusal()).isEqualTo(expected);
        assertThat(history.last().refusal().clause()).isEqualTo(clause);
    }

    private static Step installs(ApplicationId application) {
        return new Step.Installs(application, true);
    }

    private static Money lastNet(History history) {
        return history.events(InvoiceDrawn.class).last().quote().net();
    }

    @Test
    @Clause({APP_1, SUP_2})
    void nothing_is_installed_on_a_server_that_is_suspended() {
        History history = active(SHOP, "2026-01-31").then(new Step.Suspends()).then(installs(BLOG));
        refused(history, new OperationRefusal.ServerSuspended(), SUP_2);
        history.then(new Step.Resumes()).then(installs(BLOG));
        assertThat(installed(history)).containsExactly(BLOG);
    }

    @Test
    @Clause({APP_1, SUP_2})
    void what_was_bought_before_a_suspension_is_installed_after_it() {
        History history = active(SHOP, "2026-01-31")
                .breaks(Step.Part.MACHINES, 2)
                .then(installs(BLOG))
                .then(new Step.Suspends())
                .until(day("2026-02-20"));
        assertThat(history.contract().applications().awaited()).containsExactly(BLOG);
        assertThat(history.contract().underway()).isEmpty();

        history.then(new Step.Resumes()).evening();
        assertThat(installed(history)).containsExactly(BLOG);
    }

    @Test
    @Clause({APP_1, SUP_2})
    void one_that_is_paid_while_suspended_comes_too_late_and_the_money_goes_back() {
        History history = active(SHOP, "2026-01-31")
                .then(new Step.Installs(BLOG, false))
                .then(new Step.Suspends())
                .then(pays());
        assertThat(history.events(PaymentDeclined.class).single().reason()).isEqualTo(DeclineReason.TOO_LATE);
        assertThat(history.contract().applications().find(BLOG)).isEmpty();
    }

    @Test
    @Clause({APP_4, SUP_2})
    void one_that_is_ended_while_suspended_is_removed_once_the_server_runs_again() {
        History history = active(SHOP, "2026-01-31").then(installs(BLOG)).then(new Step.Suspends());
        history.then(new Step.EndsApplication(BLOG)).until(day("2026-02-10"));
        assertThat(history.contract().applications().removing()).containsExactly(BLOG);

        history.then(new Step.Resumes()).evening();
        assertThat(history.contract().applications().removing()).isEmpty();
    }

    @Test
    @Clause({APP_2, AVL_2})
    void past_the_renewal_date_there_is_no_time_to_charge_for_and_it_is_to_be_renewed_first() {
        History history = active(SHOP, "2026-01-31").until(day("2026-02-20")).then(new Step.DeclaresForceMajeure());
        history.until(day("2026-02-28")).then(installs(CRM));
        assertThat(installed(history)).containsExactly(CRM);

        history.until(day("2026-03-01")).then(installs(BLOG));
        refused(history, new ApplicationRefusal.PaidTimeIsOver(day("2026-02-28")), APP_2);
        history.then(renews()).then(installs(BLOG));
        assertThat(installed(history)).containsExactly(CRM, BLOG);
    }

    private static List<ApplicationId> installed(History history) {
        return history.contract().applications().usable();
    }

    private static PlaceOrder.Builder order(ApplicationId... applications) {
        Market market = SHOP.market(day("2026-01-31"));
        List<ApplicationId> asked = List.of(applications);
        PlaceOrder.Builder order = Orders.filledIn(SHOP, day("2026-01-31"), VPS_S, QUARTER);
        order.applications(asked);
        PlaceOrder.quote(market, VPS_S, asked, QUARTER).forEach(order::quote);
        return order;
    }

    private static Refusal refusal(PlaceOrder order) {
        return order.decide(SHOP.market(day("2026-01-31"))).getLeft();
    }

    @Test
    @Clause({APP_1, APP_2})
    void an_order_charges_the_installation_once_and_each_month_of_its_period() {
        PlaceOrder order =
                order(BLOG, CRM, FORUM).acknowledged(LinkedHashSet.of(CRM)).build();

        assertThat(order.quote().lines().map(QuoteLine::net))
                .containsExactly(eur("30.00"), eur("5.00"), eur("18.00"), eur("24.00"));
        assertThat(order.quote().lines().map(QuoteLine::what))
                .containsExactly("vps-s, P3M", "wordpress, installation", "wordpress, P3M", "crm, P3M");
        List<Event> events = order.decide(SHOP.market(day("2026-01-31"))).get();
        Contract contract = Contract.replay(events);
        assertThat(contract.applications().awaited()).containsExactly(BLOG, CRM, FORUM);
        contract = contract.after(contract.decide(new ReceivePayment(
                        io.leasehold.domain.Sample.exactly(contract.request().get()), day("2026-01-31")))
                .get());
        List<Event> activated =
                contract.decide(new ConfirmActivation(day("2026-01-31"))).get();
        assertThat(activated.filter(OperationAgreed.class::isInstance)).hasSize(3);
        assertThat(contract.after(activated).activeTerm().current().value().rounded())
                .isEqualTo(eur("30.00"));
    }

    @Test
    @Clause({APP_1, APP_5})
    void an_order_is_refused_for_an_application_that_it_cannot_have() {
        ApplicationId nowhere = new ApplicationId("nowhere");
        assertThat(refusal(order().applications(List.of(nowhere)).build()))
                .isEqualTo(new ApplicationRefusal.ApplicationNotOffered(nowhere));
        assertThat(refusal(order(MARKS).build()))
                .isEqualTo(new ApplicationRefusal.ApplicationForOthers(
                        MARKS, Audience.INDIVIDUAL, LinkedHashSet.of(Audience.SCHOOL)));
        assertThat(refusal(order(FORUM, BLOG, FORUM).build()))
                .isEqualTo(new ApplicationRefusal.ApplicationInstalledAlready(FORUM));
        assertThat(refusal(order(BLOG, CRM).build())).isEqualTo(new ApplicationRefusal.WarningNotAcknowledged(CRM));
        assertThat(PlaceOrder.quote(SHOP.market(day("2026-01-31")), VPS_S, List.of(nowhere), MONTH)
                        .getLeft())
                .isEqualTo(new ApplicationRefusal.ApplicationNotOffered(nowhere));
    }

    @Test
    @Clause(APP_1)
    void a_customer_is_offered_what_is_made_for_them() {
        Market market = SHOP.market(day("2026-01-31"));

        assertThat(Offer.to(Audience.COMPANY, market).map(Application::id)).containsExactly(BLOG, CRM, FORUM);
        assertThat(Offer.to(Audience.SCHOOL, market).map(Application::id)).containsExactly(BLOG, CRM, FORUM, MARKS);
    }

    @Test
    @Clause(APP_2)
    void one_that_is_added_is_charged_by_day_up_to_the_renewal_date() {
        History history = active(SHOP, "2026-01-31").until(day("2026-02-10"));
        InstallApplication.Preview preview = InstallApplication.preview(
                        history.contract(), SHOP.market(day("2026-02-10")), BLOG, SHOP.customer())
                .get();
        assertThat(preview.proRata()).contains(new ProRata(eur("6.00"), MONTH, 18, 28));
        assertThat(preview.proRata().get().derivation())
                .isEqualTo("18 of 28 days of 6.00 EUR = 27/7 EUR, rounded 3.86 EUR");
        assertThat(preview.quote().net()).isEqualTo(eur("8.86"));

        history.then(installs(BLOG));
        InvoiceDrawn invoice = history.events(InvoiceDrawn.class).last();
        assertThat(invoice.quote()).isEqualTo(preview.quote());
        assertThat(invoice.start()).isEqualTo(day("2026-02-10"));
        assertThat(invoice.renewal()).isEqualTo(day("2026-02-28"));
        assertThat(history.events(ApplicationInstalled.class))
                .containsExactly(new ApplicationInstalled(BLOG, day("2026-02-10")));
        assertThat(installed(history)).containsExactly(BLOG);
    }

    @Test
    @Clause(APP_2)
    void a_period_that_is_paid_ahead_is_charged_with_it() {
        History history = active(SHOP, "2026-01-31")
                .then(renews())
                .until(day("2026-02-10"))
                .then(installs(BLOG));

        // 18 days and the 31 of March: 49/28 of 6.00, and 5.00.
        assertThat(lastNet(history)).isEqualTo(eur("15.50"));
    }

    @Test
    @Clause(APP_2)
    void what_is_free_is_installed_at_once_and_gives_up_a_request_that_was_priced_without_it() {
        History history = active(SHOP, "2026-01-31").then(asksToRenew()).then(installs(FORUM));

        assertThat(history.events(RequestSuperseded.class)).hasSize(1);
        assertThat(history.contract().request()).isEmpty();
        assertThat(installed(history)).containsExactly(FORUM);
    }

    @Test
    @Clause({APP_1, APP_5})
    void an_installation_is_refused_by_the_first_rule_it_breaks() {
        History history = active(SHOP, "2026-01-31").then(installs(MARKS));
        refused(
                history,
                new ApplicationRefusal.ApplicationForOthers(
                        MARKS, Audience.INDIVIDUAL, LinkedHashSet.of(Audience.SCHOOL)),
                APP_1);
        history.then(new Step.TriesToInstall(CRM, Step.Trick.NOT_ACKNOWLEDGED));
        refused(history, new ApplicationRefusal.WarningNotAcknowledged(CRM), APP_5);
        history.then(installs(CRM)).then(installs(CRM));
        refused(history, new ApplicationRefusal.ApplicationInstalledAlready(CRM), APP_1);
        history.until(day("2026-03-01")).then(installs(BLOG));
        refused(history, new OperationRefusal.ServerNotActive("install", APP_1), APP_1);
    }

    @Test
    @Clause({SEC_3, UPG_3})
    void neither_a_visitor_nor_the_customer_of_a_customised_solution_installs_or_ends_anything() {
        History history = active(SHOP, "2026-01-31").then(new Step.TriesToInstall(BLOG, Step.Trick.NOT_AUTHENTICATED));
        refused(history, new Ownership.NotYours(Orders.CONTRACT), SEC_3);
        history.ask(contract -> new EndApplication(BLOG, history.today(), new Actor.Visitor()));
        refused(history, new Ownership.NotYours(Orders.CONTRACT), SEC_3);

        History bespoke = History.begins(SHOP, day("2026-01-31"), io.leasehold.domain.Sample.BESPOKE, MONTH)
                .then(pays())
                .then(installs(FORUM));
        refused(bespoke, new OperationRefusal.AdministeredBySupport(), UPG_3);
        bespoke.then(new Step.EndsApplication(FORUM));
        refused(bespoke, new OperationRefusal.AdministeredBySupport(), UPG_3);
    }

    @Test
    @Clause({APP_2, APP_3})
    void a_renewal_has_each_application_at_the_rate_of_the_day_and_the_running_period_is_untouched() {
        World dearer =
                SHOP.selling(SHOP.catalogue().with(offering(day("2026-02-02"), day("2026-02-15"), "7.00", "8.00")));
        History before = active(dearer, "2026-01-31")
                .then(installs(BLOG))
                .until(day("2026-02-14"))
                .then(renews());
        assertThat(before.events(Renewed.class).last().quote().net()).isEqualTo(eur("16.00"));

        History after = active(dearer, "2026-01-31")
                .then(installs(BLOG))
                .until(day("2026-02-15"))
                .then(renews());
        assertThat(after.events(Renewed.class).last().quote().net()).isEqualTo(eur("17.00"));
        assertThat(after.events(InvoiceDrawn.class)).hasSize(3);
    }

    @Test
    @Clause(APP_4)
    void one_that_is_ended_is_unusable_at_once_not_refunded_and_left_out_of_the_next_period() {
        History history = active(SHOP, "2026-01-31").then(installs(BLOG)).then(new Step.EndsApplication(BLOG));

        assertThat(history.events(ApplicationEnded.class))
                .containsExactly(new ApplicationEnded(BLOG, Because.ASKED_FOR, day("2026-01-31")));
        assertThat(history.events(ApplicationRemoved.class)).hasSize(1);
        assertThat(installed(history)).isEmpty();
        assertThat(history.then(renews()).events(Renewed.class).single().quote().net())
                .isEqualTo(eur("10.00"));
        history.then(new Step.EndsApplication(BLOG));
        refused(history, new ApplicationRefusal.ApplicationNotInstalled(BLOG), APP_4);
        assertThat(installed(history.then(installs(BLOG)))).containsExactly(BLOG);
    }

    @Test
    @Clause(APP_5)
    void one_that_cannot_be_removed_cannot_be_ended() {
        History history = active(SHOP, "2026-01-31").then(installs(CRM)).then(new Step.EndsApplication(CRM));

        refused(history, new ApplicationRefusal.ApplicationNotRemovable(CRM), APP_5);
        assertThat(installed(history)).containsExactly(CRM);
    }

    @Test
    @Clause(APP_6)
    void one_that_was_withdrawn_is_not_installed_any_more_and_runs_until_its_period_ends() {
        History history =
                active(withdrawing(), "2026-01-31").then(installs(BLOG)).until(day("2026-02-15"));
        History other =
                active(withdrawing(), "2026-01-31").until(day("2026-02-15")).then(installs(BLOG));
        refused(other, new ApplicationRefusal.ApplicationWithdrawn(BLOG), APP_6);

        history.then(renews());
        assertThat(history.events(Renewed.class).single().quote().net()).isEqualTo(eur("10.00"));
        history.until(day("2026-02-27")).evening();
        assertThat(installed(history)).containsExactly(BLOG);
        history.until(day("2026-02-28")).evening();
        assertThat(history.events(ApplicationEnded.class))
                .containsExactly(new ApplicationEnded(BLOG, Because.WITHDRAWN, day("2026-02-28")));
        assertThat(history.contract().applications()).isEqualTo(Applications.NONE);
    }

    @Test
    @Clause(APP_6)
    void one_that_was_withdrawn_has_ended_for_whoever_asks_on_the_day_the_next_period_begins() {
        History history = active(withdrawing(), "2026-01-31")
                .then(installs(BLOG))
                .until(day("2026-02-15"))
                .then(renews())
                .until(day("2026-02-28"));

        assertThat(installed(history)).containsExactly(BLOG);
        assertThat(history.dawned().applications().held()).isEmpty();
    }

    @Test
    @Clause(APP_6)
    void one_that_was_withdrawn_ends_with_the_restart_after_a_renewal_in_grace() {
        History history = active(withdrawing(), "2026-01-31")
                .then(installs(BLOG))
                .until(day("2026-03-05"))
                .then(renews())
                .evening();

        assertThat(history.contract().isActive()).isTrue();
        assertThat(history.events(ApplicationEnded.class))
                .containsExactly(new ApplicationEnded(BLOG, Because.WITHDRAWN, day("2026-03-05")));
    }

    @Test
    @Clause(APP_1)
    void what_was_paid_and_could_not_be_installed_before_the_end_is_installed_after_the_restart() {
        History history = active(SHOP, "2026-01-31")
                .until(day("2026-02-27"))
                .then(new Step.Breaks(Step.Part.MACHINES, 5))
                .then(installs(BLOG))
                .until(day("2026-03-06"));
        assertThat(history.contract().underway()).isEmpty();
        assertThat(history.contract().applications().awaited()).containsExactly(BLOG);

        history.then(renews()).evening();
        assertThat(installed(history)).containsExactly(BLOG);
    }

    @Test
    @Clause(UPG_6)
    void an_upgrade_with_a_new_period_charges_applications_for_the_days_it_adds_and_leaves_the_settlement_alone() {
        World buying = SHOP.under(settling(SettlementMethod.NEW_PERIOD));
        History history = active(buying, "2026-01-31")
                .then(installs(CRM))
                .until(day("2026-02-15"))
                .then(upgrades(TWO_GIB));

        // 15.00 - 65/14; and of 8.00 the 15 days from 28 February to 15 March, of 28.
        assertThat(history.events(InvoiceDrawn.class).last().quote().lines())
                .containsExactly(
                        new QuoteLine(QuoteLine.Kind.UPGRADE, "upgrade", eur("10.36")),
                        new QuoteLine(QuoteLine.Kind.APPLICATION, "crm, 15 of 28 days", eur("4.29")));
        assertThat(history.events(io.leasehold.domain.upgrade.Upgraded.class)
                        .single()
                        .settlement()
                        .charge())
                .isEqualTo(eur("10.36"));
    }

    @Test
    @Clause(UPG_6)
    void the_other_settlements_charge_nothing_for_applications() {
        for (SettlementMethod method : List.of(SettlementMethod.CONVERT_DAYS, SettlementMethod.PAY_DIFFERENCE)) {
            History history = active(SHOP.under(settling(method)), "2026-01-31")
                    .then(installs(CRM))
                    .until(day("2026-02-10"))
                    .then(upgrades(TWO_GIB));
            assertThat(history.events(InvoiceDrawn.class).last().quote().lines().map(QuoteLine::kind))
                    .containsOnlyOnce(
                            method == SettlementMethod.CONVERT_DAYS
                                    ? QuoteLine.Kind.APPLICATION
                                    : QuoteLine.Kind.UPGRADE)
                    .hasSize(1);
        }
    }

    @Test
    void a_purchase_of_an_application_holds_no_end_and_is_called_so() {
        PaymentRequested request = active(SHOP, "2026-01-31")
                .then(new Step.Installs(BLOG, false))
                .events(PaymentRequested.class)
                .last();

        assertThat(request.request().purchase().name()).isEqualTo("application");
        assertThat(request.request().purchase().holdsTheEnd(active("2026-01-31").contract()))
                .isFalse();
        Contract over =
                active(SHOP, "2026-01-31").until(day("2026-03-01")).evening().contract();
        assertThat(request.request()
                        .purchase()
                        .paid(over, request.request().quote(), day("2026-03-01"))
                        .getLeft())
                .isEqualTo(new OperationRefusal.ServerNotActive("install", APP_1));
        assertThat(Option.of(over.applications())).contains(Applications.NONE);
    }
}
