package io.leasehold.domain.breach;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.hold.Breach;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * A party was told by registered letter that it failed.
 *
 * @param grounds what it failed in, if that was noted
 * @param on the day on which it was noted
 */
public record BreachNoted(Breach breach, Option<String> grounds, LocalDate on) implements Event {
    @Override
    public Contract evolve(Contract contract) {
        return contract.holding(contract.holds().inBreach(breach));
    }
}
