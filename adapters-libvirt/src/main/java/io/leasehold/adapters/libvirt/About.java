package io.leasehold.adapters.libvirt;

import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.machine.Protection;
import io.leasehold.domain.machine.SystemId;
import io.leasehold.domain.terms.SecurityTerms.EmptyAllowList;
import io.vavr.collection.List;
import io.vavr.control.Option;
import io.vavr.control.Try;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;

/**
 * What of a machine must outlive its host apart from its copies: what is installed on it, and what protects it. It is kept
 * where the copies are.
 *
 * @param filter what protects it
 */
record About(SystemId system, Xml filter) {

    private static final String ROOT = "leasehold-machine";

    /** Of a machine that nothing protects yet. */
    static About unprotected(MachineId machine, SystemId system) {
        return new About(system, Filters.of(machine, Protection.NONE, EmptyAllowList.ANY, List.empty()));
    }

    /** What was kept last. What was broken off while it was written is no document. */
    static Option<About> find(Node node, MachineId machine) {
        return volumes(node, machine).flatMap(volume -> read(node, volume)).headOption();
    }

    /** Takes the place of what was kept before. */
    void keep(Node node, Disks disks) {
        List<OwnVolume> former = volumes(node, disks.machine());
        Xml document = Xml.root(ROOT).attribute("system", system);
        document.add(filter);
        byte[] content = document.write().getBytes(StandardCharsets.UTF_8);
        Name name = disks.next(OwnVolume.ABOUT).name();
        node.daemon().createVolume(node.copies(), Disks.raw(name, content.length));
        node.daemon().upload(node.copies(), name, content);
        former.forEach(volume -> node.daemon().deleteVolume(node.copies(), volume.name()));
    }

    private static Option<About> read(Node node, OwnVolume volume) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try {
            node.daemon().download(node.copies(), volume.name(), content);
        } catch (IOException e) {
            throw new UncheckedIOException("memory can always be written to", e);
        }
        return Try.of(() -> Xml.parse(content.toString(StandardCharsets.UTF_8)))
                .toOption()
                .flatMap(document -> document.child("filter")
                        .map(filter -> new About(new SystemId(document.attribute("system")), filter.copy())));
    }

    /** The latest first. */
    private static List<OwnVolume> volumes(Node node, MachineId machine) {
        return node.volumes(node.copies(), machine)
                .filter(volume -> volume.kind().equals(OwnVolume.ABOUT))
                .sorted(Comparator.comparing(OwnVolume::attempt).reversed());
    }
}
