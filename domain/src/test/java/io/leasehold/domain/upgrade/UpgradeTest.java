package io.leasehold.domain.upgrade;

import static io.leasehold.domain.Sample.BESPOKE;
import static io.leasehold.domain.Sample.CAPACITY;
import static io.leasehold.domain.Sample.MAXIMUM;
import static io.leasehold.domain.Sample.MONTH;
import static io.leasehold.domain.Sample.REFERENCE;
import static io.leasehold.domain.Sample.SMALL;
import static io.leasehold.domain.Sample.TWO_GIB;
import static io.leasehold.domain.Sample.VPS_S;
import static io.leasehold.domain.Sample.WORLD;
import static io.leasehold.domain.Sample.active;
import static io.leasehold.domain.Sample.asksToRenew;
import static io.leasehold.domain.Sample.day;
import static io.leasehold.domain.Sample.edition;
import static io.leasehold.domain.Sample.eur;
import static io.leasehold.domain.Sample.expired;
import static io.leasehold.domain.Sample.ordered;
import static io.leasehold.domain.Sample.paying;
import static io.leasehold.domain.Sample.pays;
import static io.leasehold.domain.Sample.renews;
import static io.leasehold.domain.Sample.settling;
import static io.leasehold.domain.Sample.tariff;
import static io.leasehold.domain.Sample.upgrades;
import static io.leasehold.domain.clause.ClauseId.OPS_1;
import static io.leasehold.domain.clause.ClauseId.ORD_1;
import static io.leasehold.domain.clause.ClauseId.ORD_2;
import static io.leasehold.domain.clause.ClauseId.ORD_7;
import static io.leasehold.domain.clause.ClauseId.REN_2;
import static io.leasehold.domain.clause.ClauseId.REN_7;
import static io.leasehold.domain.clause.ClauseId.SEC_3;
import static io.leasehold.domain.clause.ClauseId.UPG_1;
import static io.leasehold.domain.clause.ClauseId.UPG_2;
import static io.leasehold.domain.clause.ClauseId.UPG_3;
import static io.leasehold.domain.clause.ClauseId.UPG_4;
import static io.leasehold.domain.clause.ClauseId.UPG_5;
import static io.leasehold.domain.clause.ClauseId.UPG_7;
import static io.leasehold.domain.terms.SettlementMethod.CONVERT_DAYS;
import static io.leasehold.domain.terms.SettlementMethod.NEW_PERIOD;
import static io.leasehold.domain.terms.SettlementMethod.PAY_DIFFERENCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.Sample;
import io.leasehold.domain.arbitrary.History;
import io.leasehold.domain.arbitrary.Moment;
import io.leasehold.domain.arbitrary.Orders;
import io.leasehold.domain.arbitrary.Step;
import io.leasehold.domain.arbitrary.Step.Part;
import io.leasehold.domain.arbitrary.Step.Trick;
import io.leasehold.domain.arbitrary.World;
import io.leasehold.domain.catalogue.Solution;
import io.leasehold.domain.catalogue.SolutionId;
import io.leasehold.domain.catalogue.SolutionType;
import io.leasehold.domain.catalogue.Tariff;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.ClauseId;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.contract.Ownership;
import io.leasehold.domain.contract.PaymentRequest;
import io.leasehold.domain.ending.Expired;
import io.leasehold.domain.invoice.InvoiceDrawn;
import io.leasehold.domain.machine.Disruption;
import io.leasehold.domain.machine.ResourceChange;
import io.leasehold.domain.machine.Resources;
import io.leasehold.domain.money.ExactMoney;
import io.leasehold.domain.notice.NoticeKind;
import io.leasehold.domain.notice.Notify;
import io.leasehold.domain.operation.Acknowledgement.DisruptionNotAcknowledged;
import io.leasehold.domain.order.OrderRefusal;
import io.leasehold.domain.payment.DeclineReason;
import io.leasehold.domain.payment.MeansOfPayment;
import io.leasehold.domain.payment.PaymentAccepted;
import io.leasehold.domain.payment.PaymentDeclined;
import io.leasehold.domain.payment.RequestSuperseded;
import io.leasehold.domain.period.Length;
import io.leasehold.domain.period.Term;
import io.leasehold.domain.quote.Market;
import io.leasehold.domain.quote.Quote;
import io.leasehold.domain.reminder.ReminderSent;
import io.leasehold.domain.terms.PaymentMethod;
import io.leasehold.domain.terms.PaymentTerms;
import io.leasehold.domain.terms.SettlementMethod;
import io.vavr.collection.List;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class UpgradeTest {

    private static World under(SettlementMethod method) {
        return WORLD.under(settling(method));
    }

    private static Term term(History history) {
        return history.contract().activeTerm();
    }

    private static Settlement settled(History history) {
        return history.events(Upgraded.class).last().settlement();
    }

    private static void refused(History history, Refusal expected, ClauseId clause) {
        assertThat(history.last().refusal()).isEqualTo(expected);
        assertThat(history.last().refusal().clause()).isEqualTo(clause);
    }

    /** An upgrade in good order but for what is said here. */
    private static Moment asks(
            History history,
            ResourceChange add,
            Disruption declared,
            Option<Disruption> acknowledged,
            Resources capacity) {
        Market market = history.world().market(history.today());
        return history.ask(contract -> new Upgrade(
                add,
                declared,
                acknowledged,
                Option.none(),
                capacity,
                Option.none(),
                Growth.preview(contract, market, add, declared)
                        .map(Growth.Preview::quote)
                        .getOrElse(() -> market.quote(List.empty())),
                market,
                history.world().customer()));
    }

    @Test
    @Clause({UPG_1, UPG_5})
    void a_turnkey_server_grows_at_once_and_its_days_are_converted() {
        History history = active("2026-01-31").until(day("2026-02-10")).then(upgrades(TWO_GIB));

        Upgraded upgraded = history.events(Upgraded.class).single();
        assertThat(upgraded.to()).isEqualTo(new Resources(1, 4, 20));
        assertThat(upgraded.on()).isEqualTo(day("2026-02-10"));
        assertThat(history.contract().makeUp()).isEqualTo(new Resources(1, 4, 20));
        assertThat(term(history).renewal()).isEqualTo(day("2026-02-22"));
        assertThat(term(history).anchor().dayOfMonth()).isEqualTo(22);
        assertThat(history.events(PaymentAccepted.class)).hasSize(1);
        assertThat(history.events(InvoiceDrawn.class)).hasSize(1);
        assertThat(history.effects())
                .contains(new ResizeMachine(Orders.MACHINE, new Resources(1, 4, 20), Option.none()))
                .contains(new Notify(NoticeKind.UPGRADED, upgraded.to().toString(), upgraded));
    }

    @Test
    @Clause(UPG_5)
    void for_the_difference_the_renewal_date_stays() {
        History history = active(under(PAY_DIFFERENCE), "2026-01-31")
                .until(day("2026-02-10"))
                .then(upgrades(TWO_GIB));

        // 15.00 × 18/28 − 45/7 = 45/14 = 3.214…
        assertThat(settled(history).method()).isEqualTo(PAY_DIFFERENCE);
        assertThat(settled(history).charge()).isEqualTo(eur("3.21"));
        assertThat(term(history).renewal()).isEqualTo(day("2026-02-28"));
        assertThat(term(history).anchor().dayOfMonth()).isEqualTo(31);
        assertThat(term(history).current().start()).isEqualTo(day("2026-02-10"));
        assertThat(term(history).current().value())
                .isEqualTo(ExactMoney.of(eur("10.00")).share(18, 28).plus(ExactMoney.of(eur("3.21"))));
        InvoiceDrawn invoice = history.events(InvoiceDrawn.class).last();
        assertThat(invoice.quote().gross()).isEqualTo(eur("3.85"));
        assertThat(invoice.reference()).isEqualTo("c1-2");
        assertThat(invoice.start()).isEqualTo(day("2026-02-10"));
        assertThat(invoice.renewal()).isEqualTo(day("2026-02-28"));
    }

    @Test
    @Clause(UPG_5)
    void a_new_period_is_bought_less_what_was_left() {
        History history =
                active(under(NEW_PERIOD), "2026-01-31").until(day("2026-02-10")).then(upgrades(TWO_GIB));

        // 15.00 − 45/7 = 60/7 = 8.571…
        assertThat(settled(history).method()).isEqualTo(NEW_PERIOD);
        assertThat(settled(history).charge()).isEqualTo(eur("8.57"));
        assertThat(term(history).current().start()).isEqualTo(day("2026-02-10"));
        assertThat(term(history).renewal()).isEqualTo(day("2026-03-10"));
        assertThat(term(history).anchor().dayOfMonth()).isEqualTo(10);
        assertThat(term(history).current().agreed().start()).isEqualTo(day("2026-02-10"));
        assertThat(history.events(InvoiceDrawn.class).last().renewal()).isEqualTo(day("2026-03-10"));
    }

    @Test
    @Clause(UPG_5)
    void a_new_period_that_costs_less_than_what_is_left_converts_the_days() {
        History history = active(under(NEW_PERIOD), "2026-01-31").then(renews()).then(upgrades(TWO_GIB));

        // 20.00 are left and a month costs 15.00: ⌈20/15 × 28⌉ days.
        assertThat(settled(history).method()).isEqualTo(CONVERT_DAYS);
        assertThat(settled(history).charge()).isEqualTo(eur("0.00"));
        assertThat(settled(history).unusedValue()).isEqualTo(ExactMoney.of(eur("20.00")));
        assertThat(settled(history).newDays()).isEqualTo(38);
        assertThat(term(history).renewal()).isEqualTo(day("2026-03-10"));
        assertThat(term(history).current().value()).isEqualTo(ExactMoney.of(eur("20.00")));
    }

    @Test
    @Clause(UPG_5)
    void a_new_period_that_costs_just_what_is_left_is_a_new_period_for_nothing() {
        World world = Sample.later(tariff("2026-01-01", "2026-02-01", "5.00")).under(settling(NEW_PERIOD));
        History history = active(world, "2026-02-28").then(upgrades(TWO_GIB));
        assertThat(settled(history).charge()).isEqualTo(eur("5.00"));

        World cheaper = Sample.later(tariff("2026-01-01", "2026-02-10", "5.00")).under(settling(NEW_PERIOD));
        History free = active(cheaper, "2026-01-31")
                .then(renews())
                .until(day("2026-02-28"))
                .then(upgrades(TWO_GIB));
        assertThat(settled(free).method()).isEqualTo(NEW_PERIOD);
        assertThat(settled(free).charge()).isEqualTo(eur("0.00"));
        assertThat(term(free).renewal()).isEqualTo(day("2026-03-28"));
        assertThat(free.events(PaymentAccepted.class)).hasSize(2);
    }

    @Test
    @Clause(UPG_5)
    void a_period_ahead_counts_whole_and_one_period_comes_in_place_of_two() {
        History history = active("2026-01-31")
                .then(new Step.Renews(new Length(3), true))
                .until(day("2026-02-10"))
                .then(upgrades(TWO_GIB));

        Settlement settlement = settled(history);
        assertThat(settlement.unusedDays()).isEqualTo(110);
        assertThat(settlement.periodDays()).isEqualTo(120);
        assertThat(settlement.paid()).isEqualTo(ExactMoney.of(eur("40.00")));
        assertThat(settlement.unusedValue().asFraction()).isEqualTo("255/7");
        assertThat(settlement.agreed().length()).isEqualTo(MONTH);
        // ⌈(255/7) / 15 × 28⌉
        assertThat(settlement.newDays()).isEqualTo(68);
        assertThat(term(history).ahead()).isEmpty();
        assertThat(Derivation.of(settlement).head())
                .isEqualTo("unused: 110 of 120 days of 40.00 EUR, each period by its own days = 255/7 EUR");
    }

    @Test
    @Clause(UPG_5)
    void a_price_that_fell_costs_nothing_and_gives_nothing_back_for_the_difference() {
        World world = Sample.later(tariff("2026-01-01", "2026-02-05", "1.00")).under(settling(PAY_DIFFERENCE));
        History history = active(world, "2026-01-31").until(day("2026-02-10")).then(upgrades(TWO_GIB));

        assertThat(settled(history).charge()).isEqualTo(eur("0.00"));
        assertThat(term(history).renewal()).isEqualTo(day("2026-02-28"));
        assertThat(term(history).current().value())
                .isEqualTo(ExactMoney.of(eur("10.00")).share(18, 28));
        assertThat(history.contract().request()).isEmpty();
    }

    @Test
    @Clause(UPG_5)
    void the_full_period_is_measured_from_the_day_the_agreed_one_began_however_often_it_is_changed() {
        History history = active(WORLD, "2026-01-31", Sample.QUARTER)
                .until(day("2026-02-10"))
                .then(upgrades(TWO_GIB))
                .until(day("2026-02-20"))
                .then(upgrades(TWO_GIB));

        assertThat(settled(history).agreed().start()).isEqualTo(day("2026-01-31"));
        assertThat(settled(history).agreed().end()).isEqualTo(day("2026-04-30"));
        assertThat(settled(history).newPrice()).isEqualTo(eur("60.00"));
    }

    @Test
    @Clause(UPG_5)
    void the_derivation_of_each_settlement_can_be_printed() {
        assertThat(Derivation.of(settled(active(under(PAY_DIFFERENCE), "2026-01-31")
                        .until(day("2026-02-10"))
                        .then(upgrades(TWO_GIB)))))
                .containsExactly(
                        "unused: 18 of 28 days of 10.00 EUR = 45/7 EUR",
                        "price of a full period of 28 days: 15.00 EUR",
                        "to pay: 15.00 × 18/28 − 45/7 = 3.21 EUR");
        assertThat(Derivation.of(settled(active(under(NEW_PERIOD), "2026-01-31")
                        .until(day("2026-02-14"))
                        .then(upgrades(TWO_GIB)))))
                .containsExactly(
                        "unused: 14 of 28 days of 10.00 EUR = 5.00 EUR",
                        "price of a full period of 28 days: 15.00 EUR",
                        "to pay: 15.00 − 5/1 = 10.00 EUR");
    }

    @Test
    @Clause(UPG_5)
    void a_quarter_more_a_month_is_priced_for_the_whole_agreed_length() {
        History history = active(under(NEW_PERIOD), "2026-01-31").then(upgrades(new ResourceChange(1, 0, 10)));

        assertThat(settled(history).newPrice()).isEqualTo(eur("15.00"));
        assertThat(history.contract().makeUp()).isEqualTo(new Resources(2, 2, 30));
    }

    @Test
    @Clause({ORD_1, REN_7})
    void an_upgrade_that_costs_something_happens_once_it_is_paid_as_of_the_day_it_was_agreed() {
        History history = active(under(PAY_DIFFERENCE), "2026-01-31")
                .until(day("2026-02-10"))
                .then(new Step.Upgrades(TWO_GIB, false));
        PaymentRequest request = history.contract().request().get();
        assertThat(request.amount()).isEqualTo(eur("3.85"));
        assertThat(request.purchase().name()).isEqualTo("upgrade");
        assertThat(history.contract().makeUp()).isEqualTo(SMALL);
        assertThat(history.effects().filter(ResizeMachine.class::isInstance)).isEmpty();

        history.until(day("2026-02-13")).then(pays());

        Upgraded upgraded = history.events(Upgraded.class).single();
        assertThat(upgraded.on()).isEqualTo(day("2026-02-13"));
        assertThat(upgraded.settlement().on()).isEqualTo(day("2026-02-10"));
        InvoiceDrawn invoice = history.events(InvoiceDrawn.class).last();
        assertThat(invoice.start()).isEqualTo(day("2026-02-10"));
        assertThat(invoice.on()).isEqualTo(day("2026-02-13"));
        assertThat(history.contract().request()).isEmpty();
    }

    @Test
    @Clause(REN_7)
    void an_upgrade_that_nobody_pays_lapses_and_changes_nothing() {
        History history = active(under(NEW_PERIOD), "2026-01-31").then(new Step.Upgrades(TWO_GIB, false));
        Term before = term(history);
        history.until(day("2026-02-05")).then(pays());

        assertThat(history.contract().makeUp()).isEqualTo(SMALL);
        assertThat(term(history)).isEqualTo(before);
        assertThat(history.events(PaymentDeclined.class)).hasSize(1);
    }

    @Test
    @Clause(REN_7)
    void an_awaited_new_period_holds_the_end_but_a_difference_does_not() {
        History held = active(under(NEW_PERIOD), "2026-01-31").until(day("2026-02-27"));
        held.then(new Step.Upgrades(TWO_GIB, false)).until(day("2026-03-02"));
        assertThat(held.events(Expired.class)).isEmpty();
        held.then(pays());
        assertThat(term(held).renewal()).isEqualTo(day("2026-03-27"));

        History notHeld = active(under(PAY_DIFFERENCE), "2026-01-31").until(day("2026-02-27"));
        notHeld.then(new Step.Upgrades(TWO_GIB, false)).until(day("2026-03-02"));
        assertThat(notHeld.events(Expired.class)).containsExactly(new Expired(day("2026-02-28"), day("2026-03-01")));
        notHeld.then(pays());
        assertThat(notHeld.events(PaymentDeclined.class).single().reason()).isEqualTo(DeclineReason.TOO_LATE);
        assertThat(notHeld.contract().makeUp()).isEqualTo(SMALL);
    }

    @Test
    @Clause(REN_7)
    void what_an_expired_contract_was_to_pay_for_an_upgrade_holds_no_deletion() {
        History history = expired(WORLD, "2026-01-31");
        Settlement settlement = settled(active(under(NEW_PERIOD), "2026-01-31").then(upgrades(TWO_GIB)));
        MoreResources purchase = new MoreResources(new Resources(1, 4, 20), settlement, Option.none());

        assertThat(purchase.holdsTheEnd(history.contract())).isFalse();
    }

    @Test
    void an_upgrade_for_nothing_takes_the_place_of_an_open_request() {
        History history = active("2026-01-31").then(asksToRenew()).then(upgrades(TWO_GIB));

        assertThat(history.events(RequestSuperseded.class)).containsExactly(new RequestSuperseded("c1-2"));
        assertThat(history.contract().request()).isEmpty();
        assertThat(history.contract().makeUp()).isEqualTo(new Resources(1, 4, 20));
    }

    @Test
    @Clause(UPG_1)
    void on_the_day_before_the_renewal_date_it_can_grow() {
        History history = active("2026-01-31").until(day("2026-02-27")).then(upgrades(TWO_GIB));

        assertThat(settled(history).unusedDays()).isEqualTo(1);
        assertThat(term(history).renewal()).isEqualTo(day("2026-02-28"));
    }

    @Test
    @Clause(UPG_1)
    void on_the_renewal_date_it_must_be_renewed_first() {
        History history = active("2026-01-31").until(day("2026-02-28")).then(upgrades(TWO_GIB));
        refused(history, new UpgradeRefusal.RenewFirst(day("2026-02-28")), UPG_1);

        history.then(renews()).then(upgrades(TWO_GIB));
        assertThat(history.contract().makeUp()).isEqualTo(new Resources(1, 4, 20));
    }

    @Test
    @Clause(UPG_1)
    void in_grace_it_is_refused() {
        History history = expired(WORLD, "2026-01-31").then(upgrades(TWO_GIB));

        refused(history, new UpgradeRefusal.NotActive(), UPG_1);
    }

    @Test
    @Clause(UPG_1)
    void before_it_runs_it_is_refused() {
        refused(ordered(WORLD, "2026-01-31").then(upgrades(TWO_GIB)), new UpgradeRefusal.NotActive(), UPG_1);
    }

    @Test
    @Clause(UPG_2)
    void more_than_the_solution_can_hold_is_refused_with_the_maximum() {
        History history = active("2026-01-31");
        asks(history, new ResourceChange(0, 31, 0), Disruption.NONE, Option.none(), MAXIMUM);

        refused(history, new UpgradeRefusal.BeyondMaximum(SMALL, new ResourceChange(0, 31, 0), MAXIMUM), UPG_2);
    }

    @Test
    @Clause(UPG_2)
    void more_than_the_host_can_hold_now_is_refused_with_the_maximum() {
        History history = active("2026-01-31");
        Resources room = new Resources(2, 3, 1_000);
        asks(history, new ResourceChange(2, 0, 0), Disruption.NONE, Option.none(), room);

        refused(
                history,
                new UpgradeRefusal.BeyondMaximum(SMALL, new ResourceChange(2, 0, 0), new Resources(2, 3, 400)),
                UPG_2);
    }

    @Test
    @Clause(UPG_2)
    void up_to_the_maximum_everything_can_be_added() {
        for (ResourceChange add :
                List.of(new ResourceChange(7, 0, 0), new ResourceChange(0, 30, 0), new ResourceChange(0, 0, 380))) {
            History history = active("2026-01-31");
            asks(history, add, Disruption.NONE, Option.none(), MAXIMUM);
            assertThat(history.contract().makeUp()).isEqualTo(SMALL.plus(add));
        }
    }

    @Test
    @Clause(UPG_2)
    void one_unit_beyond_the_maximum_nothing_can_be_added() {
        for (ResourceChange add :
                List.of(new ResourceChange(8, 0, 0), new ResourceChange(0, 31, 0), new ResourceChange(0, 0, 381))) {
            History history = active("2026-01-31");
            Moment asked = asks(history, add, Disruption.NONE, Option.none(), MAXIMUM);
            assertThat(asked.refusal()).isEqualTo(new UpgradeRefusal.BeyondMaximum(SMALL, add, MAXIMUM));
        }
    }

    @Test
    @Clause(UPG_2)
    void a_resource_above_the_maximum_of_today_may_stay_as_it_is() {
        Option<Refusal> memoryOnly = Growth.within(new Resources(9, 2, 20), new ResourceChange(0, 1, 0), MAXIMUM);
        Option<Refusal> huge = Growth.within(SMALL, new ResourceChange(Integer.MAX_VALUE, 0, 0), MAXIMUM);

        assertThat(memoryOnly).isEmpty();
        assertThat(huge).isNotEmpty();
    }

    @Test
    @Clause(UPG_2)
    void what_can_be_added_is_suggested_up_to_solution_and_host() {
        History history = active("2026-01-31");
        Market market = WORLD.market(history.today());

        assertThat(Growth.suggested(history.contract(), market, CAPACITY).get())
                .isEqualTo(new ResourceChange(5, 30, 380));
        assertThat(Growth.suggested(history.contract(), market, new Resources(0, 0, 0))
                        .get())
                .isEqualTo(ResourceChange.NONE);
    }

    @Test
    @Clause({UPG_2, ORD_7})
    void nothing_is_suggested_for_what_is_no_longer_sold() {
        World world = Sample.later(without());
        History history = active(world, "2026-01-31").until(day("2026-02-10"));
        Market market = world.market(history.today());

        assertThat(Growth.suggested(history.contract(), market, CAPACITY).getLeft())
                .isEqualTo(new OrderRefusal.SolutionNotOnSale(VPS_S));
        history.then(upgrades(TWO_GIB));
        refused(history, new OrderRefusal.SolutionNotOnSale(VPS_S), ORD_7);
    }

    private static Tariff without() {
        return new Tariff(
                day("2026-01-01"),
                day("2026-02-10"),
                eur("15.00"),
                List.of(new Solution(
                        new SolutionId("other"), SolutionType.TURNKEY, Sample.EVERYBODY, SMALL, eur("9.00"), MAXIMUM)),
                Sample.TARIFF.extras(),
                List.empty());
    }

    @Test
    @Clause(UPG_3)
    void a_customised_solution_is_not_upgraded() {
        History history = History.begins(WORLD, day("2026-01-31"), BESPOKE, MONTH)
                .then(pays())
                .then(upgrades(TWO_GIB));
        refused(history, new UpgradeRefusal.Customised(), UPG_3);

        assertThat(Growth.preview(history.contract(), WORLD.market(history.today()), TWO_GIB, Disruption.NONE)
                        .getLeft())
                .isEqualTo(new UpgradeRefusal.Customised());
    }

    @Test
    @Clause(UPG_4)
    void no_resource_can_be_taken_away_not_even_for_more_of_another() {
        for (ResourceChange add :
                List.of(new ResourceChange(-1, 4, 4), new ResourceChange(4, -1, 4), new ResourceChange(4, 4, -1))) {
            History history = active("2026-01-31").then(upgrades(add));
            refused(history, new UpgradeRefusal.NoDowngrade(add), UPG_4);
        }
    }

    @Test
    @Clause(UPG_7)
    void an_upgrade_that_adds_nothing_is_refused() {
        History history = active("2026-01-31").then(upgrades(ResourceChange.NONE));

        refused(history, new UpgradeRefusal.NothingAdded(), UPG_7);
    }

    @Test
    @Clause(OPS_1)
    void a_restart_must_be_acknowledged_as_a_restart() {
        History history = active("2026-01-31");
        asks(history, TWO_GIB, Disruption.RESTART, Option.none(), CAPACITY);
        refused(history, new DisruptionNotAcknowledged(Disruption.RESTART, Option.none()), OPS_1);

        asks(history, TWO_GIB, Disruption.RESTART, Option.of(Disruption.DOWNTIME), CAPACITY);
        refused(history, new DisruptionNotAcknowledged(Disruption.RESTART, Option.of(Disruption.DOWNTIME)), OPS_1);

        asks(history, TWO_GIB, Disruption.RESTART, Option.of(Disruption.RESTART), CAPACITY);
        assertThat(history.contract().makeUp()).isEqualTo(new Resources(1, 4, 20));
    }

    @Test
    @Clause(OPS_1)
    void what_disrupts_nothing_needs_no_acknowledgement_and_minds_none() {
        History history = active("2026-01-31");
        asks(history, TWO_GIB, Disruption.NONE, Option.none(), CAPACITY);
        asks(history, TWO_GIB, Disruption.NONE, Option.of(Disruption.DOWNTIME), CAPACITY);

        assertThat(history.contract().makeUp()).isEqualTo(new Resources(1, 6, 20));
    }

    @Test
    @Clause(SEC_3)
    void another_customer_is_refused() {
        History history = active("2026-01-31").then(new Step.TriesToUpgrade(TWO_GIB, Trick.OTHER_CUSTOMER));

        refused(history, new Ownership.NotYours(Orders.CONTRACT), SEC_3);
    }

    @Test
    @Clause(SEC_3)
    void somebody_who_is_not_authenticated_is_refused() {
        History history = active("2026-01-31").then(new Step.TriesToUpgrade(TWO_GIB, Trick.NOT_AUTHENTICATED));

        refused(history, new Ownership.NotYours(Orders.CONTRACT), SEC_3);
    }

    @Test
    @Clause(ORD_2)
    void another_means_of_payment_is_refused_where_something_is_to_be_paid() {
        History history =
                active(under(NEW_PERIOD), "2026-01-31").then(new Step.TriesToUpgrade(TWO_GIB, Trick.OTHER_MEANS));
        refused(
                history,
                new MeansOfPayment.MeansNotAccepted("AMEX", REFERENCE.payment().methods()),
                ORD_2);

        History free = active("2026-01-31").then(new Step.TriesToUpgrade(TWO_GIB, Trick.OTHER_MEANS));
        assertThat(free.contract().makeUp()).isEqualTo(new Resources(1, 4, 20));
    }

    @Test
    @Clause(ORD_2)
    void the_means_are_those_of_the_terms_of_the_contract() {
        World world = WORLD.under(paying(new PaymentTerms(List.of(PaymentMethod.PAYPAL), 3)))
                .from(day("2026-02-01"), edition("reference-2"));
        History history = active(world, "2026-01-31").until(day("2026-02-01"));
        Market market = world.market(history.today());
        Quote quote = market.quote(List.empty());
        Upgrade byVisa = new Upgrade(
                TWO_GIB,
                Disruption.NONE,
                Option.none(),
                Option.none(),
                CAPACITY,
                Option.of("VISA"),
                quote,
                market,
                world.customer());

        assertThat(history.ask(contract -> byVisa).outcome().isRight()).isTrue();
    }

    @Test
    @Clause(ORD_1)
    void the_quote_of_yesterday_and_an_altered_one_are_refused() {
        History history = active("2026-01-31").then(new Step.TriesToUpgrade(TWO_GIB, Trick.QUOTE_OF_YESTERDAY));
        refused(history, new OrderRefusal.QuoteExpired(day("2026-01-30"), day("2026-01-31")), ORD_1);

        history.then(new Step.TriesToUpgrade(TWO_GIB, Trick.QUOTE_ALTERED));
        refused(history, new OrderRefusal.QuoteAltered(eur("0.01"), eur("0.00")), ORD_1);
    }

    @Test
    @Clause({OPS_1, UPG_5})
    void a_preview_shows_settlement_charge_and_disruption_beforehand() {
        History history = active(under(PAY_DIFFERENCE), "2026-01-31").until(day("2026-02-10"));
        Growth.Preview preview = Growth.preview(
                        history.contract(), WORLD.market(history.today()), TWO_GIB, Disruption.DOWNTIME)
                .get();

        assertThat(preview.quote().net()).isEqualTo(eur("3.21"));
        assertThat(preview.quote().lines()).hasSize(1);
        assertThat(preview.disruption()).isEqualTo(Disruption.DOWNTIME);
        history.then(upgrades(TWO_GIB));
        assertThat(settled(history)).isEqualTo(preview.settlement());
    }

    @Test
    @Clause({UPG_1, UPG_2, UPG_4})
    void a_preview_that_cannot_be_calculated_is_refused_and_never_zero() {
        History history = active("2026-01-31");
        Market market = WORLD.market(history.today());

        assertThat(Growth.preview(history.contract(), market, new ResourceChange(-1, 0, 0), Disruption.NONE)
                        .getLeft())
                .isEqualTo(new UpgradeRefusal.NoDowngrade(new ResourceChange(-1, 0, 0)));
        assertThat(Growth.preview(history.contract(), market, new ResourceChange(99, 0, 0), Disruption.NONE)
                        .getLeft())
                .isEqualTo(new UpgradeRefusal.BeyondMaximum(SMALL, new ResourceChange(99, 0, 0), MAXIMUM));
        assertThat(Growth.preview(expired(WORLD, "2026-01-31").contract(), market, TWO_GIB, Disruption.NONE)
                        .getLeft())
                .isEqualTo(new UpgradeRefusal.NotActive());
    }

    @Test
    void only_the_latest_size_of_a_machine_is_wanted_while_it_exists() {
        History history = active("2026-01-31").then(upgrades(TWO_GIB)).then(upgrades(TWO_GIB));
        ResizeMachine first = new ResizeMachine(Orders.MACHINE, new Resources(1, 4, 20), Option.none());
        ResizeMachine second = new ResizeMachine(Orders.MACHINE, new Resources(1, 6, 20), Option.none());

        assertThat(first.wanted(history.contract())).isFalse();
        assertThat(second.wanted(history.contract())).isTrue();
        assertThat(second.wanted(ordered(WORLD, "2026-01-31").contract())).isFalse();
        assertThat(new ResizeMachine(Orders.MACHINE, SMALL, Option.none())
                        .wanted(ordered(WORLD, "2026-01-31").contract()))
                .isFalse();
        assertThat(second.key()).isEqualTo("resize/1-6-20");
        assertThat(second.lane()).isEqualTo(Effect.Lane.MACHINE);
    }

    @Test
    @Clause(REN_2)
    void an_upgrade_that_keeps_the_renewal_date_keeps_its_reminders() {
        History history = active(under(PAY_DIFFERENCE), "2026-01-31")
                .until(day("2026-02-14"))
                .then(upgrades(TWO_GIB))
                .until(day("2026-03-01"));

        assertThat(history.events(ReminderSent.class).map(ReminderSent::offset).map(Object::toString))
                .containsExactly("P15D", "P1D", "P0D");
    }

    @Test
    void a_machine_that_grows_while_the_host_is_away_grows_later() {
        History history = active("2026-01-31").breaks(Part.MACHINES, 3).then(upgrades(TWO_GIB));

        assertThat(history.contract().makeUp()).isEqualTo(new Resources(1, 4, 20));
    }
}
