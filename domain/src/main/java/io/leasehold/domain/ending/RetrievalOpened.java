package io.leasehold.domain.ending;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import java.time.LocalDate;

/**
 * The customer can fetch the content of the server, and was told how.
 *
 * @param renewal the renewal date that was missed; names the session
 * @param through the last day of the session as it is planned
 * @param on its first day
 */
public record RetrievalOpened(LocalDate renewal, LocalDate through, LocalDate on) implements Event {
    @Override
    public Contract evolve(Contract contract) {
        return contract.ending(contract.ending().get().retrievalOpened(on));
    }
}
