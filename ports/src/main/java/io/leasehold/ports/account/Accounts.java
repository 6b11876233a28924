package io.leasehold.ports.account;

import static io.leasehold.domain.clause.ClauseId.DAT_3;
import static io.leasehold.domain.clause.ClauseId.SEC_3;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.customer.Customer;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.ports.journal.Deed;
import io.leasehold.ports.journal.Journal;
import io.leasehold.ports.journal.Journal.Entry;
import io.leasehold.ports.time.Moment;
import io.vavr.control.Either;

/** A customer, or an operator for them, looks at what is kept and corrects it. */
public final class Accounts {

    private final CustomerStore customers;
    private final Journal journal;

    public Accounts(CustomerStore customers, Journal journal) {
        this.customers = customers;
        this.journal = journal;
    }

    /** All that is kept in an account, a mail that came back included (DAT-2). */
    @Clause(SEC_3)
    public Either<Refusal, Account> look(CustomerId id, Actor by) {
        boolean theirs = by instanceof Actor.Operator
                || (by instanceof Actor.Customer customer && customer.id().equals(id));
        return customers.account(id).filter(account -> theirs).toEither(() -> new AccountRefusal.NotYourAccount(id));
    }

    /**
     * Puts {@code corrected} in the place of {@code seen}.
     *
     * @param seen the data that were shown; if they are others by now, nothing is changed
     * @param corrected the data as they should be, of the same customer
     */
    @Clause(DAT_3)
    public Either<Refusal, Account> correct(Customer seen, Customer corrected, Actor by, Moment now) {
        return look(seen.id(), by)
                .flatMap(account -> AccountRules.RULES
                        .check(now.today(), corrected)
                        .flatMap(valid -> account.customer().equals(seen)
                                ? stored(account.corrected(valid, now.today()), Deed.ACCOUNT_CORRECTED, by, now)
                                : Either.left(new AccountRefusal.ChangedMeanwhile(seen.id()))));
    }

    /** {@code changed} in the place of what it was made from; who did so is noted in the journal. */
    Either<Refusal, Account> stored(Account changed, Deed deed, Actor by, Moment now) {
        journal.note(new Entry(now.today(), by, deed, changed.customer().id().value()));
        return customers.replace(changed)
                ? Either.right(changed.stored())
                : Either.left(
                        new AccountRefusal.ChangedMeanwhile(changed.customer().id()));
    }
}
