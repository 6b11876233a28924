package io.leasehold.scenario.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnsTest {

    private final Columns columns = new Columns();

    @Test
    void columns_are_as_wide_as_their_widest_entry() {
        columns.add("a", "one", "x");
        columns.add("bcd", "", "y");
        assertThat(columns.lines()).containsExactly("a    one  x", "bcd       y");
    }

    @Test
    void the_last_column_is_wrapped_at_blanks_and_keeps_its_indent() {
        columns.add("day", "  " + "word ".repeat(30).strip());
        assertThat(columns.lines())
                .containsExactly(
                        "day    " + "word ".repeat(22).strip(),
                        "       " + "word ".repeat(8).strip());
    }

    @Test
    void a_word_that_is_too_long_stays_whole() {
        String word = "w".repeat(200);
        columns.add("day", "a " + word + " b");
        assertThat(columns.lines()).containsExactly("day  a", "     " + word, "     b");
    }

    @Test
    void a_line_that_just_fits_is_not_wrapped() {
        String text = "x".repeat(115);
        columns.add("day", text);
        assertThat(columns.lines())
                .containsExactly("day  " + text)
                .allSatisfy(line -> assertThat(line).hasSize(120));
    }

    @Test
    void nothing_has_no_lines() {
        assertThat(columns.lines()).isEmpty();
    }
}
