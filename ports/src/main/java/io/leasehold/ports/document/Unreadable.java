package io.leasehold.ports.document;

import org.jspecify.annotations.Nullable;

/** Ends the reading of a document whose rest cannot be made sense of. */
final class Unreadable extends Exception {

    private static final int MAX_LENGTH = 160;
    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    Unreadable(int line, String message) {
        super(message, null, false, false);
        this.fault = new Fault(line, "", message);
    }

    /**
     * A document that breaks the rules of its language; {@code problem} is what its parser says, in the parser's words.
     */
    static Unreadable syntax(int line, Syntax syntax, @Nullable String problem) {
        String first =
                problem == null ? "unreadable" : problem.lines().findFirst().orElse("unreadable");
        // Where an open bracket began is given as a source reference that means nothing to a reader.
        int reference = first.indexOf(" (start marker");
        String plain = Quote.bare(reference < 0 ? first : first.substring(0, reference), MAX_LENGTH);
        return new Unreadable(line, "is not well-formed " + syntax + ": " + plain);
    }

    Fault fault() {
        return fault;
    }
}
