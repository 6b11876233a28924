package io.leasehold.ports.privacy;

import io.leasehold.domain.clause.ClauseId;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.ContractId;

/** Why personal data cannot be erased yet. */
public sealed interface ErasureRefusal extends Refusal {

    /** A contract of the customer is not over. */
    record ContractNotOver(ContractId contract) implements ErasureRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.DAT_3;
        }
    }

    /** Something is still to be done: money to be given back, a notice to be sent, an invoice to be numbered. */
    record NotSettled(ContractId contract) implements ErasureRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.DAT_3;
        }
    }
}
