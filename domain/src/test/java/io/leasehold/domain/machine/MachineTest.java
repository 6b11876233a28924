package io.leasehold.domain.machine;

import static io.leasehold.domain.clause.ClauseId.UPG_4;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leasehold.domain.clause.Clause;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MachineTest {

    private static final Resources MADE = new Resources(2, 4, 40);

    @Test
    void resources_add_up() {
        assertThat(MADE.plus(new ResourceChange(1, 2, 3))).isEqualTo(new Resources(3, 6, 43));
        assertThat(new Resources(3, 6, 43).minus(MADE)).isEqualTo(new ResourceChange(1, 2, 3));
        assertThat(MADE.min(new Resources(1, 9, 40))).isEqualTo(new Resources(1, 4, 40));
    }

    @Test
    void resources_cover_others_if_they_do_in_each() {
        assertThat(MADE.covers(MADE)).isTrue();
        assertThat(MADE.covers(new Resources(3, 4, 40))).isFalse();
        assertThat(MADE.covers(new Resources(2, 5, 40))).isFalse();
        assertThat(MADE.covers(new Resources(2, 4, 41))).isFalse();
    }

    @Test
    void resources_are_0_to_a_million_of_each() {
        assertThat(new Resources(0, 0, 0).plus(new ResourceChange(1_000_000, 1_000_000, 1_000_000)))
                .isEqualTo(new Resources(1_000_000, 1_000_000, 1_000_000));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Resources(-1, 0, 0))
                .withMessageContaining("vcpus");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Resources(0, -1, 0))
                .withMessageContaining("memoryGiB");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Resources(0, 0, -1))
                .withMessageContaining("diskGiB");
        assertThatIllegalArgumentException().isThrownBy(() -> new Resources(1_000_001, 0, 0));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> MADE.plus(new ResourceChange(Integer.MAX_VALUE, 0, 0)));
    }

    @Test
    @Clause(UPG_4)
    void a_change_shrinks_if_it_takes_away_from_any() {
        assertThat(new ResourceChange(-1, 9, 9).shrinks()).isTrue();
        assertThat(new ResourceChange(9, -1, 9).shrinks()).isTrue();
        assertThat(new ResourceChange(9, 9, -1).shrinks()).isTrue();
        assertThat(ResourceChange.NONE.shrinks()).isFalse();
        assertThat(ResourceChange.NONE.isNone()).isTrue();
        assertThat(new ResourceChange(0, 0, 1).isNone()).isFalse();
    }

    @Test
    void ids_print_as_they_are() {
        UUID id = new UUID(1, 2);

        assertThat(new MachineId(id)).hasToString(id.toString());
        assertThat(new SystemId("debian-12")).hasToString("debian-12");
        assertThatIllegalArgumentException().isThrownBy(() -> new SystemId(""));
    }
}
