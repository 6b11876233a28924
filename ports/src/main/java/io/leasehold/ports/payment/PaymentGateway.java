package io.leasehold.ports.payment;

import io.leasehold.domain.terms.PaymentMethod;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The remote end of a payment provider. Its answers are values, and what is not an answer is {@link Standing.Unknown};
 * only {@link #giveBack} and {@link #capturedSince} throw. It may be asked by many threads.
 */
public interface PaymentGateway {

    /** Money that was captured, as {@link #capturedSince} lists it. */
    record Captured(String payment, Money amount, Option<AttemptId> attempt) {}

    /** Short and lasting: it is a part of the id of every payment, {@code <name>/<id at the provider>}. */
    String name();

    Set<PaymentMethod> methods();

    /** How long the provider recognises a repetition of {@link #begin} by its key, with something to spare. */
    Duration keyLife();

    /**
     * What {@link #begin} will send for such an attempt; the same for the same arguments.
     *
     * @param until from when on it is not to be paid any more, as far as the provider can see to that
     */
    String request(AttemptId id, String reference, Money amount, Instant until, Instant now);

    /** Begins an attempt. The same key is the same attempt, within {@link #keyLife}. */
    Standing begin(Attempt attempt);

    /** How an attempt stands; the only source of truth. One without a checkout is looked for, and over if there is none. */
    Standing look(Attempt attempt);

    /** Captures what the customer agreed to; repeating it captures nothing more. */
    Standing complete(Attempt attempt);

    /** Sees to it that the customer cannot pay an attempt any more, unless they did. */
    Standing close(Attempt attempt);

    /**
     * Gives a captured payment back, whole; repeating it, at any time, gives back nothing more, and what somebody gave back
     * before is a part of it.
     *
     * @param payment its id, with the name of the provider
     * @throws PaymentException if it is not known to have happened
     */
    void giveBack(String payment, Money amount);

    /**
     * What was captured at {@code since} or later, by whomever. Empty where nothing can be captured but by {@link
     * #complete}.
     *
     * @throws PaymentException if the provider cannot be asked
     */
    List<Captured> capturedSince(Instant since);

    /**
     * Which attempt a notice of the provider is about; never what became of it.
     *
     * @param headers by their names; null where there is none
     * @return why it is turned away, or the attempt that is worth a look, if any
     */
    Either<String, Option<AttemptId>> wake(Function<String, @Nullable String> headers, byte[] body, Instant now);
}
