package io.leasehold.ports.document;

/**
 * Something in a document that cannot be understood.
 *
 * @param line where it is, from 1; 0 is the document as a whole
 * @param path what it concerns, for example {@code steps[3].order.length}; empty is the document as a whole
 * @param message what is wrong, for a reader who knows the format and not the code
 */
public record Fault(int line, String path, String message) {

    /** For a terminal: {@code file.yaml:12: steps[2].order.length: 'P1X' is not an ISO period such as P1M or P15D}. */
    public String render(String file) {
        String where = line > 0 ? file + ":" + line : file;
        return path.isEmpty() ? where + ": " + message : where + ": " + path + ": " + message;
    }
}
