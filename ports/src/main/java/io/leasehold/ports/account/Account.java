package io.leasehold.ports.account;

import io.leasehold.domain.customer.Bounce;
import io.leasehold.domain.customer.Customer;
import io.leasehold.domain.terms.Acceptance;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * All that is kept of a customer (DAT-1). Prints nothing personal, since its parts do not.
 *
 * @param customer their data as they are now
 * @param acceptance which terms they accepted when they signed up
 * @param choiceOn the day on which they last said whether they want commercial mail (DAT-4)
 * @param bounce the last mail that came back, until one is accepted again (DAT-2)
 * @param version how often it was changed; a change must have seen the one before
 */
public record Account(
        Customer customer, Acceptance acceptance, LocalDate choiceOn, Option<Bounce> bounce, long version) {

    /** As it begins. */
    public static Account opened(Customer customer, Acceptance acceptance) {
        return new Account(customer, acceptance, acceptance.on(), Option.none(), 0);
    }

    /** With other data, of the same customer. */
    public Account corrected(Customer corrected, LocalDate on) {
        if (!corrected.id().equals(customer.id())) {
            throw new IllegalArgumentException("an account stays with its customer " + customer.id());
        }
        boolean chosen = corrected.marketing() != customer.marketing();
        return new Account(corrected, acceptance, chosen ? on : choiceOn, bounce, version);
    }

    /** With this as the last mail that came back, or none. */
    public Account bouncing(Option<Bounce> last) {
        return new Account(customer, acceptance, choiceOn, last, version);
    }

    /** As it is once a change of it was stored. */
    public Account stored() {
        return new Account(customer, acceptance, choiceOn, bounce, version + 1);
    }
}
