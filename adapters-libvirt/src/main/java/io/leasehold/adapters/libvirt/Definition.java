package io.leasehold.adapters.libvirt;

import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.machine.SystemId;
import io.vavr.collection.List;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * What a machine is defined as at libvirt, with what we note there of it under our own name space. Defining is the one step
 * by which anything becomes so: the disk, the make-up, the occasion that brought it about and whether it is to run change at
 * once. Never changed itself.
 */
final class Definition {

    static final String SPACE = "https://leasehold.io/xmlns/libvirt/1";

    private static final String TARGET = "vda";
    private static final long KIB_PER_GIB = 1024 * 1024;
    /** An occasion can be repeated while its effect is pending, and few are at once. */
    private static final int OCCASIONS_KEPT = 32;

    private final Xml domain;

    private Definition(Xml domain) {
        this.domain = domain;
    }

    /** What libvirt says; a broken invariant if it is no domain. */
    static Definition read(String xml) {
        return new Definition(Xml.parse(xml));
    }

    /** A machine as nobody defined it before, off. */
    static Definition of(MachineId machine, Blueprint blueprint, SystemId system, int vcpus, int memoryGiB, Name disk) {
        Xml domain = Xml.root("domain").attribute("type", blueprint.type());
        domain.add("uuid").text(machine);
        domain.add("name").text("leasehold-" + machine);
        domain.add("metadata").add(SPACE, "leasehold:machine").attribute("system", system);
        domain.add("memory").attribute("unit", "KiB");
        domain.add("vcpu");
        blueprint.firmware(domain, machine);
        Xml devices = domain.add("devices");
        Xml drive = devices.add("disk").attribute("type", "volume").attribute("device", "disk");
        drive.add("driver").attribute("name", "qemu").attribute("type", "qcow2").attribute("discard", "unmap");
        drive.add("source").attribute("pool", blueprint.pool());
        drive.add("target").attribute("dev", TARGET).attribute("bus", "virtio");
        blueprint.devices(devices, machine);
        return new Definition(domain)
                .from(disk, system)
                .madeOf(vcpus, memoryGiB, blueprint.mostVcpus())
                .toRun(true);
    }

    String xml() {
        return domain.write();
    }

    UUID id() {
        return UUID.fromString(required("uuid").text());
    }

    /** Whether it is a machine of ours: what is not is never touched. */
    boolean isOurs() {
        return domain.child("metadata")
                .flatMap(metadata -> metadata.child(SPACE, "machine"))
                .isDefined();
    }

    SystemId system() {
        return new SystemId(notes().attribute("system"));
    }

    /** Whether it is to run, whatever it does now. */
    boolean isToRun() {
        return notes().attribute("power").equals("on");
    }

    int vcpus() {
        Xml vcpu = required("vcpu");
        return Integer.parseInt(vcpu.optional("current").getOrElse(vcpu::text));
    }

    /** How many it can have without a restart. */
    int mostVcpus() {
        return Integer.parseInt(required("vcpu").text());
    }

    int memoryGiB() {
        return (int) (Long.parseLong(required("memory").text()) / KIB_PER_GIB);
    }

    /** The volume that its disk is. */
    Name disk() {
        return new Name(drive().at("source").get().attribute("volume"));
    }

    /** How its disk is called in orders to libvirt. */
    String target() {
        return drive().at("target").get().attribute("dev");
    }

    /** Disks that it had before, which are to be deleted. */
    List<Name> formerDisks() {
        return notes().children(SPACE, "former").map(former -> new Name(former.attribute("volume")));
    }

    boolean hasDone(String key) {
        return occasions().exists(done -> done.attribute("key").equals(digest(key)));
    }

    Definition done(String key) {
        return changed(next -> {
            next.notes().add(SPACE, "leasehold:done").attribute("key", digest(key));
            next.occasions()
                    .dropRight(OCCASIONS_KEPT)
                    .forEach(old -> next.notes().remove(old));
        });
    }

    Definition toRun(boolean on) {
        return changed(next -> next.notes().attribute("power", on ? "on" : "off"));
    }

    /** With another disk, on which {@code system} is; the one it has is to be deleted. */
    Definition from(Name volume, SystemId system) {
        return changed(next -> {
            next.notes().attribute("system", system);
            Xml source = next.drive().at("source").get();
            source.optional("volume")
                    .filter(former -> !former.equals(volume.value()))
                    .forEach(former ->
                            next.notes().add(SPACE, "leasehold:former").attribute("volume", former));
            source.attribute("volume", volume);
        });
    }

    /** Without a note of disks that it had before. */
    Definition rid() {
        return changed(next -> next.notes()
                .children(SPACE, "former")
                .forEach(former -> next.notes().remove(former)));
    }

    /**
     * With other processors and memory.
     *
     * @param mostVcpus how many it can have without a restart, if that is more
     */
    Definition madeOf(int vcpus, int memoryGiB, int mostVcpus) {
        return changed(next -> {
            Xml vcpu = next.required("vcpu").text(Math.max(vcpus, mostVcpus));
            vcpu.removeAttribute("current");
            if (mostVcpus > vcpus) {
                vcpu.attribute("current", vcpus);
            }
            next.required("memory").attribute("unit", "KiB").text(memoryGiB * KIB_PER_GIB);
            next.domain.child("currentMemory").forEach(next.domain::remove);
        });
    }

    private Definition changed(Consumer<Definition> change) {
        Definition next = new Definition(domain.copy());
        change.accept(next);
        return next;
    }

    private List<Xml> occasions() {
        return notes().children(SPACE, "done");
    }

    private Xml notes() {
        return required("metadata").child(SPACE, "machine").get();
    }

    private Xml drive() {
        return required("devices")
                .children()
                .find(device -> device.name().equals("disk")
                        && device.at("target")
                                .exists(target -> target.attribute("dev").equals(TARGET)))
                .get();
    }

    private Xml required(String child) {
        return domain.child(child).getOrElseThrow(() -> new IllegalArgumentException("a domain without " + child));
    }

    /** Keys hold ids that a host chose, in any letters. */
    private static String digest(String key) {
        return Digest.of(key.getBytes(StandardCharsets.UTF_8));
    }
}
