package io.leasehold.domain.contract;

/** The first event of a contract, and never another. */
public interface Opening extends Event {

    /** The contract as it begins. */
    Contract open();

    /** @throws IllegalStateException always: a contract opens once */
    @Override
    default Contract evolve(Contract contract) {
        throw new IllegalStateException("contract " + contract.id() + " is open already");
    }
}
