package io.leasehold.domain.contract;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.joda.money.Money;

/**
 * The exports of a server: at most one is wanted at a time, a new one takes the place of the one before (EXP-4).
 *
 * @param count how many were ever paid; numbers the next one
 * @param opening the one whose session is not open yet
 * @param open the session that can be used
 * @param closing the numbers of those whose time is over and that are still to be closed
 */
public record Exports(int count, Option<Awaited> opening, Option<Session> open, List<Integer> closing) {

    public static final Exports NONE = new Exports(0, Option.none(), Option.none(), List.empty());

    /**
     * A session that is open.
     *
     * @param number which export it is, from 1
     * @param through its last day (EXP-3)
     */
    public record Session(int number, LocalDate through) {}

    /**
     * An export that is to be handed over.
     *
     * @param number which export it is, from 1
     * @param paid what is given back if it never is; none if it cost nothing
     */
    public record Awaited(int number, Option<Paid> paid) {}

    /**
     * Money that was paid.
     *
     * @param payment the provider's id
     * @param amount gross
     */
    public record Paid(String payment, Money amount) {}

    /** Whether the session of that export is still to be opened. */
    public boolean isOpening(int number) {
        return opening.exists(awaited -> awaited.number() == number);
    }

    /** The number of the export that is being opened, or is open. */
    public Option<Integer> current() {
        return opening.map(Awaited::number).orElse(open.map(Session::number));
    }

    public Exports began(Awaited begun) {
        return new Exports(begun.number(), Option.of(begun), open, closing);
    }

    public Exports opened(Session session) {
        return new Exports(count, Option.none(), Option.of(session), closing);
    }

    /** With none that is wanted any more. */
    public Exports none() {
        return new Exports(count, Option.none(), Option.none(), closing);
    }

    public Exports ended(int number) {
        return new Exports(count, opening, Option.none(), closing.append(number));
    }

    public Exports closed(int number) {
        return new Exports(count, opening, open, closing.filter(it -> it != number));
    }
}
