package io.leasehold.ports.support;

import static io.leasehold.domain.clause.ClauseId.SUP_1;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.ports.account.EmailSyntax;
import io.leasehold.ports.support.SupportCase.Sender;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** How much may be written into a form, and what must be. */
final class Written {

    static final int MAX_KEY = 100;
    static final int MAX_NAME = 200;
    static final int MAX_MESSAGE = 10_000;

    private Written() {}

    /** {@code whole}, unless one of its fields is refused; then why the first of those is. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    static <T> Either<Refusal, T> check(T whole, Option<Refusal>... fields) {
        return List.of(fields)
                .flatMap(refusal -> refusal)
                .headOption()
                .<Either<Refusal, T>>map(Either::left)
                .getOrElse(() -> Either.right(whole));
    }

    static Option<Refusal> key(String key) {
        return text("key", key, MAX_KEY);
    }

    static Option<Refusal> message(String message) {
        return text("message", message, MAX_MESSAGE);
    }

    @Clause(SUP_1)
    static Option<Refusal> sender(Sender sender) {
        return text("name", sender.name(), MAX_NAME)
                .orElse(() -> Option.when(
                        !EmailSyntax.accepts(sender.email()), () -> new SupportRefusal.CannotBeAnswered("email")));
    }

    @Clause(SUP_1)
    static Option<Refusal> text(String field, String text, int atMost) {
        if (text.isBlank()) {
            return Option.of(new SupportRefusal.NothingWritten(field));
        }
        return Option.when(
                text.length() > atMost, () -> new SupportRefusal.TooMuchWritten(field, atMost, text.length()));
    }
}
