package io.leasehold.ports.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class FieldsTest {

    /** A range whose constructor refuses some values, as those of the domain do. */
    private record Range(int low, int high) {
        private Range {
            if (low > high) {
                throw new IllegalArgumentException(low + " is above " + high);
            }
        }
    }

    private static final Format<Range> RANGE = Fields.mapping(in -> {
        Field<Integer> low = in.required("low", Formats.integer(0, 9));
        Field<Integer> high = in.optional("high", Formats.integer(0, 9), 9);
        return in.build(() -> new Range(low.get(), high.get()));
    });

    @Test
    void a_field_left_out_has_its_default() {
        assertThat(read("low: 3", RANGE)).isEqualTo("Range[low=3, high=9]");
    }

    @Test
    void what_a_constructor_refuses_is_a_fault_of_its_place() {
        assertThat(read("- {low: 1}\n- {low: 3,\n   high: 2}", Lists.listOf(RANGE)))
                .isEqualTo("f:2: [1]: 3 is above 2");
    }

    @Test
    void no_value_is_made_of_bad_fields() {
        assertThat(read("low: 10\nhigh: -1\nmiddle: 2", RANGE)).isEqualTo("""
                        f:1: low: '10' is not a whole number from 0 to 9
                        f:2: high: '-1' is not a whole number from 0 to 9
                        f:3: middle: unknown key""");
    }

    @Test
    void a_value_left_empty_is_not_left_out() {
        assertThat(read("low: 1\nhigh:\n", RANGE))
                .isEqualTo("f:2: high: must be a whole number from 0 to 9, not empty");
        assertThat(read("low: 1\nhigh: null\n", RANGE))
                .isEqualTo("f:2: high: must be a whole number from 0 to 9, not empty");
    }

    @Test
    void elements_are_all_read_and_each_key_once() {
        Format<List<Range>> ranges = Lists.listOf(RANGE, Range::low, "range");
        assertThat(read("[{low: 1}, {low: x}, {low: 1}, {}]", ranges)).isEqualTo("""
                        f:1: [1].low: must be a whole number from 0 to 9, not 'x'
                        f:1: [2]: range '1' is given twice, first on line 1
                        f:1: [3].low: is missing""");
        assertThat(read("{}", ranges)).isEqualTo("f:1: must be a list, not a mapping");
    }

    @Test
    void one_of_several_fields_must_be_there() {
        Format<Integer> number = Formats.integer(0, 9);
        Format<Integer> either = Fields.mapping(in -> {
            Field<Integer> value = in.exactlyOne("number", HashMap.of("a", number, "b", number));
            return in.build(value::get);
        });
        assertThat(read("b: 2", either)).isEqualTo("2");
        assertThat(read("{a: 1, b: 2}", either)).isEqualTo("f:1: has exactly one number, not a and b");
        assertThat(read("{}", either)).isEqualTo("f:1: has no number, which is one of a, b");
        assertThat(read("{c: 1}", either)).isEqualTo("f:1: c: unknown key; did you mean 'a'?");
    }

    @Test
    void a_key_of_a_later_release_says_so() {
        Format<String> later = Fields.mapping(in -> {
            in.later("soon", "not yet");
            return in.build(() -> "");
        });
        assertThat(read("soon: 1", later)).isEqualTo("f:1: soon: not yet");
    }

    @Test
    void hidden_values_are_not_shown() {
        Format<String> secret = Formats.text(3).hidden("is not a secret");
        assertThat(read("abcd", secret)).isEqualTo("f:1: is not a secret");
        assertThat(read("abc", secret)).isEqualTo("abc");
    }

    @Test
    void a_group_is_made_only_of_good_fields() {
        Format<String> grouped = Fields.mapping(in -> {
            Field<Integer> low = in.required("low", Formats.integer(0, 9));
            Field<Range> range = in.group(() -> new Range(low.get(), 4));
            return in.build(() -> range.get().toString());
        });
        assertThat(read("low: 5", grouped)).isEqualTo("f:1: 5 is above 4");
        assertThat(read("low: x", grouped)).isEqualTo("f:1: low: must be a whole number from 0 to 9, not 'x'");
        assertThat(read("low: 4", grouped)).isEqualTo("Range[low=4, high=4]");
    }

    @Test
    void numbers_are_text_where_text_is_asked_for() {
        Format<Option<String>> id = Formats.text(20).map(Option::some);
        for (String number : List.of("007", "1e5", "0x1F", "1.50", "1_000", "12:30:45", "-0", ".5")) {
            assertThat(read(number, id)).isEqualTo("Some(" + number + ")");
        }
        assertThat(Documents.read("{\"id\": 1.50}", Syntax.JSON, Fields.mapping(in -> {
                            Field<String> text = in.required("id", Formats.text(9));
                            return in.build(text::get);
                        }))
                        .get())
                .isEqualTo("1.50");
        assertThat(read("no", id)).isEqualTo("Some(no)");
        assertThat(read("true", id)).isEqualTo("f:1: must be text, not 'true'; put it in quotes if it is meant");
        assertThat(read("'true'", id)).isEqualTo("Some(true)");
    }

    private static <T> String read(String yaml, Format<T> format) {
        return Documents.read(yaml, Syntax.YAML, format).fold(faults -> faults.render("f"), String::valueOf);
    }
}
