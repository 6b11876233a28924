package io.leasehold.scenario.command;

import io.leasehold.adapters.libvirt.DomainType;
import io.leasehold.adapters.libvirt.HostNode;
import io.leasehold.adapters.libvirt.LibvirtHostBuilder;
import io.leasehold.scenario.file.ScenarioFile;
import io.leasehold.scenario.play.Hosting;
import io.leasehold.scenario.play.RealHosting;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Where servers run that are to be real, and how. */
final class Hypervised {

    private static final String BRIDGE = "lease0";

    @Option(
            names = "--hypervisor",
            paramLabel = "URI",
            required = true,
            description = "Servers really run there, by libvirt; with --adapters embedded.")
    private URI uri = URI.create("");

    @Option(
            names = "--domain-type",
            paramLabel = "qemu|kvm",
            defaultValue = "qemu",
            showDefaultValue = Visibility.ALWAYS,
            description = "How their processors come about.")
    private DomainType domainType = DomainType.QEMU;

    @Option(
            names = "--image",
            paramLabel = "VOLUME",
            defaultValue = "guest.qcow2",
            showDefaultValue = Visibility.ALWAYS,
            description = "What every system is installed from, in the pool of images.")
    private String image = "";

    @Option(names = "--bridge", paramLabel = "NAME", description = "The bridge that they are on; lease0 unless said.")
    private @Nullable String bridge;

    @Option(names = "--network", paramLabel = "NAME", description = "Or the network, as libvirt knows it.")
    private @Nullable String network;

    /**
     * Opens it for a scenario.
     *
     * @throws ParameterException if the command line asks for what cannot be
     */
    Hosting open(ScenarioFile scenario, CommandLine command) {
        if (bridge != null && network != null) {
            throw new ParameterException(command, "servers are on a --bridge or on a --network, not on both");
        }
        try {
            return RealHosting.open(HostNode.at(uri.toString()), image, this::settings, scenario);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command, e.getMessage(), e);
        }
    }

    private LibvirtHostBuilder settings(LibvirtHostBuilder host) {
        host.domainType(domainType);
        return network == null ? host.bridge(bridge == null ? BRIDGE : bridge) : host.network(network);
    }
}
