package io.leasehold.domain.forcemajeure;

import static io.leasehold.domain.clause.ClauseId.AVL_2;
import static io.leasehold.domain.clause.ClauseId.AVL_3;
import static io.leasehold.domain.clause.ClauseId.ORD_6;
import static io.leasehold.domain.clause.ClauseId.REN_5;
import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.arbitrary.Happened;
import io.leasehold.domain.arbitrary.Moment;
import io.leasehold.domain.arbitrary.Orders;
import io.leasehold.domain.arbitrary.Stories;
import io.leasehold.domain.arbitrary.Story;
import io.leasehold.domain.breach.BreachNoted;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.contract.Ending;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.ending.DeletionOrdered;
import io.leasehold.domain.ending.Expired;
import io.leasehold.domain.ending.RetrievalOpened;
import io.leasehold.domain.hold.Breach;
import io.leasehold.domain.hold.EarlyEnd;
import io.leasehold.domain.hold.Rest;
import io.leasehold.domain.renewal.Renew;
import io.leasehold.domain.renewal.RenewalRefusal;
import io.leasehold.domain.renewal.Renewed;
import io.leasehold.domain.termination.Terminated;
import io.leasehold.domain.upgrade.Upgraded;
import io.vavr.collection.List;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Deadlines that rest have as many days left afterwards as before, and no contract ends for less than the clauses ask. */
class RestProperties {

    @Provide
    Arbitrary<Story> stories() {
        return Stories.ofHolds();
    }

    @Property(tries = 400)
    @Clause(AVL_2)
    void while_it_lasts_nothing_expires_ends_for_a_breach_or_is_deleted(@ForAll("stories") Story story) {
        for (Happened it :
                story.lived().happened().filter(it -> it.before().holds().isResting())) {
            assertThat(it.event())
                    .isNotInstanceOf(Expired.class)
                    .isNotInstanceOf(Terminated.class)
                    .isNotInstanceOf(DeletionOrdered.class);
        }
    }

    @Property(tries = 400)
    @Clause(AVL_2)
    void each_deadline_has_as_many_days_left_after_it_as_before(@ForAll("stories") Story story) {
        List<Happened> happened = story.lived().happened();
        for (Happened it : happened.filter(it -> it.event() instanceof ForceMajeureEnded)) {
            Rest rest = it.before().holds().rest().get();
            int days = ((ForceMajeureEnded) it.event()).restedDays();
            assertThat(days).isEqualTo((int) ChronoUnit.DAYS.between(rest.since(), it.on()));
            for (Ending before : it.before().ending()) {
                Ending after = it.after().ending().get();
                assertThat(after).isEqualTo(before.rested(days));
                assertThat(after.deletionFrom()).isEqualTo(before.deletionFrom().plusDays(days));
            }
            if (it.after().isActive()) {
                long rested = ChronoUnit.DAYS.between(rest.shutdownRestsSince(), it.on());
                assertThat(lastDay(it.after())).isEqualTo(lastDay(it.before()).plusDays(rested));
            }
            for (Breach before : it.before().holds().breach()) {
                LocalDate from = before.received().isAfter(rest.since()) ? before.received() : rest.since();
                long rested = ChronoUnit.DAYS.between(from, it.on());
                boolean over = before.deadline().isBefore(rest.since());
                Breach after = it.after().holds().breach().get();
                assertThat(after.deadline()).isEqualTo(before.deadline().plusDays(over ? 0 : rested));
                assertThat(after.lastDay())
                        .isAfterOrEqualTo(before.lastDay())
                        .isAfterOrEqualTo(it.on().minusDays(1));
                if (before.lastDay().equals(before.deadline())) {
                    assertThat(after.lastDay()).isEqualTo(after.deadline());
                }
            }
        }
    }

    @Property(tries = 400)
    @Clause({AVL_2, REN_5})
    void while_it_lasts_no_renewal_is_too_late_that_was_in_time_when_it_began(@ForAll("stories") Story story) {
        for (Moment moment : story.lived().moments().filter(it -> it.command() instanceof Renew)) {
            Contract contract = moment.before();
            boolean inTime = contract.holds()
                    .rest()
                    .exists(rest -> contract.ending()
                            .filter(Ending::inGrace)
                            .exists(ending -> !ending.graceThrough().isBefore(rest.since())));
            if (inTime && moment.outcome().isLeft()) {
                assertThat(moment.refusal()).isNotInstanceOf(RenewalRefusal.GraceIsOver.class);
            }
        }
    }

