package io.leasehold.ports.terms.diff;

/** What a change means for a customer. */
public enum Verdict {
    BETTER,
    WORSE,
    /** Neither, or for some this and for others that. */
    OTHER
}
