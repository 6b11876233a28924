package io.leasehold.domain.export;

import static io.leasehold.domain.Sample.BESPOKE;
import static io.leasehold.domain.Sample.MONTH;
import static io.leasehold.domain.Sample.WORLD;
import static io.leasehold.domain.Sample.active;
import static io.leasehold.domain.Sample.day;
import static io.leasehold.domain.Sample.eur;
import static io.leasehold.domain.Sample.pays;
import static io.leasehold.domain.clause.ClauseId.EXP_1;
import static io.leasehold.domain.clause.ClauseId.EXP_2;
import static io.leasehold.domain.clause.ClauseId.EXP_3;
import static io.leasehold.domain.clause.ClauseId.EXP_4;
import static io.leasehold.domain.clause.ClauseId.REN_6;
import static io.leasehold.domain.clause.ClauseId.SEC_3;
import static io.leasehold.domain.clause.ClauseId.UPG_3;
import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.arbitrary.History;
import io.leasehold.domain.arbitrary.Orders;
import io.leasehold.domain.arbitrary.Step;
import io.leasehold.domain.arbitrary.World;
import io.leasehold.domain.catalogue.Catalogue;
import io.leasehold.domain.catalogue.Tariff;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.Exports;
import io.leasehold.domain.contract.Phase;
import io.leasehold.domain.contract.Purchase;
import io.leasehold.domain.contract.Time;
import io.leasehold.domain.ending.DeletionOrdered;
import io.leasehold.domain.invoice.InvoiceDrawn;
import io.leasehold.domain.notice.NoticeKind;
import io.leasehold.domain.notice.Notify;
import io.leasehold.domain.operation.OperationRefusal;
import io.leasehold.domain.passing.PassTime;
import io.leasehold.domain.payment.GiveBack;
import io.leasehold.domain.payment.PaymentRequested;
import io.leasehold.domain.quote.Market;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ExportTest {

    private static final Step EXPORTS = new Step.Exports(true);

    @Test
    @Clause(EXP_1)
    void the_price_that_was_shown_is_charged_and_buys_no_time() {
        History history = active("2026-01-31").until(day("2026-02-02"));
        assertThat(OrderExport.price(WORLD.market(day("2026-02-02"))).net()).isEqualTo(eur("15.00"));
        history.then(EXPORTS);

        InvoiceDrawn invoice = history.events(InvoiceDrawn.class).last();
        assertThat(invoice.quote().gross()).isEqualTo(eur("18.00"));
        assertThat(invoice.quote().recurring().rounded()).isEqualTo(eur("0.00"));
        assertThat(invoice.start()).isEqualTo(day("2026-02-02"));
        assertThat(invoice.renewal()).isEqualTo(day("2026-02-16"));
        assertThat(history.contract().activeTerm().renewal()).isEqualTo(day("2026-02-28"));
    }

    @Test
    @Clause({EXP_2, EXP_3})
    void on_payment_a_session_opens_whose_first_day_is_the_day_its_details_were_mailed() {
        History history = active("2026-01-31")
                .until(day("2026-02-02"))
                .then(new Step.Breaks(Step.Part.MAIL, 3))
                .then(EXPORTS)
                .until(day("2026-02-07"));

        assertThat(history.events(ExportOpened.class))
                .containsExactly(new ExportOpened(1, day("2026-02-19"), day("2026-02-05")));
    }

    @Test
    @Clause(EXP_3)
    void a_session_is_open_through_its_fifteenth_day_and_closed_for_good_on_the_next() {
        History history = active("2026-01-31").then(EXPORTS).until(day("2026-02-14"));
        history.evening();
        assertThat(history.contract().exports().open()).contains(new Exports.Session(1, day("2026-02-14")));
        assertThat(history.events(ExportEnded.class)).isEmpty();

        history.until(day("2026-02-15")).evening();
        assertThat(history.events(ExportClosed.class)).containsExactly(new ExportClosed(1, day("2026-02-15")));
        assertThat(history.contract().exports()).isEqualTo(new Exports(1, Option.none(), Option.none(), List.empty()));
    }

    @Test
    @Clause(EXP_4)
    void a_new_export_is_paid_again_and_takes_the_place_of_the_one_before() {
        History history =
                active("2026-01-31").then(EXPORTS).until(day("2026-02-10")).then(EXPORTS);

        assertThat(history.events(ExportReplaced.class)).containsExactly(new ExportReplaced(1, day("2026-02-10")));
        assertThat(history.contract().exports().open()).contains(new Exports.Session(2, day("2026-02-24")));
        assertThat(history.events(InvoiceDrawn.class)).hasSize(3);
        assertThat(history.effects().filter(CloseExport.class::isInstance)).containsExactly(new CloseExport(1));
        assertThat(history.events(ExportClosed.class)).isEmpty();
    }

    @Test
    @Clause(EXP_4)
    void a_new_export_that_is_not_paid_leaves_the_open_one_alone() {
        History history = active("2026-01-31")
                .then(EXPORTS)
                .until(day("2026-02-10"))
                .then(new Step.Exports(false))
                .until(day("2026-02-14"));

        assertThat(history.contract().exports().open()).contains(new Exports.Session(1, day("2026-02-14")));
        assertThat(history.events(ExportReplaced.class)).isEmpty();
    }

    @Test
    @Clause(EXP_4)
    void one_that_is_still_being_opened_makes_way_too_and_is_opened_no_more() {
        History history = active("2026-01-31")
                .then(new Step.Breaks(Step.Part.TRANSFERS, 2))
                .then(EXPORTS)
                .then(EXPORTS)
                .until(day("2026-02-03"));

        assertThat(history.events(ExportOpened.class).map(ExportOpened::number)).containsExactly(2);
    }

    @Test
    @Clause({EXP_2, EXP_3})
    void what_was_paid_is_handed_over_after_the_end_and_closed_after_the_deletion() {
        History history = active("2026-01-31")
                .until(day("2026-02-28"))
                .then(EXPORTS)
                .until(day("2026-03-14"))
                .evening();
        assertThat(history.contract().exports().open()).contains(new Exports.Session(1, day("2026-03-14")));

        History late = active("2026-01-31")
                .until(day("2026-02-28"))
                .then(new Step.Breaks(Step.Part.TRANSFERS, 4))
                .then(EXPORTS)
                .until(day("2026-03-25"));
        assertThat(late.contract().phase()).isInstanceOf(Phase.Deleted.class);
        assertThat(late.events(ExportOpened.class)).hasSize(1);
        assertThat(late.events(ExportClosed.class)).hasSize(1);
    }

    @Test
    @Clause({EXP_2, REN_6})
    void one_that_cannot_be_handed_over_until_the_deletion_is_given_up_and_its_money_given_back() {
        History history = active("2026-01-31")
                .until(day("2026-02-28"))
                .then(new Step.Breaks(Step.Part.TRANSFERS, 1))
                .then(EXPORTS);
        Exports.Awaited awaited = history.contract().exports().opening().get();
        assertThat(awaited).isEqualTo(new Exports.Awaited(1, Option.of(new Exports.Paid("p2", eur("18.00")))));

        // Opened in the end, which is taken back here: as if nobody ever looked at what was parked.
        Contract ending = history.until(day("2026-03-16")).contract();
        Contract lost = ending.exporting(Exports.NONE.began(awaited));
        LocalDate deletion = ending.ending().get().deletionFrom();
        List<Event> deleted = PassTime.day(Time.on(deletion)).decide(lost).get();

        ExportGivenUp givenUp = new ExportGivenUp(awaited, deletion);
        assertThat(deleted).containsExactly(givenUp, new DeletionOrdered(day("2026-02-28"), deletion));
        assertThat(givenUp.effects(lost))
                .containsExactly(
                        new CloseExport(1),
                        new Notify(NoticeKind.EXPORT_GIVEN_UP, "1", givenUp),
                        new GiveBack("p2", eur("18.00")));
        Contract after = lost.after(deleted);
        assertThat(after.exports().opening()).isEmpty();
        assertThat(after.decide(new ConfirmExport(1, deletion)).get()).isEmpty();
    }

    @Test
    @Clause(EXP_2)
    void for_one_that_cost_nothing_nothing_is_given_back() {
        Contract contract = active("2026-01-31").contract();
        ExportGivenUp givenUp = new ExportGivenUp(new Exports.Awaited(1, Option.none()), day("2026-03-16"));
        assertThat(givenUp.effects(contract)).hasSize(2).noneMatch(GiveBack.class::isInstance);
    }

    @Test
    void an_export_of_a_machine_that_is_gone_is_not_opened() {
        History history = active("2026-01-31").then(EXPORTS);
        var active = history.contract();
        OpenExport open = new OpenExport(active.machine(), 2);
        assertThat(open.wanted(active.exporting(active.exports().began(new Exports.Awaited(2, Option.none())))))
                .isTrue();
        assertThat(open.wanted(active)).isFalse();
        assertThat(open.wanted(active.exporting(active.exports().began(new Exports.Awaited(2, Option.none())))
                        .in(new Phase.Deleted(active.activeTerm(), day("2026-03-16")))))
                .isFalse();
    }

    @Test
    @Clause({EXP_1, SEC_3, UPG_3})
    void it_is_for_the_customer_of_an_active_turnkey_solution() {
        History expired = active("2026-01-31").until(day("2026-03-01")).then(EXPORTS);
        assertThat(expired.last().refusal()).isEqualTo(new OperationRefusal.ServerNotActive("export", EXP_1));
        assertThat(expired.last().refusal().clause()).isEqualTo(EXP_1);

        History bespoke = History.begins(WORLD, day("2026-01-31"), BESPOKE, MONTH)
                .then(pays())
                .then(EXPORTS);
        assertThat(bespoke.last().refusal()).isEqualTo(new OperationRefusal.AdministeredBySupport());

        History visited = active("2026-01-31");
        Market market = WORLD.market(day("2026-01-31"));
        visited.ask(contract -> new OrderExport(Option.none(), OrderExport.price(market), market, new Actor.Visitor()));
        assertThat(visited.last().refusal().clause()).isEqualTo(SEC_3);
        assertThat(visited.contract().id()).isEqualTo(Orders.CONTRACT);
    }

    @Test
    @Clause(EXP_1)
    void one_that_costs_nothing_begins_at_once() {
        Catalogue sample = WORLD.catalogue();
        Tariff tariff = sample.tariffs().head();
        Tariff free = new Tariff(
                tariff.announced(),
                tariff.effective(),
                eur("0.00"),
                tariff.solutions(),
                tariff.extras(),
                tariff.applications());
        World world = WORLD.selling(new Catalogue(sample.lengths(), sample.vat(), List.of(free), sample.systems()));
        History history = active(world, "2026-01-31").then(EXPORTS);

        assertThat(history.contract().exports().open()).isNotEmpty();
        assertThat(history.events(PaymentRequested.class)).hasSize(1);
    }

    @Test
    void its_purchase_holds_no_end_and_comes_too_late_for_a_server_that_is_off() {
        Purchase purchase = new PurchasedExport();
        History expired = active("2026-01-31").until(day("2026-03-01")).evening();

        assertThat(purchase.name()).isEqualTo("export");
        assertThat(purchase.holdsTheEnd(expired.contract())).isFalse();
        assertThat(purchase.paid(
                                expired.contract(),
                                OrderExport.price(WORLD.market(day("2026-03-01"))),
                                day("2026-03-01"))
                        .getLeft())
                .isEqualTo(new OperationRefusal.ServerNotActive("export", EXP_1));
    }
}
