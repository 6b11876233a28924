package io.leasehold.ports.operator;

import io.leasehold.ports.contract.StoreException;
import java.time.Instant;
import java.time.LocalDate;

/** Knows what waits in a store. */
public interface Backlogs {

    /**
     * What is to be done, as of {@code now} on the business date {@code today}; throws {@link StoreException} when the
     * store cannot be reached. Its figures need not be of the very same moment. It takes a short time, however much there
     * is, and leases and changes nothing.
     */
    Backlog backlog(LocalDate today, Instant now);
}
