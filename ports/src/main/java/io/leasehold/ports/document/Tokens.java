package io.leasehold.ports.document;

/** A document piece by piece, in whatever language it is written. */
interface Tokens {

    /** Moves to the next piece. */
    Token next() throws Unreadable;

    /** What the current piece, a single value or a key, says as it was written. */
    String text() throws Unreadable;

    /** Where the current piece begins, from 1. */
    int line();

    /** Whether the current piece bears an anchor or a tag. */
    boolean isMarked();

    /** What a piece is. A key comes as a single value where a mapping has one. */
    enum Token {
        MAPPING,
        SEQUENCE,
        END,
        TEXT,
        NUMBER,
        TRUTH,
        NOTHING,
        ALIAS,
        FINISHED
    }
}
