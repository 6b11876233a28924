package io.leasehold.ports.account;

import io.leasehold.domain.clause.ClauseId;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.customer.CustomerId;

/** Why something about an account is refused. It names fields and never shows what is in them (DAT-5). */
public sealed interface AccountRefusal extends Refusal {

    /** What is in the field {@code field} cannot be right. */
    record FieldNotValid(String field) implements AccountRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.DAT_1;
        }
    }

    /** What is in the field {@code field} is no e-mail address. */
    record EmailNotValid(String field) implements AccountRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.DAT_2;
        }
    }

    /** Also what is heard of an account that does not exist, so that ids tell nothing. */
    record NotYourAccount(CustomerId customer) implements AccountRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.SEC_3;
        }
    }

    /** Somebody else changed the data since they were seen; look again first. */
    record ChangedMeanwhile(CustomerId customer) implements AccountRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.DAT_3;
        }
    }
}
