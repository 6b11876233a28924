package io.leasehold.domain.forcemajeure;

import static io.leasehold.domain.clause.ClauseId.AVL_2;
import static io.leasehold.domain.clause.ClauseId.REN_1;
import static io.leasehold.domain.clause.ClauseId.UPG_5;
import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.arbitrary.Happened;
import io.leasehold.domain.arbitrary.Stories;
import io.leasehold.domain.arbitrary.Story;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.hold.Rest;
import io.leasehold.domain.renewal.Renewed;
import io.leasehold.domain.upgrade.Upgraded;
import io.vavr.collection.List;
import java.time.LocalDate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Days that rested count for one renewal date; no move of it takes one away that the customer had. */
class RestedDaysProperties {

    @Provide
    Arbitrary<Story> stories() {
        return Stories.ofHolds();
    }

    @Property(tries = 400)
    @Clause({AVL_2, REN_1})
    void after_a_renewal_the_service_lasts_through_its_date_or_as_long_as_it_did_before(
            @ForAll("stories") Story story) {
        for (Happened it : moves(story)) {
            if (it.event() instanceof Renewed renewed) {
                LocalDate renewal = renewed.term().renewal();
                LocalDate before = lastDay(it.before(), it.on());
                assertThat(lastDay(it.after(), it.on())).isEqualTo(before.isAfter(renewal) ? before : renewal);
            }
        }
    }

    @Property(tries = 400)
    @Clause({AVL_2, UPG_5})
    void an_upgrade_takes_no_day_away_but_those_that_it_converts(@ForAll("stories") Story story) {
        for (Happened it : moves(story)) {
            if (it.event() instanceof Upgraded upgraded) {
                LocalDate renewal = upgraded.settlement().term().renewal();
                LocalDate before = lastDay(it.before(), it.on());
                LocalDate formerly = it.before().activeTerm().renewal();
                LocalDate after = lastDay(it.after(), it.on());
                if (renewal.isBefore(formerly)) {
                    assertThat(after.toEpochDay() - renewal.toEpochDay())
                            .isEqualTo(before.toEpochDay() - formerly.toEpochDay());
                } else {
                    assertThat(after).isEqualTo(before.isAfter(renewal) ? before : renewal);
                }
            }
        }
    }

    @Property(tries = 400)
    @Clause({AVL_2, REN_1, UPG_5})
    void no_days_that_rested_shorten_anything_later_and_a_renewal_makes_both_alike(
            @ForAll("stories") Story story, @ForAll @IntRange(min = 1, max = 60) int days) {
        List<Happened> happened = story.lived().happened();
        List<Happened> left = happened.dropUntil(
                it -> it.after().isActive() && !it.after().holds().isResting());
        if (!left.isEmpty()) {
            Contract plain = left.head().after();
            Contract rested = afterDays(plain, days, left.head().on());
            for (Happened next : left.tail().takeWhile(it -> it.after().isActive())) {
                LocalDate before = lastDay(rested, next.on());
                plain = next.event().evolve(plain);
                rested = next.event().evolve(rested);
                assertThat(rested.activeTerm()).isEqualTo(plain.activeTerm());
                assertThat(served(rested))
                        .isBetween(served(plain), served(plain).plusDays(days));
                if (next.event() instanceof Renewed && !before.isAfter(renewal(rested))) {
                    // It remembers the past, of which a letter may still come to be noted.
                    assertThat(rested.holds().restedDays())
                            .isEqualTo(plain.holds().restedDays());
                    assertThat(rested.holds().rest()).isEqualTo(plain.holds().rest());
                    assertThat(rested.holding(plain.holds())).isEqualTo(plain);
                }
            }
        }
    }

    private static Contract afterDays(Contract contract, int days, LocalDate on) {
        Rest rest = Rest.begins("sudden", "a storm", on, on, 7);
        return contract.holding(contract.holds().resting(rest).rested(on.plusDays(days), true));
    }

    private static List<Happened> moves(Story story) {
        return story.lived()
                .happened()
                .filter(it -> it.before().isActive() && it.after().isActive());
    }

    private static LocalDate renewal(Contract contract) {
        return contract.activeTerm().renewal();
    }

    private static LocalDate served(Contract contract) {
        return contract.holds().serviceThrough(renewal(contract));
    }

    /** The last day of service if force majeure, while it lasts, were over on {@code on}. */
    private static LocalDate lastDay(Contract contract, LocalDate on) {
        return contract.holds().rested(on, true).serviceThrough(renewal(contract));
    }
}
