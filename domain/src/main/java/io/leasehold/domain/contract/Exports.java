package io.leasehold.domain.contract;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * The exports of a server: at most one is wanted at a time, a new one takes the place of the one before (EXP-4).
 *
 * @param count how many were ever paid; numbers the next one
 * @param opening the number of the one that was paid and whose session is not open yet
 * @param open the session that can be used
 * @param closing the numbers of those whose time is over and that are still to be closed
 */
public record Exports(int count, Option<Integer> opening, Option<Session> open, List<Integer> closing) {

    public static final Exports NONE = new Exports(0, Option.none(), Option.none(), List.empty());

    /**
     * A session that is open.
     *
     * @param number which export it is, from 1
     * @param through its last day (EXP-3)
     */
    public record Session(int number, LocalDate through) {}

    /** The number of the export that is being opened, or is open. */
    public Option<Integer> current() {
        return opening.orElse(open.map(Session::number));
    }

    public Exports began(int number) {
        return new Exports(number, Option.of(number), open, closing);
    }

    public Exports opened(Session session) {
        return new Exports(count, Option.none(), Option.of(session), closing);
    }

    public Exports replaced() {
        return new Exports(count, Option.none(), Option.none(), closing);
    }

    public Exports ended(int number) {
        return new Exports(count, opening, Option.none(), closing.append(number));
    }

    public Exports closed(int number) {
        return new Exports(count, opening, open, closing.filter(it -> it != number));
    }
}