    @Property(tries = 400)
    @Clause(AVL_2)
    void the_shutdown_rests_from_the_day_it_was_declared_unless_its_deadline_was_set_meanwhile(
            @ForAll("stories") Story story) {
        List<Happened> happened = story.lived().happened();
        for (Happened it : happened) {
            for (Rest rest : it.after().holds().rest()) {
                LocalDate set = happened.takeUntil(later -> later == it)
                        .append(it)
                        .filter(earlier -> (earlier.event() instanceof Renewed || earlier.event() instanceof Upgraded)
                                && earlier.before().holds().isResting()
                                && !earlier.on().isBefore(rest.since()))
                        .map(Happened::on)
                        .lastOption()
                        .getOrElse(rest.since());
                assertThat(rest.shutdownRestsSince()).isEqualTo(set);
            }
        }
    }

    @Property(tries = 300)
    @Clause(AVL_2)
    void a_rest_of_no_day_changes_nothing(@ForAll("stories") Story story) {
        for (Moment moment : story.lived().moments()) {
            Contract contract = moment.after();
            if (contract.isInForce() && !contract.holds().isResting()) {
                Contract rested = rested(contract, moment.on(), moment.on());
                assertThat(rested.holding(contract.holds())).isEqualTo(contract);
                assertThat(rested.holds()).isEqualTo(contract.holds().told(BeginForceMajeure.told("sudden")));
            }
        }
    }

    @Property(tries = 300)
    @Clause(AVL_2)
    void resting_never_brings_an_end_closer(@ForAll("stories") Story story) {
        for (Moment moment : story.lived().moments()) {
            Contract contract = moment.after();
            if (contract.isInForce() && !contract.holds().isResting()) {
                Contract rested = rested(contract, moment.on(), moment.on().plusDays(9));
                assertThat(ends(rested)).isEqualTo(ends(contract).map(end -> end.plusDays(9)));
            }
        }
    }

    @Property(tries = 400)
    @Clause(AVL_2)
    void a_session_is_planned_to_last_through_the_next_update_at_least(@ForAll("stories") Story story) {
        for (Happened it : story.lived().happened()) {
            for (Rest rest : it.after().holds().rest()) {
                for (Effect effect : it.effects().filter(KeepRetrievalOpen.class::isInstance)) {
                    assertThat(((KeepRetrievalOpen) effect).through()).isAfterOrEqualTo(rest.nextUpdate());
                }
                if (it.event() instanceof RetrievalOpened opened) {
                    assertThat(opened.through()).isAfterOrEqualTo(rest.nextUpdate());
                }
            }
        }
    }

    @Property(tries = 400)
    @Clause({AVL_3, ORD_6})
    void a_contract_ends_early_only_after_the_time_that_the_clauses_give(@ForAll("stories") Story story) {
        List<Happened> happened = story.lived().happened();
        for (Happened it : happened) {
            if (it.event() instanceof Terminated ended && ended.because() == EarlyEnd.Because.BREACH) {
                Breach breach = it.before().holds().breach().get();
                assertThat(it.on()).isAfter(breach.lastDay());
                // A renewal may have moved the contract to other terms meanwhile; the letter was noted under these.
                Happened noted = happened.takeUntil(it::equals)
                        .findLast(earlier -> earlier.event() instanceof BreachNoted)
                        .get();
                assertThat(breach.lastDay())
                        .isAfterOrEqualTo(breach.received()
                                .plusDays(noted.before().terms().breach().remedyDays()));
            }
            if (it.event() instanceof ForceMajeureEnded ended
                    && ended.because() == ForceMajeureEnded.Because.CONTRACT_ENDS) {
                int days = it.before().terms().forceMajeure().endableAfterDays();
                assertThat(it.on())
                        .isAfter(it.before().holds().rest().get().received().plusDays(days));
            }
        }
    }

    @Property(tries = 400)
    @Clause({AVL_3, ORD_6})
    void what_ended_early_never_runs_again(@ForAll("stories") Story story) {
        List<Happened> after = story.lived().happened().dropUntil(it -> it.event() instanceof Terminated);
        assertThat(after).allMatch(it -> !it.after().isActive());
        assertThat(after.count(it -> it.event() instanceof Terminated)).isLessThanOrEqualTo(1);
    }

    private static Contract rested(Contract contract, LocalDate from, LocalDate until) {
        List<Event> begun = contract.decide(new BeginForceMajeure("sudden", "a storm", from, from, Orders.OPERATOR))
                .get();
        Contract resting = contract.after(begun);
        return resting.after(resting.decide(new EndForceMajeure("sudden", until, Orders.OPERATOR))
                .get());
    }

    /** When it would be shut down, deleted and ended for a breach. */
    private static List<LocalDate> ends(Contract contract) {
        List<LocalDate> endings = contract.ending().map(Ending::deletionFrom).toList();
        List<LocalDate> shutdowns = contract.isActive() ? List.of(lastDay(contract)) : List.empty();
        return endings.appendAll(shutdowns).appendAll(contract.holds().breach().map(Breach::lastDay));
    }

    private static LocalDate lastDay(Contract contract) {
        return contract.holds().serviceThrough(contract.activeTerm().renewal());
    }
}
