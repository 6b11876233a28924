package io.leasehold.adapters.libvirt;

import io.leasehold.adapters.libvirt.Machine.Patience;
import io.leasehold.domain.machine.Ports;
import io.leasehold.domain.machine.SystemId;
import io.leasehold.ports.machine.HypervisorException;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collects how machines are run; the type of domain, a network and at least one image must be said. */
public final class LibvirtHostBuilder {

    private static final Applications NONE = (guest, applications) -> {
        if (applications.nonEmpty()) {
            throw new HypervisorException("nobody said how applications come onto machines: "
                    + applications.mkString(", ") + " cannot be installed on machine " + guest.machine());
        }
    };

    private final List<HostNode> hosts;
    private @Nullable DomainType domainType;
    private String networkType = "network";
    private @Nullable Name network;
    private Map<SystemId, Name> images = LinkedHashMap.empty();
    private int mostVcpus = 1;
    private int reserveGiB = 1;
    private @Nullable URI seed;
    private Patience patience = new Patience(Duration.ofSeconds(10), Duration.ofMinutes(1));
    private List<Integer> administrationPorts = List.of(22);
    private PacketFilter packetFilter = PacketFilter.bySettings();
    private Applications applications = NONE;
    private InstantSource clock = InstantSource.system();

    LibvirtHostBuilder(List<HostNode> hosts) {
        if (hosts.isEmpty()) {
            throw new IllegalArgumentException("machines need a host to run on");
        }
        this.hosts = hosts;
    }

    /** How processors come about; never guessed. */
    public LibvirtHostBuilder domainType(DomainType type) {
        this.domainType = type;
        return this;
    }

    /** Machines are on a bridge of their host that has this name. */
    public LibvirtHostBuilder bridge(String name) {
        this.networkType = "bridge";
        this.network = new Name(name);
        return this;
    }

    /** Machines are on a network that libvirt knows by this name. */
    public LibvirtHostBuilder network(String name) {
        this.networkType = "network";
        this.network = new Name(name);
        return this;
    }

    /** What {@code system} is installed from: a volume of the pool of images of each host. */
    public LibvirtHostBuilder image(SystemId system, String volume) {
        this.images = images.put(system, new Name(volume));
        return this;
    }

    /**
     * How many processors a machine can grow to without a restart; unless said, none. Memory never grows without one, for
     * a guest could have what it was to be given later.
     */
    public LibvirtHostBuilder vcpusWithoutRestart(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("a machine has at least 1 processor, not " + most);
        }
        this.mostVcpus = most;
        return this;
    }

    /** Memory that a host keeps for itself; 1 GiB unless said. */
    public LibvirtHostBuilder reserveMemory(int gib) {
        this.reserveGiB = gib;
        return this;
    }

    /**
     * Where new machines learn what cloud-init is to do: below that address, by their id, in the layout of its data source
     * NoCloud. A host's own service answers there; unless said, machines are not told of any.
     */
    public LibvirtHostBuilder seed(URI base) {
        this.seed = base;
        return this;
    }

    /**
     * How a machine is shut down.
     *
     * @param again after which it is asked once more, for it may not have listened; 10 seconds unless said
     * @param most after which it is turned off; a minute unless said
     */
    public LibvirtHostBuilder shutdown(Duration again, Duration most) {
        this.patience = new Patience(again, most);
        return this;
    }

    /**
     * By which TCP ports a machine is administered (SEC-2); 22 unless said.
     *
     * @throws IllegalArgumentException if there is no such port
     */
    public LibvirtHostBuilder administrationPorts(int... ports) {
        // A port that there is not would be noticed only when somebody is to be protected.
        List.ofAll(ports).forEach(port -> new Ports(port, port));
        this.administrationPorts = List.ofAll(ports);
        return this;
    }

    /** How to know that a filter filters; {@link PacketFilter#bySettings} unless said. */
    public LibvirtHostBuilder packetFilter(PacketFilter filter) {
        this.packetFilter = filter;
        return this;
    }

    /** How applications come onto machines; unless said, none can. */
    public LibvirtHostBuilder applications(Applications how) {
        this.applications = how;
        return this;
    }

    /** Dates what is made; the clock of this machine unless said. */
    public LibvirtHostBuilder clock(InstantSource source) {
        this.clock = source;
        return this;
    }

    /** Connects when something is asked for the first time. {@code test:///…} is the host that libvirt simulates itself. */
    public LibvirtHost build() {
        return build(host ->
                "test".equals(host.uri().getScheme()) ? new TestDriver(host.uri()) : new LibvirtDaemon(host.uri()));
    }

    LibvirtHost build(Function<HostNode, Daemon> daemons) {
        if (domainType == null || network == null || images.isEmpty()) {
            throw new IllegalStateException("say the type of domain, a bridge or a network, and at least one image");
        }
        Settings settings = new Settings(
                domainType,
                networkType,
                network,
                images,
                mostVcpus,
                Option.of(seed),
                patience,
                administrationPorts,
                packetFilter,
                applications,
                clock);
        return new LibvirtHost(settings, new Fleet(hosts.map(host -> new Node(host, daemons.apply(host))), reserveGiB));
    }
}
