package io.leasehold.domain.clause;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class ClauseTest {

    /** A refusal with two words and one that ends in a single letter. */
    record NotToday(int days) implements Refusal {
        @Override
        public ClauseId clause() {
            return ClauseId.REN_3;
        }
    }

    private static Rule<Integer, Integer> atMost(int limit) {
        return (subject, command) -> Option.when(command > limit, () -> new NotToday(limit));
    }

    @Test
    void a_clause_prints_as_the_book_writes_it() {
        assertThat(ClauseId.REN_3).hasToString("REN-3");
        assertThat(ClauseId.REN_3.id()).isEqualTo("REN-3");
    }

    @Test
    void every_clause_says_something_of_its_own() {
        List<ClauseId> all = List.of(ClauseId.values());

        assertThat(all.map(ClauseId::id)).allMatch(id -> id.matches("[A-Z]{3}-[1-9]"));
        assertThat(all.map(ClauseId::text)).doesNotHaveDuplicates().allMatch(text -> text.endsWith("."));
    }

    @Test
    void a_refusal_has_a_stable_name_for_programs() {
        assertThat(new NotToday(1).code()).isEqualTo("not-today");
    }

    @Test
    void the_first_rule_that_refuses_wins() {
        Rules<Integer, Integer> rules = Rules.of(atMost(9), atMost(5), atMost(7));

        assertThat(rules.check(0, 5).get()).isEqualTo(5);
        assertThat(rules.check(0, 6).getLeft()).isEqualTo(new NotToday(5));
        assertThat(rules.check(0, 10).getLeft()).isEqualTo(new NotToday(9));
        assertThat(Rules.<Integer, Integer>of().check(0, 1).get()).isEqualTo(1);
    }
}
