package io.leasehold.domain.suspension;

import static io.leasehold.domain.Sample.ALICE;
import static io.leasehold.domain.Sample.TWO_GIB;
import static io.leasehold.domain.Sample.WORLD;
import static io.leasehold.domain.Sample.active;
import static io.leasehold.domain.Sample.day;
import static io.leasehold.domain.Sample.ordered;
import static io.leasehold.domain.Sample.pays;
import static io.leasehold.domain.Sample.renews;
import static io.leasehold.domain.Sample.resuming;
import static io.leasehold.domain.Sample.settling;
import static io.leasehold.domain.Sample.upgrades;
import static io.leasehold.domain.clause.ClauseId.SEC_3;
import static io.leasehold.domain.clause.ClauseId.SUP_2;
import static io.leasehold.domain.clause.ClauseId.SUP_3;
import static io.leasehold.domain.clause.ClauseId.UPG_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.arbitrary.History;
import io.leasehold.domain.arbitrary.Orders;
import io.leasehold.domain.arbitrary.Step;
import io.leasehold.domain.arbitrary.Step.Part;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Ownership;
import io.leasehold.domain.ending.CloseRetrieval;
import io.leasehold.domain.ending.Expired;
import io.leasehold.domain.hold.Suspension;
import io.leasehold.domain.hold.Suspension.OrderedBy;
import io.leasehold.domain.invoice.InvoiceDrawn;
import io.leasehold.domain.machine.Disruption;
import io.leasehold.domain.notice.NoticeKind;
import io.leasehold.domain.notice.Notify;
import io.leasehold.domain.operation.Operate;
import io.leasehold.domain.operation.OperationRefusal;
import io.leasehold.domain.operation.Reboot;
import io.leasehold.domain.payment.DeclineReason;
import io.leasehold.domain.payment.PaymentDeclined;
import io.leasehold.domain.reminder.ReminderSent;
import io.leasehold.domain.renewal.Renewed;
import io.leasehold.domain.renewal.Restarted;
import io.leasehold.domain.renewal.StartMachine;
import io.leasehold.domain.terms.RenewalTerms;
import io.leasehold.domain.terms.SettlementMethod;
import io.leasehold.domain.upgrade.UpgradeRefusal;
import io.leasehold.domain.upgrade.Upgraded;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A suspended server stays off while its contract goes on. R is 28 February 2026. */
class SuspensionTest {

    private static final LocalDate R = day("2026-02-28");

    private static History suspended() {
        return active("2026-01-31").then(new Step.Suspends());
    }

    private static Refusal refusal(History history, String grounds, OrderedBy orderedBy, Option<String> reference) {
        return history.ask(now -> new Suspend(grounds, orderedBy, reference, history.today(), Orders.OPERATOR))
                .refusal();
    }

    @Test
    @Clause(SUP_2)
    void a_suspension_shuts_the_server_down_and_tells_the_customer_its_grounds() {
        History history = suspended();
        Suspended suspended =
                new Suspended(new Suspension(1, "spam", OrderedBy.OPERATOR, Option.none(), day("2026-01-31")));

        assertThat(history.events()).endsWith(suspended);
        assertThat(history.effects())
                .endsWith(new ShutDownSuspended(Orders.MACHINE, 1), new Notify(NoticeKind.SUSPENDED, "1", suspended));
        assertThat(history.contract().isActive()).isTrue();
    }

    @Test
    @Clause(SUP_2)
    void lifting_it_starts_the_server_and_tells_the_customer() {
        History history = suspended().then(new Step.DaysPass(3)).then(new Step.Resumes());
        Resumed resumed = new Resumed(1, day("2026-02-03"));

        assertThat(history.events()).endsWith(resumed);
        assertThat(history.effects())
                .endsWith(new StartResumed(Orders.MACHINE, 1), new Notify(NoticeKind.RESUMED, "1", resumed));
        assertThat(history.contract().holds().isSuspended()).isFalse();
    }

