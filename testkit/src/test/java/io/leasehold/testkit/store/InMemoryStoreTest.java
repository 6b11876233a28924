package io.leasehold.testkit.store;

class InMemoryStoreTest extends ContractStoreKit<InMemoryStore> {
    @Override
    protected InMemoryStore newStore() {
        return new InMemoryStore();
    }
}
