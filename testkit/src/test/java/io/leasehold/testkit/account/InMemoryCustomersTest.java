package io.leasehold.testkit.account;

import io.leasehold.ports.account.CustomerStore;

class InMemoryCustomersTest extends CustomerStoreKit {
    @Override
    protected CustomerStore newStore() {
        return new InMemoryCustomers();
    }
}
