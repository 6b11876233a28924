package io.leasehold.scenario.output;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Phase;

/** The names of a contract's states in the output. */
final class State {

    private State() {}

    static String of(Contract contract) {
        Phase phase = contract.phase();
        if (phase instanceof Phase.AwaitingPayment) {
            return "awaiting-payment";
        }
        if (phase instanceof Phase.Abandoned) {
            return "abandoned";
        }
        if (phase instanceof Phase.Activating) {
            return "activating";
        }
        if (phase instanceof Phase.Active) {
            return "active";
        }
        return phase instanceof Phase.Expired ? "expired" : "deleted";
    }
}
