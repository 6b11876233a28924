package io.leasehold.domain.forcemajeure;

import static io.leasehold.domain.Sample.QUARTER;
import static io.leasehold.domain.Sample.TWO_GIB;
import static io.leasehold.domain.Sample.WORLD;
import static io.leasehold.domain.Sample.active;
import static io.leasehold.domain.Sample.day;
import static io.leasehold.domain.Sample.expired;
import static io.leasehold.domain.Sample.renews;
import static io.leasehold.domain.Sample.resuming;
import static io.leasehold.domain.Sample.settling;
import static io.leasehold.domain.Sample.upgrades;
import static io.leasehold.domain.clause.ClauseId.AVL_2;
import static io.leasehold.domain.clause.ClauseId.REN_1;
import static io.leasehold.domain.clause.ClauseId.UPG_5;
import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.arbitrary.Happened;
import io.leasehold.domain.arbitrary.History;
import io.leasehold.domain.arbitrary.Step;
import io.leasehold.domain.arbitrary.World;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.ending.DeletionOrdered;
import io.leasehold.domain.ending.Expired;
import io.leasehold.domain.hold.Party;
import io.leasehold.domain.passing.PassTime;
import io.leasehold.domain.renewal.Renewed;
import io.leasehold.domain.termination.Terminated;
import io.leasehold.domain.terms.RenewalTerms.Resume;
import io.leasehold.domain.terms.SettlementMethod;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/**
 * What becomes of the days that rested when the renewal date moves. R is 31 March 2026; force majeure lasts from the 20th
 * through the 24th, so it is over on the 25th, after five days.
 */
class RestedDaysTest {

    private static final LocalDate R = day("2026-03-31");
    private static final LocalDate BEGINS = day("2026-03-20");
    private static final LocalDate OVER = day("2026-03-25");

    private static History bought(World world) {
        return active(world, "2025-12-31", QUARTER);
    }

    private static History struck(World world) {
        return bought(world).until(BEGINS).then(new Step.DeclaresForceMajeure());
    }

    private static History rested(World world, LocalDate over) {
        return struck(world).until(over).then(new Step.ForceMajeureIsOver());
    }

    private static History rested() {
        return rested(WORLD, OVER);
    }

    /** The next day on which a contract expires, if it is left alone. */
    private static Expired expiry(History history) {
        return history.until(history.contract().activeTerm().renewal().plusDays(60))
                .events(Expired.class)
                .last();
    }

    @Test
    @Clause(AVL_2)
    void they_move_what_hangs_on_the_renewal_date_for_which_they_rested() {
        History history = rested();
        assertThat(expiry(history)).isEqualTo(new Expired(R, day("2026-04-06")));
        assertThat(history.happened()
                        .filter(it -> it.event() instanceof DeletionOrdered)
                        .map(Happened::on))
                .containsExactly(day("2026-04-21"));
    }

    @Test
    @Clause({AVL_2, REN_1})
    void a_renewal_leaves_them_behind() {
        History history = rested().until(day("2026-03-26")).then(renews());
        assertThat(history.events(Renewed.class).last().start()).isEqualTo(R);
        assertThat(expiry(history)).isEqualTo(new Expired(day("2026-04-30"), day("2026-05-01")));

        History late = rested().until(day("2026-04-05")).then(renews());
        assertThat(expiry(late)).isEqualTo(new Expired(day("2026-04-30"), day("2026-05-01")));
    }

    @Test
    @Clause({AVL_2, REN_1})
    void a_renewal_meanwhile_parts_them_between_the_date_before_and_the_new_one() {
        History history = struck(WORLD).until(day("2026-03-22")).then(renews()).until(OVER);
        history.then(new Step.ForceMajeureIsOver());

        // Two days rested for 31 March and three for 30 April.
        assertThat(PassTime.attention(history.contract())).contains(day("2026-03-30"));
        assertThat(expiry(history)).isEqualTo(new Expired(day("2026-04-30"), day("2026-05-04")));
    }

    @Test
    @Clause({AVL_2, REN_1})
    void those_that_rest_after_a_renewal_rest_for_the_new_date() {
        History history = bought(WORLD).until(day("2026-03-19")).then(renews());
        history.until(BEGINS).then(new Step.DeclaresForceMajeure()).until(OVER).then(new Step.ForceMajeureIsOver());
        assertThat(expiry(history)).isEqualTo(new Expired(day("2026-04-30"), day("2026-05-06")));
    }

