package io.leasehold.adapters.jdbc.fault;

import io.leasehold.domain.contract.ContractId;

/**
 * A step of a story. Whoever does not know whether it was done does it again.
 *
 * @param contract none but an empty name for what concerns all
 */
record Step(Action action, String contract) {

    static final Step EVENING = new Step(Action.EVENING, "");

    static Step parse(String text) {
        String[] parts = text.split("/", -1);
        return new Step(Action.valueOf(parts[0]), parts[1]);
    }

    ContractId id() {
        return new ContractId(contract);
    }

    @Override
    public String toString() {
        return action + "/" + contract;
    }
}
