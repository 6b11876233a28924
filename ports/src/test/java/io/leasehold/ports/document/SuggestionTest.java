package io.leasehold.ports.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {

    @ParameterizedTest
    @CsvSource({
        "montly, monthly",
        "mnothly, monthly",
        "Monthly, monthly",
        "monthlyy, monthly",
        "lenght, length",
        "od, on",
        "catalogue, catalog",
        "memoryGib, memoryGiB",
    })
    void what_is_close_is_suggested(String given, String meant) {
        List<String> known = List.of("monthly", "length", "on", "catalog", "memoryGiB");
        assertThat(Suggestion.among(given, known)).isEqualTo("; did you mean '" + meant + "'?");
    }

    @ParameterizedTest
    @CsvSource({"yearly", "x", "''", "no", "len"})
    void what_is_not_close_is_not(String given) {
        assertThat(Suggestion.among(given, List.of("monthly", "length", "application")))
                .isEmpty();
    }

    @Test
    void a_very_long_word_is_like_nothing() {
        assertThat(Suggestion.among("m".repeat(100_000), List.of("m".repeat(100_001))))
                .isEmpty();
    }
}
