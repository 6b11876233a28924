package io.leasehold.domain.breach;

import static io.leasehold.domain.Sample.WORLD;
import static io.leasehold.domain.Sample.YEAR;
import static io.leasehold.domain.Sample.active;
import static io.leasehold.domain.Sample.day;
import static io.leasehold.domain.clause.ClauseId.AVL_2;
import static io.leasehold.domain.clause.ClauseId.ORD_6;
import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.arbitrary.History;
import io.leasehold.domain.arbitrary.Step;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.hold.Party;
import io.leasehold.domain.termination.Terminated;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * A letter that is received and noted, and a force majeure that begins and is over: whatever comes first, the time to
 * remedy has seven days that did not rest. Days are counted from the second of February.
 */
class RemedyProperties {

    private static final LocalDate FIRST = day("2026-02-02");

    @Property(tries = 600)
    @Clause({AVL_2, ORD_6})
    void a_party_has_the_days_of_its_time_that_did_not_rest_in_whatever_order_things_are_entered(
            @ForAll @IntRange(max = 30) int received,
            @ForAll @IntRange(max = 30) int notedAfter,
            @ForAll @IntRange(max = 30) int begins,
            @ForAll @IntRange(max = 30) int lasts,
            @ForAll @IntRange(max = 20) int toldBefore) {
        int noted = received + notedAfter;
        int over = begins + lasts;
        History history = active(WORLD, "2026-01-05", YEAR);
        for (int today = 0; today <= 130; today++) {
            history.until(FIRST.plusDays(today));
            if (today == begins) {
                history.then(new Step.DeclaresForceMajeure(toldBefore));
            }
            if (today == noted) {
                history.then(new Step.NotesBreach(Party.HOST, notedAfter));
            }
            if (today == over) {
                history.then(new Step.ForceMajeureIsOver());
            }
        }
        assertThat(history.events(Terminated.class).map(Terminated::on))
                .containsExactly(FIRST.plusDays(lastDay(received, noted, begins, over) + 1));
    }

    private static int lastDay(int received, int noted, int begins, int over) {
        int deadline = received + 7;
        int rested = begins <= deadline ? Math.max(0, over - Math.max(received, begins)) : 0;
        // What was noted while it lasted ends nothing before it is over.
        int atTheEarliest = begins <= noted && noted < over ? over : noted;
        return Math.max(deadline + rested, atTheEarliest);
    }
}
