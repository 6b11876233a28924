package io.leasehold.domain.arbitrary;

import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Command;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import io.vavr.collection.List;
import io.vavr.control.Either;
import java.time.LocalDate;

/**
 * One command of a history.
 *
 * @param on the day on which it was asked
 * @param command what was asked
 * @param before the contract at that moment, after the dawn of that day
 * @param outcome what was decided
 * @param after the contract as that left it
 */
public record Moment(
        LocalDate on, Command command, Contract before, Either<Refusal, List<Event>> outcome, Contract after) {

    /** Why it was refused; a broken assumption if it was not. */
    public Refusal refusal() {
        return outcome.getLeft();
    }

    /** What came of it; a broken assumption if it was refused. */
    public List<Event> events() {
        return outcome.getOrElseThrow(refusal -> new AssertionError("refused: " + refusal));
    }
}
