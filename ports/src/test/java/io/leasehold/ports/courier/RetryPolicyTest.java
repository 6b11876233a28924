package io.leasehold.ports.courier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

    private static final RetryPolicy POLICY =
            new RetryPolicy(Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1));
    private static final Instant SINCE = Instant.parse("2026-01-31T08:00:00Z");

    @Test
    void the_pause_doubles_up_to_the_longest() {
        List<Long> minutes = IntStream.range(0, 7)
                .mapToObj(attempts -> POLICY.pause(attempts).toMinutes())
                .toList();
        assertThat(minutes).containsExactly(1L, 2L, 4L, 8L, 10L, 10L, 10L);
    }

    @Test
    void the_pause_never_overflows() {
        RetryPolicy patient = new RetryPolicy(Duration.ofDays(1), Duration.ofSeconds(Long.MAX_VALUE), Duration.ZERO);
        assertThat(patient.pause(40)).isEqualTo(Duration.ofDays(1L << 40));
        assertThat(POLICY.pause(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void one_that_has_failed_for_so_long_is_parked() {
        assertThat(POLICY.parks(SINCE, SINCE)).isFalse();
        assertThat(POLICY.parks(SINCE, SINCE.plus(Duration.ofHours(1)).minusMillis(1)))
                .isFalse();
        assertThat(POLICY.parks(SINCE, SINCE.plus(Duration.ofHours(1)))).isTrue();
    }

    @Test
    void the_standard_outlasts_a_long_outage() {
        assertThat(RetryPolicy.STANDARD.pause(0)).isEqualTo(Duration.ofMinutes(1));
        assertThat(RetryPolicy.STANDARD.pause(100)).isEqualTo(Duration.ofHours(6));
        assertThat(RetryPolicy.STANDARD.parks(SINCE, SINCE.plus(Duration.ofDays(13))))
                .isFalse();
        assertThat(RetryPolicy.STANDARD.parks(SINCE, SINCE.plus(Duration.ofDays(14))))
                .isTrue();
    }

    @Test
    void pauses_are_positive_and_the_longest_is_not_below_the_first() {
        Duration minute = Duration.ofMinutes(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new RetryPolicy(Duration.ZERO, minute, minute));
        assertThatIllegalArgumentException().isThrownBy(() -> new RetryPolicy(minute.negated(), minute, minute));
        assertThatIllegalArgumentException().isThrownBy(() -> new RetryPolicy(minute, minute.minusMillis(1), minute));
        assertThatIllegalArgumentException().isThrownBy(() -> new RetryPolicy(minute, minute, minute.negated()));
    }
}
