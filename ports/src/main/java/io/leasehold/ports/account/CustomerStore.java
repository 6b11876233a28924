package io.leasehold.ports.account;

import io.leasehold.domain.customer.Customer;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.domain.terms.Acceptance;
import io.vavr.control.Option;

/** Where personal data live, apart from contracts (DAT-3). Throws {@code StoreException} when it cannot be reached. */
public interface CustomerStore {

    /** Adds a customer with the terms they accepted; false, with nothing changed, if the id is taken. */
    boolean add(Customer customer, Acceptance acceptance);

    Option<Customer> find(CustomerId id);

    /** What was accepted when the account was opened. */
    Option<Acceptance> acceptance(CustomerId id);
}
