package io.leasehold.ports.backup;

/** Hears of daily copies, on the thread that took them, once they are in the book. A host may watch; it cannot veto. */
@FunctionalInterface
public interface BackupListener {

    void happened(CopyNews news);
}
