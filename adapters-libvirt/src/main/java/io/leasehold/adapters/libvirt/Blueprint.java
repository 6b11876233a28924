package io.leasehold.adapters.libvirt;

import io.leasehold.domain.machine.MachineId;
import io.vavr.control.Option;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What all machines of a host have in common.
 *
 * @param pool that holds their disks
 * @param networkType {@code bridge} or {@code network}
 * @param network its name
 * @param mostVcpus how many processors a machine can have without a restart, at least those it is given
 * @param seed where machines find what cloud-init is to do, if anywhere: below it, by their id
 */
record Blueprint(DomainType domainType, Name pool, String networkType, Name network, int mostVcpus, Option<URI> seed) {

    String type() {
        return domainType.name().toLowerCase(Locale.ROOT);
    }

    /** What the machine is, apart from what is plugged into it. */
    void firmware(Xml domain, MachineId machine) {
        Xml os = domain.add("os");
        os.add("type").attribute("arch", "x86_64").attribute("machine", "q35").text("hvm");
        os.add("boot").attribute("dev", "hd");
        seed.forEach(base -> {
            os.add("smbios").attribute("mode", "sysinfo");
            domain.add("sysinfo")
                    .attribute("type", "smbios")
                    .add("system")
                    .add("entry")
                    .attribute("name", "serial")
                    .text("ds=nocloud-net;s=" + base + (base.toString().endsWith("/") ? "" : "/") + machine + "/");
        });
        Xml features = domain.add("features");
        features.add("acpi");
        features.add("apic");
        if (domainType == DomainType.KVM) {
            domain.add("cpu").attribute("mode", "host-model");
        }
        domain.add("clock").attribute("offset", "utc");
        domain.add("on_poweroff").text("destroy");
        domain.add("on_reboot").text("restart");
        domain.add("on_crash").text("restart");
    }

    /** What is plugged into it apart from its disk. */
    void devices(Xml devices, MachineId machine) {
        Xml nic = devices.add("interface").attribute("type", networkType);
        nic.add("mac").attribute("address", mac(machine));
        nic.add("source").attribute(networkType, network);
        nic.add("model").attribute("type", "virtio");
        nic.add("filterref").attribute("filter", Filters.name(machine));
        // Nobody reads it, so nothing may wait for a reader.
        devices.add("serial").attribute("type", "null");
        Xml agent = devices.add("channel").attribute("type", "unix");
        agent.add("target").attribute("type", "virtio").attribute("name", "org.qemu.guest_agent.0");
        devices.add("rng")
                .attribute("model", "virtio")
                .add("backend")
                .attribute("model", "random")
                .text("/dev/urandom");
        devices.add("memballoon").attribute("model", "none");
    }

    /** The same machine has the same address wherever it is made again. */
    static String mac(MachineId machine) {
        String digits = Digest.of(machine.toString().getBytes(StandardCharsets.US_ASCII));
        StringBuilder address = new StringBuilder("02");
        for (int i = 0; i < 10; i += 2) {
            address.append(':').append(digits, i, i + 2);
        }
        return address.toString();
    }
}
