package io.leasehold.domain.operation;

import static io.leasehold.domain.Sample.CAPACITY;
import static io.leasehold.domain.Sample.TWO_GIB;
import static io.leasehold.domain.Sample.WORLD;
import static io.leasehold.domain.Sample.active;
import static io.leasehold.domain.Sample.day;
import static io.leasehold.domain.Sample.renews;
import static io.leasehold.domain.Sample.upgrades;
import static io.leasehold.domain.clause.ClauseId.AVL_2;
import static io.leasehold.domain.clause.ClauseId.OPS_2;
import static io.leasehold.domain.clause.ClauseId.UPG_5;
import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.arbitrary.History;
import io.leasehold.domain.arbitrary.Moment;
import io.leasehold.domain.arbitrary.Step;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.contract.Appointment;
import io.leasehold.domain.machine.Disruption;
import io.leasehold.domain.operation.Appointments.AppointmentOvertaken;
import io.leasehold.domain.operation.Appointments.AppointmentTooLate;
import io.leasehold.domain.quote.Market;
import io.leasehold.domain.quote.Quote;
import io.leasehold.domain.upgrade.Growth;
import io.leasehold.domain.upgrade.MoreResources;
import io.leasehold.domain.upgrade.Upgrade;
import io.leasehold.domain.upgrade.Upgraded;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/**
 * Moments and the last day of service. R is 28 February 2026; an upgrade by two GiB on the 10th makes 12 days of the 18 that
 * are left, so that R comes to the 22nd.
 */
class AppointmentsTest {

    private static final LocalDate R = day("2026-02-28");
    private static final LocalDate CLOSER = day("2026-02-22");

    private static Option<Appointment> at(LocalDate on) {
        return Option.of(new Appointment(on.atTime(9, 0).toInstant(ZoneOffset.UTC), on));
    }

    private static History onTheTenth() {
        return active("2026-01-31").until(day("2026-02-10"));
    }

    private static Moment reboots(History history, LocalDate on) {
        return history.ask(now ->
                new Operate(new Reboot(), Option.of(Disruption.RESTART), at(on), history.today(), WORLD.customer()));
    }

    private static Moment upgradesAt(History history, LocalDate on) {
        return history.ask(contract -> {
            Market market = WORLD.market(contract, history.today());
            Quote quote = Growth.preview(contract, market, TWO_GIB, Disruption.RESTART)
                    .get()
                    .quote();
            return new Upgrade(
                    TWO_GIB,
                    Disruption.RESTART,
                    Option.of(Disruption.RESTART),
                    at(on),
                    CAPACITY,
                    Option.none(),
                    quote,
                    market,
                    WORLD.customer());
        });
    }

    @Test
    @Clause({OPS_2, UPG_5})
    void the_moment_of_an_upgrade_is_through_the_renewal_date_that_it_brings() {
        Moment late = upgradesAt(onTheTenth(), CLOSER.plusDays(1));
        assertThat(late.refusal()).isEqualTo(new AppointmentTooLate(CLOSER.plusDays(1), CLOSER));

        History inTime = onTheTenth();
        upgradesAt(inTime, CLOSER);
        assertThat(inTime.contract().activeTerm().renewal()).isEqualTo(CLOSER);
    }

    @Test
    @Clause({OPS_2, UPG_5})
    void an_upgrade_does_not_overtake_what_is_planned() {
        History history = onTheTenth();
        reboots(history, CLOSER.plusDays(1));
        history.then(upgrades(TWO_GIB));
        assertThat(history.last().refusal()).isEqualTo(new AppointmentOvertaken(1, CLOSER.plusDays(1), CLOSER));
        assertThat(history.last().refusal().clause()).isEqualTo(OPS_2);

        history.then(new Step.TakesBack(1)).then(upgrades(TWO_GIB));
        assertThat(history.events(Upgraded.class)).hasSize(1);
    }

    @Test
    @Clause({OPS_2, UPG_5})
    void what_is_planned_before_that_date_is_in_no_way_of_an_upgrade_nor_is_anything_once_it_is_renewed() {
        History before = onTheTenth();
        reboots(before, CLOSER);
        assertThat(before.then(upgrades(TWO_GIB)).events(Upgraded.class)).hasSize(1);

        History renewed = onTheTenth();
        reboots(renewed, R);
        renewed.then(renews()).then(upgrades(TWO_GIB));
        assertThat(renewed.events(Upgraded.class)).hasSize(1);
    }

    @Test
    @Clause({OPS_2, UPG_5})
    void nor_does_one_that_is_paid_after_something_was_planned() {
        History history = onTheTenth();
        Market market = WORLD.market(history.today());
        Growth.Preview closer = Growth.preview(history.contract(), market, TWO_GIB, Disruption.RESTART)
                .get();
        reboots(history, R);
        MoreResources upgrade =
                new MoreResources(history.contract().makeUp().plus(TWO_GIB), closer.settlement(), Option.none());

        assertThat(upgrade.paid(history.contract(), closer.quote(), history.today())
                        .getLeft())
                .isEqualTo(new AppointmentOvertaken(1, R, CLOSER));
    }

    @Test
    @Clause({AVL_2, OPS_2})
    void a_server_that_runs_longer_since_deadlines_rested_can_be_restarted_until_its_last_day() {
        History history = onTheTenth().then(new Step.DeclaresForceMajeure()).until(day("2026-02-15"));
        assertThat(reboots(history, R.plusDays(6)).refusal())
                .isEqualTo(new AppointmentTooLate(R.plusDays(6), R.plusDays(5)));
        assertThat(reboots(history, R.plusDays(5)).outcome().isRight()).isTrue();

        history.then(new Step.ForceMajeureIsOver()).until(R.plusDays(5));
        assertThat(history.events(Rebooted.class)).containsExactly(new Rebooted(R.plusDays(5)));
    }
}
