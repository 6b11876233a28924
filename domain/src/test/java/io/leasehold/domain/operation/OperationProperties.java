package io.leasehold.domain.operation;

import static io.leasehold.domain.clause.ClauseId.AVL_2;
import static io.leasehold.domain.clause.ClauseId.BAK_3;
import static io.leasehold.domain.clause.ClauseId.OPS_1;
import static io.leasehold.domain.clause.ClauseId.OPS_2;
import static io.leasehold.domain.clause.ClauseId.OSX_2;
import static io.leasehold.domain.clause.ClauseId.SUP_2;
import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.application.Install;
import io.leasehold.domain.arbitrary.Happened;
import io.leasehold.domain.arbitrary.History;
import io.leasehold.domain.arbitrary.Moment;
import io.leasehold.domain.arbitrary.Stories;
import io.leasehold.domain.arbitrary.Story;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Phase;
import io.leasehold.domain.contract.Underway;
import io.leasehold.domain.machine.Disruption;
import io.leasehold.domain.machine.Snapshots;
import io.leasehold.domain.snapshot.SnapshotDeleted;
import io.leasehold.domain.snapshot.SnapshotRestored;
import io.leasehold.domain.snapshot.TakeSnapshot;
import io.vavr.collection.List;
import java.time.LocalDate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of what is done to a server, over any history. */
class OperationProperties {

    @Provide
    Arbitrary<Story> stories() {
        return Stories.any();
    }

    @Property(tries = 300)
    @Clause(OPS_1)
    void nothing_is_agreed_without_acknowledgement_of_exactly_its_disruption(@ForAll("stories") Story story) {
        for (Moment moment : story.lived().moments()) {
            if (moment.command() instanceof Operate operate && moment.outcome().isRight()) {
                Disruption does = operate.operation().disruption();
                assertThat(does == Disruption.NONE || operate.acknowledged().contains(does))
                        .isTrue();
            }
        }
    }

    @Property(tries = 300)
    @Clause(OPS_2)
    void nothing_is_done_before_its_appointment_nor_outside_of_the_active_contract(@ForAll("stories") Story story) {
        for (Happened happened : story.lived().happened()) {
            if (happened.event() instanceof OperationDone done) {
                Underway underway = happened.before().underway(done.number()).get();
                assertThat(happened.before().isActive()).isTrue();
                assertThat(underway.appointment().forAll(it -> !happened.on().isBefore(it.on())))
                        .isTrue();
            }
        }
    }

    @Property(tries = 300)
    @Clause({AVL_2, OPS_2})
    void no_moment_that_was_agreed_is_past_the_last_day_of_service(@ForAll("stories") Story story) {
        for (Happened happened : story.lived().happened()) {
            Contract contract = happened.after();
            for (Underway underway : contract.underway()) {
                LocalDate lastDay =
                        contract.holds().serviceThrough(contract.activeTerm().renewal(), happened.on());
                assertThat(underway.appointment().forAll(it -> !it.on().isAfter(lastDay)))
                        .isTrue();
            }
        }
    }

    @Property(tries = 300)
    @Clause(SUP_2)
    void nothing_is_done_to_a_server_that_is_suspended_and_nothing_that_was_bought_is_forgotten(
            @ForAll("stories") Story story) {
        History history = story.lived();
        for (Happened happened : history.happened()) {
            if (happened.event() instanceof OperationAgreed || happened.event() instanceof OperationDone) {
                assertThat(happened.before().holds().isSuspended()).isFalse();
            }
        }
        Contract contract = history.evening().contract();
        if (contract.isActive() && !contract.holds().isSuspended()) {
            assertThat(contract.underway(Install.class).map(Install::application))
                    .containsAll(contract.applications().awaited());
        }
    }

    @Property(tries = 300)
    @Clause(OPS_2)
    void what_was_taken_back_is_never_done_and_nothing_is_done_twice(@ForAll("stories") Story story) {
        History history = story.lived();
        List<Integer> done = history.events(OperationDone.class).map(OperationDone::number);
        List<Integer> cancelled = history.events(OperationCancelled.class).map(OperationCancelled::number);
        assertThat(done.appendAll(cancelled)).doesNotHaveDuplicates();
    }

    @Property(tries = 300)
    @Clause(BAK_3)
    void none_is_agreed_to_beyond_the_limit_of_the_terms_and_no_two_have_a_name(@ForAll("stories") Story story) {
        for (Happened happened : story.lived().happened()) {
            Contract contract = happened.after();
            boolean agreed = happened.event() instanceof OperationAgreed it
                    && it.underway().operation() instanceof TakeSnapshot;
            int there = contract.snapshots().all().size()
                    + contract.underway(TakeSnapshot.class).size();
            // Other terms may allow fewer after a renewal; those that were taken stay.
            assertThat(agreed && there > contract.terms().snapshots().limit()).isFalse();
            assertThat(contract.snapshots().names()).doesNotHaveDuplicates();
        }
    }

    @Property(tries = 300)
    @Clause(BAK_3)
    void what_is_restored_or_deleted_is_there_at_that_moment(@ForAll("stories") Story story) {
        for (Happened happened : story.lived().happened()) {
            Snapshots before = happened.before().snapshots();
            if (happened.event() instanceof SnapshotRestored restored) {
                assertThat(before.has(restored.snapshot())).isTrue();
            } else if (happened.event() instanceof SnapshotDeleted deleted) {
                assertThat(before.has(deleted.snapshot())).isTrue();
            }
        }
    }

    @Property(tries = 300)
    @Clause(OSX_2)
    void nothing_ever_changes_the_operating_system(@ForAll("stories") Story story) {
        History history = story.lived();
        assertThat(history.happened().map(it -> it.after().system()).distinct()).hasSize(1);
    }

    @Property(tries = 300)
    @Clause(BAK_3)
    void no_snapshot_outlives_its_server(@ForAll("endings") Story story) {
        Contract contract = story.lived().contract();
        if (contract.phase() instanceof Phase.Deleted) {
            assertThat(contract.snapshots()).isEqualTo(Snapshots.NONE);
            assertThat(contract.underway()).isEmpty();
        }
    }

    @Provide
    Arbitrary<Story> endings() {
        return Stories.ofEnding();
    }
}
