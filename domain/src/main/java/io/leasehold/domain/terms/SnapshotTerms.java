package io.leasehold.domain.terms;

/**
 * How many snapshots a customer may keep of a server (BAK-3).
 *
 * @param limit at a time, 0 to 100; 0 offers none
 */
public record SnapshotTerms(int limit) {

    private static final int MAX = 100;

    public SnapshotTerms {
        if (limit < 0 || limit > MAX) {
            throw new IllegalArgumentException("a customer keeps 0 to " + MAX + " snapshots, not " + limit);
        }
    }
}
