package io.leasehold.embedding;

import io.leasehold.adapters.libvirt.DomainType;
import io.leasehold.adapters.libvirt.HostNode;
import io.leasehold.adapters.libvirt.LibvirtHost;
import io.leasehold.adapters.libvirt.LibvirtHostBuilder;
import io.leasehold.domain.machine.SystemId;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import java.time.Duration;
import java.util.Locale;

/**
 * Where servers run, and how.
 *
 * @param node the host that runs them
 * @param settings by name: {@code domain} is {@code qemu} or {@code kvm}, {@code bridge} or {@code network} what they are
 *     connected to, {@code image} what they are installed from
 */
record Where(HostNode node, Map<String, String> settings) {

    static final String USAGE = "OnLibvirt [URI [domain=qemu|kvm] [bridge=NAME | network=NAME] [image=VOLUME]]";

    private static final Set<String> KNOWN = HashSet.of("domain", "bridge", "network", "image");

    /** Days pass at once here, so a guest that was just started is asked to shut down while it does not listen yet. */
    private static final Duration ASKED_AGAIN = Duration.ofSeconds(2);

    private static final Duration TURNED_OFF = Duration.ofMinutes(1);

    /** @throws IllegalArgumentException if something is said that is not known, or two things that exclude each other */
    Where {
        Set<String> said = settings.keySet();
        if (!KNOWN.containsAll(said)
                || (said.contains("bridge") && said.contains("network"))
                || !List.of("qemu", "kvm").contains(settings.getOrElse("domain", "qemu"))) {
            throw new IllegalArgumentException(USAGE);
        }
    }

    /** As the command line says it: a URI, and settings. */
    static Where of(String... args) {
        List<String> words = List.of(args);
        Map<String, String> settings = words.tail()
                .map(word -> word.split("=", 2))
                .toMap(pair -> pair[0], pair -> pair.length > 1 ? pair[1] : "");
        return new Where(HostNode.at(words.head()), settings);
    }

    /** Whether it is the host that libvirt simulates itself. */
    boolean isSimulated() {
        return "test".equals(node.uri().getScheme());
    }

    LibvirtHost host(SystemId system) {
        LibvirtHostBuilder host = LibvirtHost.on(node)
                .domainType(
                        DomainType.valueOf(settings.getOrElse("domain", "qemu").toUpperCase(Locale.ROOT)))
                .image(system, settings.getOrElse("image", "guest.qcow2"))
                .shutdown(ASKED_AGAIN, TURNED_OFF);
        return settings.get("bridge")
                .map(host::bridge)
                .getOrElse(() -> host.network(settings.getOrElse("network", "default")))
                .build();
    }
}
