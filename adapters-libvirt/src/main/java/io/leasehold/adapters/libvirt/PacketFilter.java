package io.leasehold.adapters.libvirt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether a host's packet filter sees what goes over its bridges. Where it does not, libvirt takes filters and none of them
 * filters anything.
 */
@FunctionalInterface
public interface PacketFilter {

    /** Whether packets over bridges are filtered at that host. */
    boolean sees(HostNode host);

    /**
     * Looks at the settings {@code net.bridge.bridge-nf-call-iptables} and {@code …-ip6tables} of this machine for hosts whose
     * URI names no other, and believes that they are on elsewhere, for there is no way to ask.
     */
    static PacketFilter bySettings() {
        return host -> !isHere(host.uri()) || (isOn("iptables") && isOn("ip6tables"));
    }

    private static boolean isHere(URI uri) {
        return uri.getHost() == null;
    }

    private static boolean isOn(String filter) {
        Path setting = Path.of("/proc/sys/net/bridge/bridge-nf-call-" + filter);
        try {
            return Files.exists(setting) && Files.readString(setting).strip().equals("1");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + setting, e);
        }
    }
}
