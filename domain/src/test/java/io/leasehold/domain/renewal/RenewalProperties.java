package io.leasehold.domain.renewal;

import static io.leasehold.domain.clause.ClauseId.GEN_1;
import static io.leasehold.domain.clause.ClauseId.REN_1;
import static io.leasehold.domain.clause.ClauseId.REN_5;
import static io.leasehold.domain.clause.ClauseId.REN_7;
import static io.leasehold.domain.clause.ClauseId.UPG_4;
import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.arbitrary.Happened;
import io.leasehold.domain.arbitrary.History;
import io.leasehold.domain.arbitrary.Moment;
import io.leasehold.domain.arbitrary.Step;
import io.leasehold.domain.arbitrary.Stories;
import io.leasehold.domain.arbitrary.Story;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.contract.Ending;
import io.leasehold.domain.ending.DeletionOrdered;
import io.leasehold.domain.ending.Expired;
import io.leasehold.domain.period.Length;
import io.leasehold.domain.period.Term;
import java.time.LocalDate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Renewing is possible for as long as the clauses promise, and never costs anybody what they have. */
class RenewalProperties {

    @Provide
    Arbitrary<Story> stories() {
        return Stories.any();
    }

    @Provide
    Arbitrary<Story> endings() {
        return Stories.ofEnding();
    }

    @Property(tries = 300)
    @Clause({REN_1, UPG_4})
    void a_renewal_in_time_extends_and_takes_nothing_away(@ForAll("stories") Story story) {
        for (Happened it : story.lived().happened()) {
            if (it.event() instanceof Renewed renewed && it.before().isActive()) {
                Term before = it.before().activeTerm();
                assertThat(renewed.start()).isEqualTo(before.renewal());
                assertThat(renewed.term().renewal()).isAfter(before.renewal());
                assertThat(renewed.term().anchor()).isEqualTo(before.anchor());
                assertThat(it.after().makeUp()).isEqualTo(it.before().makeUp());
            }
        }
    }

    @Property(tries = 300)
    @Clause({GEN_1, REN_1})
    void a_renewal_moves_the_contract_to_the_edition_that_was_in_force_when_it_was_ordered(
            @ForAll("stories") Story story) {
        History history = story.lived();
        for (Happened it : history.happened()) {
            if (it.event() instanceof Renewed renewed) {
                assertThat(it.after().terms()).isEqualTo(renewed.terms());
                assertThat(renewed.terms())
                        .isEqualTo(history.world().terms(renewed.quote().on()));
            } else {
                assertThat(it.after().terms()).isEqualTo(it.before().terms());
            }
        }
    }

    @Property(tries = 300)
    @Clause(REN_1)
    void at_most_one_period_is_ever_paid_ahead(@ForAll("stories") Story story) {
        for (Moment moment : story.lived().moments()) {
            if (moment.command() instanceof Renew
                    && moment.outcome().isRight()
                    && moment.before().isActive()) {
                assertThat(moment.before().activeTerm().on(moment.on()).ahead()).isEmpty();
            }
        }
    }

    @Property(tries = 300)
    @Clause(REN_5)
    void through_the_whole_grace_a_renewal_is_possible(@ForAll("endings") Story story) {
        for (Moment moment : story.lived().moments()) {
            boolean ended = moment.after().holds().end().isDefined();
            for (Ending ending : moment.after().ending().filter(it -> it.inGrace() && !ended)) {
                int grace = moment.after().terms().renewal().graceDays();
                LocalDate renewal = moment.after().term().get().renewal();
                LocalDate promised =
                        ending.shutDownOn().getOrElse(renewal.plusDays(1)).plusDays(grace - 1L);
                assertThat(Renew.renewable(moment.after(), promised)).isEmpty();
            }
        }
    }

    @Provide
    Arbitrary<Story> smooth() {
        return Stories.smooth();
    }

    @Property(tries = 200)
    @Clause({REN_5, REN_7})
    void requests_that_are_never_paid_hold_the_end_for_no_longer_than_one_of_them_stays_open(
            @ForAll("smooth") Story story) {
        History history = story.lived();
        if (history.contract().isActive()) {
            LocalDate renewal = history.contract().activeTerm().renewal();
            history.until(renewal.minusDays(1));
            asksEveryDay(history);
            int openDays = history.contract().terms().payment().openDays();
            Happened expired = history.happened()
                    .findLast(it -> it.event() instanceof Expired)
                    .get();
            Happened deletion = history.happened()
                    .findLast(it -> it.event() instanceof DeletionOrdered)
                    .get();
            int grace = history.contract().terms().renewal().graceDays();

            assertThat(expired.on()).isBetween(renewal.plusDays(1), renewal.plusDays(openDays + 1L));
            assertThat(deletion.on())
                    .isBetween(expired.on().plusDays(grace), expired.on().plusDays(grace + openDays + 1L));
        }
    }

    private static void asksEveryDay(History history) {
        for (int i = 0; i < 70; i++) {
            history.then(new Step.Renews(new Length(1), false)).then(new Step.DaysPass(1));
        }
    }
}
