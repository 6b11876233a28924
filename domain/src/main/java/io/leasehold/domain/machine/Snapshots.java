package io.leasehold.domain.machine;

import io.vavr.collection.List;

/**
 * The snapshots that exist of a server, the oldest first; no two have the same name.
 *
 * @param all they
 */
public record Snapshots(List<Snapshot> all) {

    public static final Snapshots NONE = new Snapshots(List.empty());

    public boolean has(String name) {
        return all.exists(snapshot -> snapshot.name().equals(name));
    }

    public List<String> names() {
        return all.map(Snapshot::name);
    }

    public Snapshots with(Snapshot taken) {
        return new Snapshots(all.append(taken));
    }

    public Snapshots without(String name) {
        return new Snapshots(all.filter(snapshot -> !snapshot.name().equals(name)));
    }
}
