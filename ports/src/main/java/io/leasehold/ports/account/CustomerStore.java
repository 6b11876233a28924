package io.leasehold.ports.account;

import io.leasehold.domain.customer.Customer;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.domain.terms.Acceptance;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.function.Supplier;

/**
 * Where personal data live, apart from contracts (DAT-3). Throws {@code StoreException} when it cannot be reached, and
 * then nothing has changed or the change is whole; what it throws says nothing personal (DAT-5).
 */
public interface CustomerStore {

    /** Adds a customer with the terms they accepted; false, with nothing changed, if the id is taken or ever was. */
    boolean add(Customer customer, Acceptance acceptance);

    /** All that is kept of a customer; none if they never signed up or are erased. */
    Option<Account> account(CustomerId id);

    /**
     * Stores a change of an account, whose version grows by one.
     *
     * @param changed the account with what is new, and with the version that was seen
     * @return {@code false}, with nothing changed, if it has another version by now or is not there
     */
    boolean replace(Account changed);

    /**
     * Does {@code work} for a customer who is there, and who is not erased before what it stores lasts.
     *
     * @return what it returned; none, with nothing done, if they are not there
     */
    <T> Option<T> holding(CustomerId id, Supplier<T> work);

    /**
     * Erases all that is kept of a customer, for good, unless something is in the way. Only the id stays, so that nobody
     * else ever gets it. Harmless if nothing is there.
     *
     * @param inTheWay looks for it while nobody is {@link #holding} the customer
     * @return what was in the way, if anything; then nothing has changed
     */
    <T> Option<T> erase(CustomerId id, Supplier<Option<T>> inTheWay);

    /**
     * Those who agreed to commercial mail, by id (DAT-4).
     *
     * @param after only ids after this one; none begins at the first
     * @param limit how many at the most, at least 1
     */
    List<Customer> optedIn(Option<CustomerId> after, int limit);

    /** A customer as they are now. */
    default Option<Customer> find(CustomerId id) {
        return account(id).map(Account::customer);
    }

    /** What was accepted when the account was opened. */
    default Option<Acceptance> acceptance(CustomerId id) {
        return account(id).map(Account::acceptance);
    }
}
