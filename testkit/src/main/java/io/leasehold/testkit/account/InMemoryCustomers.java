package io.leasehold.testkit.account;

import io.leasehold.domain.customer.Customer;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.domain.terms.Acceptance;
import io.leasehold.ports.account.CustomerStore;
import io.vavr.control.Option;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Accounts in memory. */
public final class InMemoryCustomers implements CustomerStore {

    private record Account(Customer customer, Acceptance acceptance) {}

    private final Map<CustomerId, Account> accounts = new ConcurrentHashMap<>();

    @Override
    public boolean add(Customer customer, Acceptance acceptance) {
        return accounts.putIfAbsent(customer.id(), new Account(customer, acceptance)) == null;
    }

    @Override
    public Option<Customer> find(CustomerId id) {
        return Option.of(accounts.get(id)).map(Account::customer);
    }

    @Override
    public Option<Acceptance> acceptance(CustomerId id) {
        return Option.of(accounts.get(id)).map(Account::acceptance);
    }
}
