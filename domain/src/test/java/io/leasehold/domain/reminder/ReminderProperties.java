package io.leasehold.domain.reminder;

import static io.leasehold.domain.clause.ClauseId.REN_2;
import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.arbitrary.Happened;
import io.leasehold.domain.arbitrary.History;
import io.leasehold.domain.arbitrary.Stories;
import io.leasehold.domain.arbitrary.Story;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.ReminderPlan;
import io.leasehold.domain.ending.Expired;
import io.vavr.collection.List;
import java.time.LocalDate;
import java.time.Period;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Each reminder once, in its time, or not at all. */
@Clause(REN_2)
class ReminderProperties {

    @Provide
    Arbitrary<Story> stories() {
        return Stories.any();
    }

    @Provide
    Arbitrary<Story> endings() {
        return Stories.ofEnding();
    }

    @Property(tries = 300)
    void each_reminder_goes_out_at_most_once_a_renewal_date(@ForAll("stories") Story story) {
        History history = story.lived();

        assertThat(history.events(ReminderDue.class)).doesNotHaveDuplicates();
        assertThat(history.events(ReminderSent.class)).doesNotHaveDuplicates();
    }

    @Property(tries = 300)
    void none_goes_out_for_a_renewal_date_that_has_moved(@ForAll("stories") Story story) {
        for (Happened it : story.lived().happened()) {
            if (it.event() instanceof ReminderDue due) {
                assertThat(due.renewal()).isEqualTo(it.before().activeTerm().renewal());
            }
            if (it.event() instanceof ReminderSent sent) {
                assertThat(sent.renewal()).isEqualTo(it.before().activeTerm().renewal());
            }
        }
    }

    @Property(tries = 300)
    void none_goes_out_by_the_day_on_which_the_renewal_date_became_known(@ForAll("stories") Story story) {
        for (Happened it : story.lived().happened()) {
            if (it.event() instanceof ReminderDue due) {
                ReminderPlan plan = it.before().reminders().get();
                assertThat(due.renewal().minus(due.offset())).isAfter(plan.knownOn());
            }
        }
    }

    @Property(tries = 300)
    void none_goes_out_before_its_date_or_after_the_renewal_date(@ForAll("stories") Story story) {
        for (Happened it : story.lived().happened()) {
            if (it.event() instanceof ReminderDue due) {
                assertThat(it.on()).isBetween(due.renewal().minus(due.offset()), due.renewal());
            }
        }
    }

    @Property(tries = 300)
    void of_several_that_were_missed_the_latest_goes_out_and_the_others_are_superseded(@ForAll("endings") Story story) {
        for (Happened it : story.lived().happened()) {
            if (it.event() instanceof ReminderDue due) {
                LocalDate sent = due.renewal().minus(due.offset());
                assertThat(openOf(it.before()))
                        .contains(due.offset())
                        .allMatch(offset -> offset.equals(due.offset())
                                || due.renewal().minus(offset).isAfter(it.on()));
                assertThat(openOf(it.before())
                                .filter(offset -> due.renewal().minus(offset).isBefore(sent)))
                        .isEmpty();
            }
        }
    }

    @Property(tries = 300)
    void once_a_contract_has_expired_none_is_left_open(@ForAll("endings") Story story) {
        for (Happened it : story.lived().happened()) {
            if (it.event() instanceof Expired) {
                assertThat(openOf(it.before())).isEmpty();
                assertThat(it.before().reminders().get().claimed()).isEmpty();
                assertThat(it.after().reminders()).isEmpty();
            }
        }
    }

    @Property(tries = 300)
    void whatever_moves_the_renewal_date_plans_its_reminders_anew(@ForAll("stories") Story story) {
        for (Happened it : story.lived().happened()) {
            if (it.after().isActive()) {
                LocalDate renewal = it.after().activeTerm().renewal();
                ReminderPlan plan = it.after().reminders().get();
                assertThat(plan.renewal()).isEqualTo(renewal);
                boolean moved = !it.before().isActive()
                        || !it.before().activeTerm().renewal().equals(renewal);
                if (moved) {
                    assertThat(plan).isEqualTo(ReminderPlan.of(renewal, it.on()));
                }
            }
        }
    }

    private static List<Period> openOf(Contract contract) {
        return contract.reminders().get().open(contract.terms().renewal().reminders());
    }
}
