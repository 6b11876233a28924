package io.leasehold.domain.machine;

/** What an operation does to a running server; declared before it is confirmed (OPS-1). */
public enum Disruption {
    /** The server runs on. */
    NONE,
    /** The server restarts. */
    RESTART,
    /** The server is off for a while. */
    DOWNTIME
}
