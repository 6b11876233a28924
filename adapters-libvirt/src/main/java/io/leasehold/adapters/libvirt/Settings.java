package io.leasehold.adapters.libvirt;

import io.leasehold.adapters.libvirt.Machine.Patience;
import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.machine.SystemId;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.net.URI;
import java.time.InstantSource;

/** What {@link LibvirtHostBuilder} was told. */
record Settings(
        DomainType domainType,
        String networkType,
        Name network,
        Map<SystemId, Name> images,
        int mostVcpus,
        Option<URI> seed,
        Patience patience,
        List<Integer> administrationPorts,
        PacketFilter packetFilter,
        Applications applications,
        InstantSource clock) {

    Disks disks(Node node, MachineId machine) {
        return new Disks(node, machine, clock);
    }

    Blueprint blueprint(Node node) {
        return new Blueprint(domainType, node.machines(), networkType, network, mostVcpus, seed);
    }
}
