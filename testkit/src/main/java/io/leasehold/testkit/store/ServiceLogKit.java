package io.leasehold.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.ports.Store;
import org.junit.jupiter.api.Test;

/**
 * What a service log must do.
 *
 * @param <S> the store
 */
@SuppressWarnings("MemberName") // a test's name is a sentence
abstract class ServiceLogKit<S extends Store> extends StoreKit<S> {

    @Test
    void a_day_counts_only_if_it_was_recorded() {
        assertThat(store.interruptions(DAY, DAY.plusDays(3))).containsExactly(DAY, DAY.plusDays(1), DAY.plusDays(2));
        store.reachable(DAY.plusDays(1));
        assertThat(store.interruptions(DAY, DAY.plusDays(3))).containsExactly(DAY, DAY.plusDays(2));
    }

    @Test
    void the_first_day_is_included_and_the_last_excluded() {
        store.reachable(DAY.plusDays(1));
        assertThat(store.interruptions(DAY, DAY.plusDays(1))).containsExactly(DAY);
        assertThat(store.interruptions(DAY.plusDays(1), DAY.plusDays(2))).isEmpty();
        assertThat(store.interruptions(DAY, DAY)).isEmpty();
    }

    @Test
    void recording_a_day_again_changes_nothing() {
        store.reachable(DAY);
        store.reachable(DAY);
        assertThat(store.interruptions(DAY.minusDays(1), DAY.plusDays(1))).containsExactly(DAY.minusDays(1));
    }
}
