package io.leasehold.domain.customer;

import static io.leasehold.domain.clause.ClauseId.DAT_4;

import io.leasehold.domain.clause.Clause;

/** The two sorts of mail that a customer may be sent, and to whom each may go (DAT-4). */
@Clause(DAT_4)
public enum Mailing {
    /** What the contract has the host tell; always sent. */
    CONTRACT_NOTICE,
    /** Anything meant to sell; only to those who agreed, for as long as they do. */
    COMMERCIAL;

    /** Whether {@code customer} may be sent mail of this sort now. */
    public boolean allowed(Customer customer) {
        return this == CONTRACT_NOTICE || customer.marketing();
    }
}
