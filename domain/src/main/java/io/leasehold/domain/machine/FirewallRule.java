package io.leasehold.domain.machine;

import io.vavr.control.Option;

/**
 * One rule of a firewall. The first rule that fits decides what becomes of a packet (SEC-1).
 *
 * @param direction seen from the server
 * @param ports of the server for what comes in, of the other side for what goes out; all if none, and none for protocols
 *     without ports
 * @param remote where the other side is; anywhere if none
 */
public record FirewallRule(
        Direction direction, Protocol protocol, Option<Ports> ports, Option<Network> remote, Action action) {

    /** Which way packets go. */
    public enum Direction {
        IN,
        OUT
    }

    /** What packets are. */
    public enum Protocol {
        TCP,
        UDP,
        ICMP,
        ANY;

        public boolean hasPorts() {
            return this == TCP || this == UDP;
        }
    }

    /** What becomes of packets. */
    public enum Action {
        ACCEPT,
        DROP
    }

    public FirewallRule {
        if (ports.isDefined() && !protocol.hasPorts()) {
            throw new IllegalArgumentException(protocol + " has no ports");
        }
    }
}
