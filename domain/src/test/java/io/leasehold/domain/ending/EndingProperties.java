package io.leasehold.domain.ending;

import static io.leasehold.domain.clause.ClauseId.AVL_2;
import static io.leasehold.domain.clause.ClauseId.REN_4;
import static io.leasehold.domain.clause.ClauseId.REN_5;
import static io.leasehold.domain.clause.ClauseId.REN_6;
import static io.leasehold.domain.clause.ClauseId.REN_7;
import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.arbitrary.Happened;
import io.leasehold.domain.arbitrary.History;
import io.leasehold.domain.arbitrary.Step;
import io.leasehold.domain.arbitrary.Stories;
import io.leasehold.domain.arbitrary.Story;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Ending;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.Phase;
import io.leasehold.domain.contract.Time;
import io.leasehold.domain.export.ExportClosed;
import io.leasehold.domain.export.ExportEnded;
import io.leasehold.domain.forcemajeure.ForceMajeureEnded;
import io.leasehold.domain.passing.PassTime;
import io.leasehold.domain.payment.PaymentDeclined;
import io.leasehold.domain.renewal.NextPeriod;
import io.vavr.collection.List;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Nothing is deleted too early, on one signal, or for good while somebody pays. */
class EndingProperties {

    @Provide
    Arbitrary<Story> stories() {
        return Stories.ofEnding();
    }

    @Provide
    Arbitrary<Story> held() {
        return Stories.ofHolds();
    }

    @Property(tries = 400)
    @Clause(REN_6)
    void no_deletion_comes_before_the_day_after_grace(@ForAll("stories") Story story) {
        for (Happened it : deletions(story.lived())) {
            int grace = it.before().terms().renewal().graceDays();
            assertThat(it.on()).isAfterOrEqualTo(lastDay(it).plusDays(grace + 1L));
        }
    }

    /** The last day of service: the renewal date with the days that rested before it, or the day before an early end. */
    private static LocalDate lastDay(Happened it) {
        LocalDate renewal = it.before().term().get().renewal();
        LocalDate served = it.before().holds().serviceThrough(renewal);
        return it.before()
                .holds()
                .end()
                .map(end -> end.on().minusDays(1))
                .filter(served::isAfter)
                .getOrElse(served);
    }

    @Property(tries = 400)
    @Clause({AVL_2, REN_6})
    void no_deletion_comes_before_the_day_after_grace_and_all_days_that_rested_in_it(@ForAll("held") Story story) {
        History history = story.lived();
        for (Happened it : deletions(history)) {
            int grace = it.before().terms().renewal().graceDays();
            int rested = history.happened()
                    .takeWhile(earlier -> earlier != it)
                    .reverse()
                    .takeWhile(earlier -> !earlier.before().isActive())
                    .map(Happened::event)
                    .filter(ForceMajeureEnded.class::isInstance)
                    .map(ended -> ((ForceMajeureEnded) ended).restedDays())
                    .sum()
                    .intValue();
            assertThat(it.on()).isAfterOrEqualTo(lastDay(it).plusDays(grace + 1L + rested));
        }
    }

    @Property(tries = 400)
    @Clause({REN_5, REN_6})
    void no_deletion_comes_before_both_keys_were_turned_for_the_whole_grace(@ForAll("stories") Story story) {
        History history = story.lived();
        for (Happened it : deletions(history)) {
            Ending ending = it.before().ending().get();
            int grace = it.before().terms().renewal().graceDays();
            LocalDate opened = ending.retrievalOpenedOn().get();
            List<LocalDate> missed = history.interruptions(opened).filter(day -> day.isBefore(it.on()));
            long served = ChronoUnit.DAYS.between(opened, it.on()) - missed.size();

            assertThat(ending.shutDownOn().get().plusDays(grace)).isBeforeOrEqualTo(it.on());
            assertThat(served).as("days on which the session could be reached").isGreaterThanOrEqualTo(grace);
        }
    }

    @Property(tries = 400)
    @Clause(REN_7)
    void no_deletion_comes_while_a_renewal_can_still_be_paid(@ForAll("stories") Story story) {
        for (Happened it : deletions(story.lived())) {
            assertThat(it.before()
                            .request()
                            .filter(request -> request.purchase() instanceof NextPeriod)
                            .filter(request -> !it.on().isAfter(request.payableThrough())))
                    .isEmpty();
        }
    }

    @Property(tries = 300)
    @Clause(REN_6)
    void no_dawn_ever_orders_a_deletion_however_late_it_comes(@ForAll("stories") Story story) {
        History history = story.lived();

        for (var moment : history.moments()) {
            LocalDate later = moment.on().plusDays(500);
            List<Event> dawned =
                    PassTime.dawn(Time.on(later)).decide(moment.after()).get();
            assertThat(dawned).noneMatch(DeletionOrdered.class::isInstance);
        }
    }

