package io.leasehold.testkit.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.contract.ContractId;
import io.leasehold.ports.payment.Attempt;
import io.leasehold.ports.payment.Attempt.State;
import io.leasehold.ports.payment.AttemptId;
import io.leasehold.ports.payment.PaymentAttempts;
import io.leasehold.testkit.Samples;
import io.leasehold.testkit.Together;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link PaymentAttempts} must do, a test a sentence: extend it and say which. */
@SuppressWarnings("MemberName") // a test's name is a sentence
public abstract class PaymentAttemptsKit {

    private static final Instant NINE = Instant.parse("2026-01-31T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-01-31T10:00:00Z");
    private static final AttemptId FIRST = id("c1", 1);
    private static final AttemptId SECOND = id("c1", 2);

    private PaymentAttempts attempts;

    /** Attempts of which there are none yet; asked for once a test. */
    protected abstract PaymentAttempts newAttempts();

    @BeforeEach
    final void connect() {
        attempts = newAttempts();
    }

    @Test
    void what_is_kept_is_found_as_it_was() {
        Attempt attempt = attempt(FIRST, "c1-1", NINE);
        assertThat(attempts.begin(attempt)).isTrue();
        assertThat(attempts.find(FIRST)).isEqualTo(Option.of(attempt));
        assertThat(attempts.ofContract(new ContractId("c1"))).containsExactly(attempt);
        assertThat(attempts.find(SECOND)).isEmpty();
        assertThat(attempts.ofContract(new ContractId("c2"))).isEmpty();
    }

    @Test
    void a_reference_has_one_open_attempt_at_the_most() {
        assertThat(attempts.begin(attempt(FIRST, "c1-1", NINE))).isTrue();
        assertThat(attempts.begin(attempt(SECOND, "c1-1", TEN))).isFalse();
        assertThat(attempts.begin(attempt(SECOND, "c1-2", TEN))).isTrue();
        attempts.over(FIRST);
        assertThat(attempts.begin(attempt(id("c1", 3), "c1-1", TEN))).isTrue();
        assertThat(attempts.ofContract(new ContractId("c1")).map(Attempt::id))
                .containsExactly(FIRST, SECOND, id("c1", 3));
    }

    @Test
    void an_id_is_taken_once_even_after_its_attempt_is_over() {
        attempts.begin(attempt(FIRST, "c1-1", NINE));
        attempts.over(FIRST);
        assertThat(attempts.begin(attempt(FIRST, "c1-2", TEN))).isFalse();
        assertThat(attempts.find(FIRST).map(Attempt::reference)).containsExactly("c1-1");
    }

    @Test
    void of_several_that_begin_at_once_one_is_kept() {
        List<Callable<Boolean>> tasks = List.range(0, 4).map(task ->
                (Callable<Boolean>) () -> attempts.begin(attempt(id("c1", 1 + task % 2), "c1-1", NINE)));
        assertThat(Together.run(tasks).count(kept -> kept)).isEqualTo(1);
        assertThat(attempts.ofContract(new ContractId("c1"))).hasSize(1);
    }

    @Test
    void the_first_checkout_that_is_known_stays() {
        attempts.begin(attempt(FIRST, "c1-1", NINE));
        attempts.began(FIRST, "one");
        attempts.began(FIRST, "another");
        assertThat(found(FIRST).checkout()).containsExactly("one");
    }

    @Test
    void one_whose_money_was_noted_never_changes_any_more() {
        attempts.begin(attempt(FIRST, "c1-1", NINE));
        attempts.noted(FIRST, "bank/1");
        Attempt noted = found(FIRST);
        assertThat(noted.state()).isEqualTo(State.NOTED);
        assertThat(noted.payment()).containsExactly("bank/1");
        assertThat(noted.nextLook()).isEmpty();
        attempts.noted(FIRST, "bank/2");
        attempts.over(FIRST);
        attempts.began(FIRST, "late");
        attempts.lookAgain(FIRST, Option.of(TEN));
        assertThat(found(FIRST)).isEqualTo(noted);
    }

    @Test
    void one_that_is_over_can_turn_out_to_be_paid_and_nothing_else() {
        attempts.begin(attempt(FIRST, "c1-1", NINE));
        attempts.over(FIRST);
        Attempt over = found(FIRST);
        attempts.lookAgain(FIRST, Option.of(TEN));
        attempts.began(FIRST, "late");
        assertThat(found(FIRST)).isEqualTo(over);
        attempts.noted(FIRST, "bank/1");
        assertThat(found(FIRST).state()).isEqualTo(State.NOTED);
    }

    @Test
    void open_ones_are_due_from_the_moment_of_their_look_on_the_longest_due_first() {
        attempts.begin(attempt(FIRST, "c1-1", TEN));
        attempts.begin(attempt(SECOND, "c1-2", NINE));
        attempts.begin(attempt(id("c2", 1), "c2-1", NINE));
        attempts.over(id("c2", 1));
        assertThat(attempts.due(NINE.minusSeconds(1), 10)).isEmpty();
        assertThat(attempts.due(NINE, 10).map(Attempt::id)).containsExactly(SECOND);
        assertThat(attempts.due(TEN, 10).map(Attempt::id)).containsExactly(SECOND, FIRST);
        assertThat(attempts.due(TEN, 1).map(Attempt::id)).containsExactly(SECOND);
        attempts.lookAgain(SECOND, Option.none());
        assertThat(attempts.due(TEN, 10).map(Attempt::id)).containsExactly(FIRST);
    }

    @Test
    void those_that_began_since_a_moment_come_in_pages() {
        attempts.begin(attempt(id("c1", 10), "c1-3", TEN));
        attempts.begin(attempt(SECOND, "c1-2", TEN));
        attempts.begin(attempt(id("c0", 1), "c0-1", TEN));
        attempts.begin(attempt(FIRST, "c1-1", NINE));
        attempts.over(FIRST);
        assertThat(attempts.openOrSince(TEN, Option.none(), 2).map(Attempt::id)).containsExactly(id("c0", 1), SECOND);
        assertThat(attempts.openOrSince(TEN, Option.of(SECOND), 2).map(Attempt::id))
                .containsExactly(id("c1", 10));
        assertThat(attempts.openOrSince(NINE, Option.none(), 10)).hasSize(4);
    }

    @Test
    void one_that_is_open_is_among_them_however_long_ago_it_began() {
        attempts.begin(attempt(FIRST, "c1-1", NINE));
        attempts.begin(attempt(SECOND, "c1-2", NINE));
        attempts.begin(attempt(id("c1", 3), "c1-3", NINE));
        attempts.lookAgain(FIRST, Option.none());
        attempts.noted(SECOND, "bank/1");
        attempts.over(id("c1", 3));
        assertThat(attempts.openOrSince(TEN, Option.none(), 10).map(Attempt::id))
                .containsExactly(FIRST);
    }

    private Attempt found(AttemptId id) {
        return attempts.find(id).get();
    }

    private static AttemptId id(String contract, int number) {
        return new AttemptId(new ContractId(contract), number);
    }

    private static Attempt attempt(AttemptId id, String reference, Instant nextLook) {
        return new Attempt(
                id,
                reference,
                Samples.euros("12.34"),
                "bank",
                "key-" + id,
                "{\"amount\":\"12.34\"}",
                nextLook,
                State.OPEN,
                Option.none(),
                Option.none(),
                Option.of(nextLook));
    }
}
