package io.leasehold.adapters.jdbc.fault;

/** A process dies here: nobody in it catches this, and nothing of it happens any more. */
final class Death extends Error {

    private static final long serialVersionUID = 1L;

    Death() {
        super("dead", null, false, false);
    }
}