    @Property(tries = 300)
    @Clause(REN_6)
    void no_sweep_that_has_reached_its_cap_orders_a_deletion(@ForAll("stories") Story story) {
        for (var moment : story.lived().moments()) {
            Time capped = Time.on(moment.on().plusDays(500)).withoutDeletions();
            assertThat(PassTime.day(capped).decide(moment.after()).get()).noneMatch(DeletionOrdered.class::isInstance);
        }
    }

    @Property(tries = 400)
    @Clause(REN_6)
    void the_very_machine_is_deleted_after_its_session_was_closed_and_never_otherwise(@ForAll("stories") Story story) {
        History history = story.lived();
        for (Happened it : history.happened()) {
            for (DeleteMachine deletion :
                    it.effects().filter(DeleteMachine.class::isInstance).map(DeleteMachine.class::cast)) {
                assertThat(deletion.machine()).isEqualTo(it.after().machine());
                assertThat(deletion.renewal()).isEqualTo(it.after().term().get().renewal());
                assertThat(it.event()).isInstanceOf(RetrievalClosed.class);
                assertThat(it.after().ending()).allMatch(Ending::deleting);
            }
        }
        assertThat(history.events(Deleted.class).size())
                .isLessThanOrEqualTo(history.events(DeletionOrdered.class).size());
    }

    @Property(tries = 400)
    @Clause(REN_4)
    void a_contract_expires_after_its_renewal_date_and_never_on_it(@ForAll("stories") Story story) {
        for (Happened it : story.lived().happened()) {
            if (it.event() instanceof Expired expired) {
                assertThat(expired.renewal()).isEqualTo(it.before().activeTerm().renewal());
                assertThat(it.on()).isAfter(expired.renewal());
            }
        }
    }

    @Property(tries = 400)
    @Clause({REN_4, REN_7})
    void nothing_expires_while_a_renewal_that_was_asked_for_in_time_can_be_paid(@ForAll("stories") Story story) {
        for (Happened it : story.lived().happened()) {
            if (it.event() instanceof Expired expired) {
                assertThat(it.before()
                                .request()
                                .filter(request -> request.purchase() instanceof NextPeriod)
                                .filter(request -> !request.openedOn().isAfter(expired.renewal())))
                        .isEmpty();
            }
        }
    }

    @Property(tries = 400)
    @Clause(REN_5)
    void the_end_of_grace_only_ever_moves_later(@ForAll("stories") Story story) {
        for (Happened it : story.lived().happened()) {
            if (it.event() instanceof DeletionPostponed postponed) {
                assertThat(postponed.earliest())
                        .isAfter(it.before().ending().get().deletionFrom())
                        .isAfter(it.on());
                assertThat(postponed.compensatedDays())
                        .isGreaterThanOrEqualTo(it.before().ending().get().compensatedDays());
            }
        }
    }

    @Property(tries = 400)
    @Clause(REN_6)
    void after_a_deletion_nothing_happens_any_more_but_that_money_goes_back_and_an_export_is_closed(
            @ForAll("stories") Story story) {
        History history = story.lived();
        history.happened()
                .dropWhile(it -> !(it.event() instanceof Deleted))
                .drop(1)
                .forEach(it -> assertThat(it.event())
                        .isInstanceOfAny(PaymentDeclined.class, ExportEnded.class, ExportClosed.class));
        if (history.contract().phase() instanceof Phase.Deleted) {
            assertThat(PassTime.attention(history.contract()))
                    .isEqualTo(history.contract()
                            .exports()
                            .open()
                            .map(session -> session.through().plusDays(1)));
        }
    }

    @Property(tries = 300)
    @Clause({REN_5, REN_6})
    void left_alone_in_a_working_world_an_expired_contract_is_deleted_in_the_end(@ForAll("stories") Story story) {
        History history = story.lived();
        history.then(new Step.ForceMajeureIsOver());
        if (history.contract().ending().exists(Ending::inGrace)) {
            history.until(history.today().plusDays(200));
            assertThat(history.contract().phase()).isInstanceOf(Phase.Deleted.class);
        }
    }

    @Property(tries = 300)
    @Clause(REN_6)
    void the_certificate_says_on_which_facts_it_was_decided(@ForAll("stories") Story story) {
        for (Happened it : story.lived().happened()) {
            if (it.event() instanceof Deleted deleted) {
                Contract before = it.before();
                Ending ending = before.ending().get();
                assertThat(deleted.certificate())
                        .isEqualTo(new Certificate(
                                before.machine(),
                                it.on(),
                                before.term().get().renewal(),
                                ending.shutDownOn().get(),
                                ending.retrievalOpenedOn().get(),
                                ending.deletionFrom().minusDays(1),
                                ending.compensatedDays()));
            }
        }
    }

    private static List<Happened> deletions(History history) {
        return history.happened().filter(it -> it.event() instanceof DeletionOrdered);
    }
}
