package io.leasehold.ports.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.leasehold.domain.contract.Contract;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is known is not read again, and never more of it than is wanted. */
class RecentTest {

    private final List<String> read = new ArrayList<>();
    private final Recent<Integer> recent = new Recent<>(2);

    @Test
    void a_text_is_read_once() {
        assertThat(length("one")).isEqualTo(3);
        assertThat(length("one")).isEqualTo(3);
        assertThat(read).containsExactly("one");
    }

    @Test
    void what_was_not_asked_for_the_longest_goes_first() {
        length("one");
        length("three");
        length("one");
        length("seven");
        length("one");
        length("three");
        assertThat(read).containsExactly("one", "three", "seven", "three");
    }

    @Test
    void what_was_put_is_not_read_at_all() {
        recent.put("one", 1);
        assertThat(length("one")).isEqualTo(1);
        assertThat(read).isEmpty();
    }

    @Test
    void what_cannot_be_read_is_tried_again() {
        for (int i = 0; i < 2; i++) {
            assertThatExceptionOfType(WireException.class).isThrownBy(() -> recent.get("", this::refused));
        }
        assertThat(read).containsExactly("", "");
    }

    @Test
    void a_contract_that_was_just_written_is_the_one_that_is_read() {
        Contract contract = Specimens.of(WrittenContract.class).read();
        Wire remembering = Wire.remembering(1);
        String json = remembering.write(contract);
        assertThat(remembering.contract(json)).isSameAs(contract);
        assertThat(new Wire().contract(json)).isEqualTo(contract).isNotSameAs(contract);
    }

    private int length(String text) {
        return recent.get(text, unknown -> {
            read.add(unknown);
            return unknown.length();
        });
    }

    private int refused(String text) {
        read.add(text);
        throw WireException.writing(text);
    }
}
