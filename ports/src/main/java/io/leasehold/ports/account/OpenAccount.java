package io.leasehold.ports.account;

import static io.leasehold.domain.clause.ClauseId.GEN_1;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.ClauseId;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.customer.Customer;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.domain.order.OrderRefusal;
import io.leasehold.domain.terms.Acceptance;
import io.leasehold.domain.terms.TermsVersion;
import io.leasehold.ports.conditions.Conditions;
import io.leasehold.ports.time.Moment;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** A customer signs up and accepts the terms in force; both is recorded (GEN-1), if their data can be right (DAT-1, DAT-2). */
public final class OpenAccount {

    /** There is an account of that id already. */
    public record AccountExists(CustomerId customer) implements Refusal {
        @Override
        public ClauseId clause() {
            return GEN_1;
        }
    }

    private final CustomerStore customers;
    private final Conditions conditions;

    public OpenAccount(CustomerStore customers, Conditions conditions) {
        this.customers = customers;
        this.conditions = conditions;
    }

    /**
     * Opens an account.
     *
     * @param accepted the edition of the terms the customer was shown and accepted, if any
     */
    @Clause(GEN_1)
    public Either<Refusal, Customer> handle(Customer customer, Option<TermsVersion> accepted, Moment now) {
        TermsVersion inForce = conditions.terms().version();
        if (!accepted.contains(inForce)) {
            return Either.left(new OrderRefusal.TermsNotAccepted(inForce, accepted));
        }
        return AccountRules.RULES
                .check(now.today(), customer)
                .flatMap(valid -> customers.add(valid, new Acceptance(inForce, now.today()))
                        ? Either.right(valid)
                        : Either.left(new AccountExists(valid.id())));
    }
}
