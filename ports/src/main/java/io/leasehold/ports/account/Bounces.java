package io.leasehold.ports.account;

import static io.leasehold.domain.clause.ClauseId.DAT_2;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.customer.Bounce;
import io.leasehold.domain.customer.CustomerId;
import io.vavr.control.Option;

/** Keeps with an account whether the last mail to it came back, so that it can be shown (DAT-2). */
public final class Bounces {

    /** How often it is tried again because the account was changed by others, before that is left to the next mail. */
    private static final int ATTEMPTS = 8;

    private final CustomerStore customers;

    public Bounces(CustomerStore customers) {
        this.customers = customers;
    }

    @Clause(DAT_2)
    public void bounced(CustomerId id, Bounce bounce) {
        keep(id, Option.of(bounce));
    }

    /** A mail was accepted; whatever came back before does not count any more. */
    @Clause(DAT_2)
    public void accepted(CustomerId id) {
        keep(id, Option.none());
    }

    private void keep(CustomerId id, Option<Bounce> last) {
        for (int i = 0; i < ATTEMPTS; i++) {
            Option<Account> account = customers.account(id);
            if (account.forAll(it -> it.bounce().equals(last) || customers.replace(it.bouncing(last)))) {
                return;
            }
        }
    }
}