    @Test
    @Clause({AVL_2, REN_1})
    void a_renewal_never_takes_a_day_away_that_the_customer_had() {
        // Forty days: through 10 May, ten days more than the month that is bought then has.
        History history = rested(WORLD, day("2026-04-29")).until(day("2026-04-30"));
        history.then(renews());
        assertThat(history.contract().activeTerm().renewal()).isEqualTo(day("2026-04-30"));
        assertThat(PassTime.attention(history.contract())).contains(day("2026-05-11"));

        history.until(day("2026-05-03")).then(renews());
        assertThat(expiry(history)).isEqualTo(new Expired(day("2026-05-31"), day("2026-06-01")));
    }

    @Test
    @Clause({AVL_2, UPG_5})
    void an_upgrade_leaves_them_behind_as_far_as_it_moves_the_renewal_date_later() {
        World anew = WORLD.under(settling(SettlementMethod.NEW_PERIOD));
        History later = rested(anew, OVER).until(day("2026-03-26")).then(upgrades(TWO_GIB));
        assertThat(expiry(later)).isEqualTo(new Expired(day("2026-06-26"), day("2026-06-27")));

        World paying = WORLD.under(settling(SettlementMethod.PAY_DIFFERENCE));
        History same = rested(paying, OVER).until(day("2026-03-26")).then(upgrades(TWO_GIB));
        assertThat(expiry(same)).isEqualTo(new Expired(R, day("2026-04-06")));
    }

    @Test
    @Clause({AVL_2, UPG_5})
    void where_an_upgrade_brings_the_renewal_date_closer_all_of_them_count_for_that() {
        History after = rested().until(day("2026-03-26")).then(upgrades(TWO_GIB));
        LocalDate closer = after.contract().activeTerm().renewal();
        assertThat(closer).isBefore(R);
        assertThat(expiry(after)).isEqualTo(new Expired(closer, closer.plusDays(6)));

        History meanwhile = struck(WORLD).until(day("2026-03-22")).then(upgrades(TWO_GIB));
        meanwhile.until(OVER).then(new Step.ForceMajeureIsOver());
        LocalDate sooner = meanwhile.contract().activeTerm().renewal();
        assertThat(sooner).isBefore(R);
        assertThat(expiry(meanwhile)).isEqualTo(new Expired(sooner, sooner.plusDays(6)));
    }

    @Test
    @Clause(AVL_2)
    void a_period_that_is_bought_in_grace_has_none_from_before_it() {
        History afresh = rested().until(day("2026-04-08")).then(renews());
        assertThat(expiry(afresh)).isEqualTo(new Expired(day("2026-05-08"), day("2026-05-09")));

        History onwards = rested(WORLD.under(resuming(Resume.FROM_RENEWAL_DATE)), OVER);
        onwards.until(day("2026-04-08")).then(renews());
        assertThat(expiry(onwards)).isEqualTo(new Expired(day("2026-04-30"), day("2026-05-01")));
    }

    @Test
    @Clause(AVL_2)
    void renewed_in_grace_meanwhile_the_new_deadline_rests_from_that_day() {
        History history = expired(WORLD, "2026-01-31").until(day("2026-03-05"));
        history.then(new Step.DeclaresForceMajeure()).until(day("2026-03-10")).then(renews());
        history.until(day("2026-03-14")).then(new Step.ForceMajeureIsOver());
        assertThat(expiry(history)).isEqualTo(new Expired(day("2026-04-10"), day("2026-04-15")));
    }

    @Test
    @Clause(AVL_2)
    void the_time_to_remedy_a_breach_rests_as_well_from_the_receipt_of_the_letter_at_the_earliest() {
        History before = bought(WORLD).until(day("2026-03-16")).then(new Step.NotesBreach(Party.HOST, 0));
        before.until(BEGINS).then(new Step.DeclaresForceMajeure()).until(OVER).then(new Step.ForceMajeureIsOver());
        assertThat(before.contract().holds().breach().get().deadline()).isEqualTo(day("2026-03-28"));
        before.until(day("2026-03-29")).evening();
        assertThat(before.events(Terminated.class).map(Terminated::on)).containsExactly(day("2026-03-29"));

        History meanwhile = struck(WORLD).until(day("2026-03-22")).then(new Step.NotesBreach(Party.HOST, 0));
        meanwhile.until(OVER).then(new Step.ForceMajeureIsOver());
        assertThat(meanwhile.contract().holds().breach().get().lastDay()).isEqualTo(OVER.plusDays(7));
    }

    @Test
    @Clause(AVL_2)
    void a_breach_keeps_what_it_gained_whatever_becomes_of_the_renewal_date() {
        History history = bought(WORLD).until(day("2026-03-18")).then(new Step.NotesBreach(Party.CUSTOMER, 0));
        history.until(BEGINS).then(new Step.DeclaresForceMajeure()).until(day("2026-03-22"));
        history.then(renews()).until(OVER).then(new Step.ForceMajeureIsOver());
        assertThat(history.contract().holds().breach().get().deadline()).isEqualTo(day("2026-03-30"));
    }
}
