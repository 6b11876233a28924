package io.leasehold.domain.backup;

import static io.leasehold.domain.Sample.day;
import static io.leasehold.domain.clause.ClauseId.BAK_1;
import static io.leasehold.domain.clause.ClauseId.BAK_2;
import static io.leasehold.domain.clause.ClauseId.BAK_4;
import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.clause.Clause;
import io.vavr.collection.List;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** Laws of the book of daily copies, whatever succeeds and whatever fails. */
class CopiesProperties {

    private static final LocalDate FIRST = day("2026-01-01");

    /** What becomes of one day. */
    enum Fate {
        GOOD,
        FAILS,
        NOTHING_RUNS
    }

    /** The days lived so far, with every good one. */
    private record Lived(Copies copies, LocalDate today, List<LocalDate> good) {}

    @Property(tries = 500)
    @Clause({BAK_1, BAK_4})
    void the_newest_good_copy_is_kept_whatever_fails(
            @ForAll("fates") List<Fate> fates, @ForAll @IntRange(min = 1, max = 9) int kept) {
        for (Lived lived : live(fates, kept)) {
            assertThat(lived.copies().newest()).isEqualTo(lived.good().lastOption());
            assertThat(lived.copies().kept().lastOption())
                    .isEqualTo(lived.good().lastOption());
            assertThat(lived.copies().dropping().filter(lived.good().lastOption()::contains))
                    .isEmpty();
        }
    }

    @Property(tries = 500)
    @Clause(BAK_2)
    void a_copy_can_be_restored_through_its_last_day_and_not_on_the_day_after(
            @ForAll("fates") List<Fate> fates, @ForAll @IntRange(min = 1, max = 9) int kept) {
        for (Lived lived : live(fates, kept)) {
            List<LocalDate> young =
                    lived.good().filter(day -> !day.plusDays(kept).isBefore(lived.today()));
            List<LocalDate> expected = young.isEmpty() ? lived.good().takeRight(1) : young;
            assertThat(lived.copies().restorable(Level.CUSTOMER, lived.today(), kept))
                    .isEqualTo(expected);
            assertThat(lived.copies().restorable(Level.HOST, lived.today(), kept))
                    .isEqualTo(lived.good().takeRight(1));
        }
    }

    @Property(tries = 500)
    @Clause({BAK_1, BAK_2})
    void every_copy_is_kept_by_a_level_or_to_be_dropped(
            @ForAll("fates") List<Fate> fates, @ForAll @IntRange(min = 1, max = 9) int kept) {
        for (Lived lived : live(fates, kept)) {
            List<LocalDate> held =
                    lived.copies().kept().appendAll(lived.copies().newest()).distinct();
            assertThat(held.appendAll(lived.copies().dropping())).containsExactlyInAnyOrderElementsOf(lived.good());
        }
    }

    @Property(tries = 500)
    @Clause({BAK_1, BAK_4})
    void there_is_one_good_copy_a_day_and_a_failed_one_is_due_again(@ForAll("fates") List<Fate> fates) {
        for (Lived lived : live(fates, 3)) {
            assertThat(lived.copies().dueOn(lived.today()))
                    .isEqualTo(!lived.good().contains(lived.today()));
            assertThat(lived.copies().dueOn(lived.today().plusDays(1))).isTrue();
        }
    }

    @Provide
    Arbitrary<List<Fate>> fates() {
        return Arbitraries.frequency(Tuple.of(5, Fate.GOOD), Tuple.of(2, Fate.FAILS), Tuple.of(1, Fate.NOTHING_RUNS))
                .list()
                .ofMaxSize(40)
                .map(List::ofAll);
    }

    private static List<Lived> live(List<Fate> fates, int kept) {
        List<Lived> days = List.empty();
        Lived now = new Lived(Copies.NONE, FIRST, List.empty());
        for (Fate fate : fates) {
            LocalDate today = now.today().plusDays(1);
            if (fate == Fate.NOTHING_RUNS) {
                now = new Lived(now.copies(), today, now.good());
                continue;
            }
            boolean good = fate == Fate.GOOD;
            Copies tried = good ? now.copies().taken(today, true) : now.copies().failed(today);
            now = new Lived(tried.expired(today, kept), today, good ? now.good().append(today) : now.good());
            days = days.append(now);
        }
        return days;
    }
}