    @Test
    @Clause(SUP_2)
    void what_overtook_an_effect_makes_it_needless() {
        Contract once = suspended().contract();
        Contract lifted = suspended().then(new Step.Resumes()).contract();
        Contract again =
                suspended().then(new Step.Resumes()).then(new Step.Suspends()).contract();
        Contract expired =
                suspended().then(new Step.Resumes()).until(R.plusDays(2)).contract();
        ShutDownSuspended off = new ShutDownSuspended(Orders.MACHINE, 1);
        StartResumed on = new StartResumed(Orders.MACHINE, 1);

        assertThat(off.wanted(once)).isTrue();
        assertThat(off.wanted(lifted)).isFalse();
        assertThat(off.wanted(again)).isFalse();
        assertThat(new ShutDownSuspended(Orders.MACHINE, 2).wanted(again)).isTrue();
        assertThat(on.wanted(lifted)).isTrue();
        assertThat(on.wanted(again)).isFalse();
        assertThat(on.wanted(expired)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    @Clause(SUP_2)
    void without_grounds_it_is_refused(String grounds) {
        assertThat(refusal(active("2026-01-31"), grounds, OrderedBy.OPERATOR, Option.none()))
                .isEqualTo(new SuspensionRefusal.GroundsMissing());
    }

    @Test
    @Clause(SUP_3)
    void an_authority_gives_its_reference_and_it_is_recorded() {
        History history = active("2026-01-31");
        assertThat(refusal(history, "fraud", OrderedBy.AUTHORITY, Option.none()))
                .isEqualTo(new SuspensionRefusal.ReferenceMissing());
        assertThat(refusal(history, "fraud", OrderedBy.AUTHORITY, Option.of(" ")))
                .isEqualTo(new SuspensionRefusal.ReferenceMissing());

        history.ask(
                now -> new Suspend("fraud", OrderedBy.AUTHORITY, Option.of("26/17"), history.today(), Orders.OPERATOR));
        assertThat(history.contract().holds().suspension().get().reference()).contains("26/17");
    }

    @Test
    @Clause(SUP_2)
    void only_an_active_server_is_suspended_and_once_at_a_time() {
        assertThat(refusal(suspended(), "spam", OrderedBy.OPERATOR, Option.none()))
                .isEqualTo(new SuspensionRefusal.AlreadySuspended(day("2026-01-31")));
        assertThat(refusal(ordered(WORLD, "2026-01-31"), "spam", OrderedBy.OPERATOR, Option.none()))
                .isEqualTo(new SuspensionRefusal.NothingToSuspend());
        History expired = active("2026-01-31").until(R.plusDays(2));
        assertThat(refusal(expired, "spam", OrderedBy.OPERATOR, Option.none()))
                .isEqualTo(new SuspensionRefusal.NothingToSuspend());
        assertThat(active("2026-01-31").then(new Step.Resumes()).last().refusal())
                .isEqualTo(new SuspensionRefusal.NotSuspended());
    }

    @Test
    @Clause(SEC_3)
    void neither_a_customer_nor_the_library_suspends_or_lifts() {
        Contract contract = suspended().contract();
        for (Actor actor : new Actor[] {new Actor.Customer(ALICE), Actor.SYSTEM}) {
            Suspend suspend = new Suspend("spam", OrderedBy.OPERATOR, Option.none(), R, actor);
            assertThat(contract.decide(suspend).getLeft()).isEqualTo(new Ownership.OperatorsOnly());
            assertThat(contract.decide(new Resume(R, actor)).getLeft()).isEqualTo(new Ownership.OperatorsOnly());
        }
    }

    @Test
    @Clause({SUP_2, UPG_1})
    void a_suspended_server_is_not_upgraded_nor_operated() {
        History history = suspended().then(upgrades(TWO_GIB));
        assertThat(history.last().refusal()).isEqualTo(new UpgradeRefusal.WhileSuspended());

        Operate reboot = new Operate(
                new Reboot(), Option.of(Disruption.RESTART), Option.none(), history.today(), WORLD.customer());
        assertThat(history.ask(now -> reboot).refusal()).isEqualTo(new OperationRefusal.ServerSuspended());

        history.then(new Step.Resumes()).then(upgrades(TWO_GIB));
        assertThat(history.events(Upgraded.class)).hasSize(1);
    }

    @Test
    @Clause(SUP_2)
    void what_was_agreed_to_be_done_to_the_server_is_not_done_once_it_is_suspended() {
        History history = active("2026-01-31").breaks(Part.MACHINES, 1);
        history.ask(now -> new Operate(
                new Reboot(), Option.of(Disruption.RESTART), Option.none(), history.today(), WORLD.customer()));
        assertThat(history.contract().underway()).hasSize(1);

        history.then(new Step.Suspends());
        assertThat(history.contract().underway()).isEmpty();
    }

    @Test
    @Clause(UPG_1)
    void an_upgrade_that_is_paid_while_suspended_comes_too_late_and_the_money_goes_back() {
        History history = active(WORLD.under(settling(SettlementMethod.PAY_DIFFERENCE)), "2026-01-31")
                .then(new Step.Upgrades(TWO_GIB, false))
                .then(new Step.Suspends())
                .then(pays());

        assertThat(history.events(PaymentDeclined.class).single().reason()).isEqualTo(DeclineReason.TOO_LATE);
        assertThat(history.events(Upgraded.class)).isEmpty();
    }

    @Test
    @Clause(SUP_2)
    void the_period_runs_on_with_its_reminders_and_a_renewal_does_not_lift_it() {
        History history = suspended().until(day("2026-02-20")).then(renews());

        assertThat(history.events(ReminderSent.class)).hasSize(1);
        assertThat(history.contract().activeTerm().renewal()).isEqualTo(day("2026-03-31"));
        assertThat(history.contract().holds().isSuspended()).isTrue();
    }

    @Test
    @Clause(SUP_2)
    void not_renewed_it_expires_and_is_deleted_as_any_other() {
        History history = suspended().until(day("2026-04-01"));

        assertThat(history.events(Expired.class)).containsExactly(new Expired(R, R.plusDays(1)));
        assertThat(history.contract().isInForce()).isFalse();
        assertThat(history.contract().holds().isSuspended()).isFalse();
    }

    @Test
    @Clause(SUP_2)
    void renewed_in_grace_its_period_begins_and_the_server_stays_off_until_it_is_lifted() {
        History history = suspended().until(day("2026-03-10")).then(renews());

        assertThat(history.events(Renewed.class).single().start()).isEqualTo(day("2026-03-10"));
        assertThat(history.events(InvoiceDrawn.class)).hasSize(2);
        assertThat(history.events(Restarted.class)).isEmpty();
        assertThat(history.effects().filter(StartMachine.class::isInstance)).isEmpty();
        assertThat(history.effects()).contains(new CloseRetrieval(R));
        assertThat(history.contract().isActive()).isTrue();

        history.then(new Step.Resumes());
        assertThat(history.effects()).contains(new StartResumed(Orders.MACHINE, 1));
    }

    @Test
    @Clause(SUP_2)
    void where_the_period_begins_is_what_the_terms_say_of_a_suspended_server_too() {
        History history = active(WORLD.under(resuming(RenewalTerms.Resume.FROM_RENEWAL_DATE)), "2026-01-31")
                .then(new Step.Suspends())
                .until(day("2026-03-10"))
                .then(renews());

        assertThat(history.events(Renewed.class).single().start()).isEqualTo(R);
    }

    @Test
    @Clause(SUP_2)
    void lifted_in_grace_the_server_stays_off_until_it_is_renewed() {
        History history = suspended().until(day("2026-03-10")).then(new Step.Resumes());
        assertThat(history.effects().filter(StartResumed.class::isInstance)).isEmpty();

        history.then(renews());
        assertThat(history.effects()).contains(new StartMachine(Orders.MACHINE, R));
        assertThat(history.events(Restarted.class)).hasSize(1);
    }
}
