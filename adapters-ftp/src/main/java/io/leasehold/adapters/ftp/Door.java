package io.leasehold.adapters.ftp;

/** Where customers come in by a protocol. */
interface Door extends AutoCloseable {

    /** The port that it listens on. */
    int port();

    /** Sends everybody away and lets nobody in any more. */
    @Override
    void close();
}
