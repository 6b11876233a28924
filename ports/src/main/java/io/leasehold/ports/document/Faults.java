package io.leasehold.ports.document;

import io.vavr.collection.List;

/**
 * Why a document could not be read.
 *
 * @param first the first faults in order of their lines, at least one and at most {@value #SHOWN}
 * @param more how many faults there are beyond these
 */
public record Faults(List<Fault> first, int more) {

    /** Nobody mends more faults than this in one go. */
    public static final int SHOWN = 100;

    public Faults {
        if (first.isEmpty() || first.size() > SHOWN || more < 0) {
            throw new IllegalArgumentException("faults are 1 to " + SHOWN + " and a count, not " + first.size());
        }
    }

    static Faults of(Fault only) {
        return new Faults(List.of(only), 0);
    }

    /** For a terminal: one fault a line, then how many more there are. */
    public String render(String file) {
        List<String> lines = first.map(fault -> fault.render(file));
        return (more == 0 ? lines : lines.append("and " + more + " more")).mkString("\n");
    }
}
