package io.leasehold.adapters.jdbc.fault;

import java.time.Instant;

/** Somebody who takes steps of a story. */
@FunctionalInterface
interface Node {

    /**
     * Takes a step, whole unless something goes wrong.
     *
     * @return whether it is known to be taken; otherwise it is taken again later
     */
    boolean takes(Step step, Instant at);
}
