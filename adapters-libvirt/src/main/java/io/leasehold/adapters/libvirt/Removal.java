package io.leasehold.adapters.libvirt;

import io.leasehold.domain.machine.MachineId;
import io.leasehold.ports.machine.HypervisorException;
import io.vavr.collection.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes everything of a machine from a host, by its id and nothing else, and makes sure that it is gone. */
record Removal(Node node, MachineId machine) {

    private static final Logger LOG = LoggerFactory.getLogger(Removal.class);

    void remove() {
        Daemon daemon = node.daemon();
        if (daemon.definition(machine.value()).isDefined()) {
            Definition definition = node.find(machine)
                    .getOrElseThrow(() -> new HypervisorException("domain " + machine + " at " + node.at()
                            + " is none of ours, so neither it nor what belongs to it is deleted"));
            daemon.cutPower(machine.value());
            daemon.undefine(machine.value());
            daemon.deleteVolume(node.machines(), definition.disk());
        }
        List.of(node.machines(), node.copies()).forEach(this::empty);
        daemon.deleteFilter(Filters.name(machine));
        prove();
    }

    /** Marks first, for a mark without its data is no copy, but data without its mark could not be told from a new attempt. */
    private void empty(Name pool) {
        List<OwnVolume> volumes = node.volumes(pool, machine);
        volumes.sortBy(volume -> volume.kind().equals(OwnVolume.DATA))
                .forEach(volume -> node.daemon().deleteVolume(pool, volume.name()));
        if (volumes.nonEmpty()) {
            LOG.info(
                    "{} volumes of machine {} were deleted from pool {} at {}",
                    volumes.size(),
                    machine,
                    pool,
                    node.at());
        }
    }

    private void prove() {
        List<Name> left = List.of(node.machines(), node.copies())
                .flatMap(pool -> node.volumes(pool, machine))
                .map(OwnVolume::name);
        boolean gone = node.daemon().definition(machine.value()).isEmpty()
                && node.daemon().filter(Filters.name(machine)).isEmpty();
        if (left.nonEmpty() || !gone) {
            throw new HypervisorException(
                    "machine " + machine + " is not gone from " + node.at() + ": " + left.mkString(", "));
        }
    }
}
