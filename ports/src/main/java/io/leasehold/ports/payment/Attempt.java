package io.leasehold.ports.payment;

import io.vavr.control.Option;
import java.time.Instant;
import org.joda.money.Money;

/**
 * One attempt to be paid by one provider, kept before the provider hears of it. It says nothing of the means of payment
 * (DAT-1).
 *
 * @param reference the request it is to pay
 * @param gateway the name of the provider
 * @param key by which the provider recognises a repetition
 * @param request what is sent to begin it, to the byte the same on each repetition
 * @param checkout the provider's id of it; none while nobody knows whether it ever began
 * @param payment the money that came of it, once that was taken note of
 * @param nextLook when somebody has to look at it again, if ever
 */
public record Attempt(
        AttemptId id,
        String reference,
        Money amount,
        String gateway,
        String key,
        String request,
        Instant begunAt,
        State state,
        Option<String> checkout,
        Option<String> payment,
        Option<Instant> nextLook) {

    /** How far it came. */
    public enum State {
        /** Money may come of it. */
        OPEN,
        /** Its money was taken note of: counted, or given back. */
        NOTED,
        /** No money came of it, and none will. */
        OVER
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }
}
