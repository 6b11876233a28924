package io.leasehold.domain.operation;

import io.leasehold.domain.clause.ClauseId;
import io.leasehold.domain.clause.Refusal;

/** Why an operation is refused, whatever it is. */
public sealed interface OperationRefusal extends Refusal {

    /** A customised solution is administered by support, not from the private space. */
    record AdministeredBySupport() implements OperationRefusal {

        @Override
        public ClauseId clause() {
            return ClauseId.UPG_3;
        }
    }

    /** The server does not run: not yet, in grace, or not any more. */
    record ServerNotActive(String operation, ClauseId offeredBy) implements OperationRefusal {

        @Override
        public ClauseId clause() {
            return offeredBy;
        }
    }

    /** Nothing of that number is to be carried out; it is done already, or never was agreed. */
    record NothingPlanned(int number) implements OperationRefusal {

        @Override
        public ClauseId clause() {
            return ClauseId.OPS_2;
        }
    }

    /** The server is suspended and stays off. */
    record ServerSuspended() implements OperationRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.SUP_2;
        }
    }
}
