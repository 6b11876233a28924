package io.leasehold.testkit.store;

class InMemoryBackupBookTest extends BackupBookKit<InMemoryStore> {
    @Override
    protected InMemoryStore newStore() {
        return new InMemoryStore();
    }
}
