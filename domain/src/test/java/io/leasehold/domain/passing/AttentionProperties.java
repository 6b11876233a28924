package io.leasehold.domain.passing;

import static io.leasehold.domain.clause.ClauseId.REN_2;
import static io.leasehold.domain.clause.ClauseId.REN_4;
import static io.leasehold.domain.clause.ClauseId.REN_6;
import static io.leasehold.domain.clause.ClauseId.REN_7;
import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.arbitrary.Moment;
import io.leasehold.domain.arbitrary.Stories;
import io.leasehold.domain.arbitrary.Story;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.Time;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A contract is looked at when it needs it, and only then. */
@Clause({REN_2, REN_4, REN_6, REN_7})
class AttentionProperties {

    @Provide
    Arbitrary<Story> stories() {
        return Stories.any();
    }

    @Property(tries = 300)
    void before_the_attention_date_no_day_brings_anything_about(@ForAll("stories") Story story) {
        for (Moment moment : story.lived().moments()) {
            Contract contract = moment.after();
            Option<LocalDate> attention = PassTime.attention(contract);
            LocalDate until = attention.getOrElse(moment.on().plusDays(400));
            for (LocalDate day : quietDays(moment.on(), until)) {
                assertThat(passed(contract, day)).isEmpty();
            }
        }
    }

    @Property(tries = 300)
    void on_the_attention_date_the_sweep_brings_something_about(@ForAll("stories") Story story) {
        for (Moment moment : story.lived().moments()) {
            Contract contract = moment.after();
            for (LocalDate attention : PassTime.attention(contract)) {
                LocalDate day = attention.isBefore(moment.on()) ? moment.on() : attention;
                assertThat(passed(contract, day)).as("on " + day).isNotEmpty();
            }
        }
    }

    @Property(tries = 300)
    void a_day_that_has_passed_brings_nothing_about_a_second_time(@ForAll("stories") Story story) {
        for (Moment moment : story.lived().moments()) {
            for (LocalDate attention : PassTime.attention(moment.after())) {
                LocalDate day = attention.isBefore(moment.on()) ? moment.on() : attention;
                Contract after = moment.after().after(passed(moment.after(), day));
                assertThat(passed(after, day)).isEmpty();
                assertThat(PassTime.attention(after)).allMatch(day::isBefore);
            }
        }
    }

    @Property(tries = 300)
    void what_happens_at_dawn_happens_in_the_sweep_of_the_day_as_well(@ForAll("stories") Story story) {
        for (Moment moment : story.lived().moments()) {
            LocalDate day = moment.on().plusDays(3);
            List<Event> dawned =
                    PassTime.dawn(Time.on(day)).decide(moment.after()).get();
            Contract after = moment.after().after(dawned);
            assertThat(passed(moment.after(), day)).isEqualTo(dawned.appendAll(passed(after, day)));
        }
    }

    private static List<Event> passed(Contract contract, LocalDate day) {
        return PassTime.day(Time.on(day)).decide(contract).get();
    }

    /** The first, the middle and the last day from {@code from}, included, to {@code until}, excluded. */
    private static List<LocalDate> quietDays(LocalDate from, LocalDate until) {
        long days = ChronoUnit.DAYS.between(from, until);
        return days <= 0
                ? List.empty()
                : List.of(0L, days / 2, days - 1).distinct().map(from::plusDays);
    }
}
