package io.leasehold.testkit.conditions;

import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.catalogue.Catalogue;
import io.leasehold.domain.catalogue.Tariff;
import io.leasehold.domain.prices.PriceRefusal;
import io.leasehold.domain.terms.Terms;
import io.leasehold.ports.conditions.Conditions;
import io.leasehold.testkit.Samples;
import io.leasehold.testkit.Together;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link Conditions} to which tariffs can be added must do, a test a sentence: extend it and say which. */
@SuppressWarnings("MemberName") // a test's name is a sentence
public abstract class ConditionsKit {

    private static final Tariff NEXT = Samples.tariff(LocalDate.of(2027, 1, 1), "11.00");
    private static final Tariff ANOTHER = Samples.tariff(LocalDate.of(2027, 1, 1), "13.00");

    private Conditions conditions;

    /** Conditions with these terms and this catalogue; asked for once a test. */
    protected abstract Conditions newConditions(Terms terms, Catalogue catalogue);

    @BeforeEach
    final void connect() {
        conditions = newConditions(Samples.TERMS, Samples.catalogue());
    }

    @Test
    void what_they_begin_with_is_what_is_in_force() {
        assertThat(conditions.terms()).isEqualTo(Samples.TERMS);
        assertThat(conditions.catalogue()).isEqualTo(Samples.catalogue());
    }

    @Test
    void a_tariff_that_was_announced_is_in_the_catalogue() {
        assertThat(conditions.announce(NEXT)).isEmpty();
        assertThat(conditions.catalogue()).isEqualTo(Samples.catalogue().with(NEXT));
    }

    @Test
    void announcing_the_same_tariff_again_changes_nothing() {
        conditions.announce(NEXT);
        assertThat(conditions.announce(NEXT)).isEmpty();
        assertThat(conditions.catalogue()).isEqualTo(Samples.catalogue().with(NEXT));
    }

    @Test
    void another_tariff_for_the_same_day_is_refused_and_the_first_one_stays() {
        conditions.announce(NEXT);
        assertThat(conditions.announce(ANOTHER))
                .isEqualTo(Option.of(new PriceRefusal.TariffAnnouncedAlready(NEXT.effective())));
        assertThat(conditions.catalogue()).isEqualTo(Samples.catalogue().with(NEXT));
    }

    @Test
    void of_two_that_are_announced_for_the_same_day_at_once_one_stays() {
        Callable<Boolean> one = () -> conditions.announce(NEXT).isEmpty();
        Callable<Boolean> other = () -> conditions.announce(ANOTHER).isEmpty();
        assertThat(Together.run(List.of(one, other))).containsExactlyInAnyOrder(true, false);
        assertThat(conditions.catalogue().tariffs()).hasSize(2);
    }
}
