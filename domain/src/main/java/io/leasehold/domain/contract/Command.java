package io.leasehold.domain.contract;

import io.leasehold.domain.clause.Refusal;
import io.vavr.collection.List;
import io.vavr.control.Either;
import java.time.LocalDate;

/**
 * Something that is asked of a contract. It carries every fact it decides on, gathered beforehand; a decision asks
 * nobody. Decide through {@link Contract#decide}, which also checks whose contract it is.
 */
public interface Command {

    /** The business date on which it is asked. */
    LocalDate on();

    /** Who asks. */
    Actor by();

    /** What happens if it is allowed, in order; or the first rule that refuses. */
    Either<Refusal, List<Event>> decide(Contract contract);
}
