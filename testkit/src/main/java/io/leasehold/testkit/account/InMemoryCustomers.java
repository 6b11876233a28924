package io.leasehold.testkit.account;

import io.leasehold.domain.customer.Customer;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.domain.terms.Acceptance;
import io.leasehold.ports.account.Account;
import io.leasehold.ports.account.CustomerStore;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.Comparator;
import java.util.TreeMap;

/** Accounts in memory; every call is one critical section. */
public final class InMemoryCustomers implements CustomerStore {

    /** None for a customer who is erased: the id stays taken. */
    private final TreeMap<CustomerId, Option<Account>> accounts =
            new TreeMap<>(Comparator.comparing(CustomerId::value));

    @Override
    public synchronized boolean add(Customer customer, Acceptance acceptance) {
        Option<Account> opened = Option.of(Account.opened(customer, acceptance));
        return accounts.putIfAbsent(customer.id(), opened) == null;
    }

    @Override
    public synchronized Option<Account> account(CustomerId id) {
        return Option.of(accounts.get(id)).flatMap(kept -> kept);
    }

    @Override
    public synchronized boolean replace(Account changed) {
        CustomerId id = changed.customer().id();
        boolean asSeen = account(id).exists(kept -> kept.version() == changed.version());
        if (asSeen) {
            accounts.put(id, Option.of(changed.stored()));
        }
        return asSeen;
    }

    @Override
    public synchronized void erase(CustomerId id) {
        accounts.computeIfPresent(id, (same, kept) -> Option.none());
    }

    @Override
    public synchronized List<Customer> optedIn(Option<CustomerId> after, int limit) {
        return List.ofAll(after.map(it -> accounts.tailMap(it, false)).getOrElse(accounts).values().stream()
                .flatMap(Option::toJavaStream)
                .map(Account::customer)
                .filter(Customer::marketing)
                .limit(limit));
    }
}
