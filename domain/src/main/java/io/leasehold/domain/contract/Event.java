package io.leasehold.domain.contract;

import io.vavr.collection.List;

/** What happened to a contract, once, in the past tense. */
public interface Event {

    /** The contract after this happened. Never refuses and looks at nothing else. */
    Contract evolve(Contract contract);

    /**
     * What the world must do about it.
     *
     * @param after the contract after this event
     */
    default List<Effect> effects(Contract after) {
        return List.empty();
    }
}
