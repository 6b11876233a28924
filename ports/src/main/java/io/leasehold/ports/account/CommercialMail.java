package io.leasehold.ports.account;

import static io.leasehold.domain.clause.ClauseId.DAT_4;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Ownership;
import io.leasehold.domain.customer.Customer;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.domain.customer.Mailing;
import io.leasehold.ports.journal.Deed;
import io.leasehold.ports.time.Moment;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * Who may be sent commercial mail. The library sends none itself: a host that does asks here at the moment it sends, and
 * has every such mail lead to {@link #choose}. Notices about contracts do not depend on it (DAT-4).
 */
public final class CommercialMail {

    private final CustomerStore customers;
    private final Accounts accounts;

    public CommercialMail(CustomerStore customers, Accounts accounts) {
        this.customers = customers;
        this.accounts = accounts;
    }

    /** A customer agrees to commercial mail, or does not want it any more. */
    @Clause(DAT_4)
    public Either<Refusal, Account> choose(CustomerId id, boolean wanted, Actor by, Moment now) {
        return accounts.look(id, by).flatMap(account -> {
            Customer chosen = Customer.builder()
                    .from(account.customer())
                    .marketing(wanted)
                    .build();
            return accounts.stored(account.corrected(chosen, now.today()), Deed.COMMERCIAL_MAIL_CHOSEN, by, now);
        });
    }

    /**
     * To whom it may be sent now, by id; an operator asks.
     *
     * @param after only ids after this one; none begins at the first
     * @param limit how many at the most, at least 1
     */
    @Clause(DAT_4)
    public Either<Refusal, List<Customer>> readers(Actor by, Option<CustomerId> after, int limit) {
        return Ownership.operator(by, () -> customers.optedIn(after, limit).filter(Mailing.COMMERCIAL::allowed));
    }
}
