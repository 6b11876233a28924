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
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** Accounts in memory. For use by many threads; one who is erased is held by nobody. */
public final class InMemoryCustomers implements CustomerStore {

    private final ReentrantReadWriteLock erasure = new ReentrantReadWriteLock();
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
    public <T> Option<T> holding(CustomerId id, Supplier<T> work) {
        erasure.readLock().lock();
        try {
            return account(id).map(there -> work.get());
        } finally {
            erasure.readLock().unlock();
        }
    }

    @Override
    public <T> Option<T> erase(CustomerId id, Supplier<Option<T>> inTheWay) {
        erasure.writeLock().lock();
        try {
            return inTheWay.get().onEmpty(() -> erase(id));
        } finally {
            erasure.writeLock().unlock();
        }
    }

    private synchronized void erase(CustomerId id) {
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
