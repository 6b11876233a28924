package io.leasehold.domain.protection;

import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.machine.FirewallRule;
import io.leasehold.domain.machine.Network;
import io.leasehold.domain.machine.Ports;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * A rule of a firewall as somebody wrote it. It may say anything; what cannot be understood is refused with the entry.
 *
 * @param direction {@code in} or {@code out}
 * @param protocol {@code tcp}, {@code udp}, {@code icmp} or {@code any}
 * @param ports one or a range, such as {@code 8000-8100}; all if none
 * @param remote a network; anywhere if none
 * @param action {@code accept} or {@code drop}
 */
public record AskedRule(String direction, String protocol, Option<String> ports, Option<String> remote, String action) {

    /**
     * The rule it means.
     *
     * @param place where it stands among the others, from 1
     */
    Either<Refusal, FirewallRule> understood(int place) {
        Option<FirewallRule.Direction> way = named(FirewallRule.Direction.values(), direction);
        Option<FirewallRule.Protocol> packets = named(FirewallRule.Protocol.values(), protocol);
        Option<FirewallRule.Action> becomes = named(FirewallRule.Action.values(), action);
        Option<String> unclear = Option.when(way.isEmpty(), direction)
                .orElse(Option.when(packets.isEmpty(), protocol))
                .orElse(Option.when(becomes.isEmpty(), action));
        if (unclear.isDefined()) {
            return Either.left(new ProtectionRefusal.UnknownInRule(place, unclear.get()));
        }
        if (ports.isDefined() && !packets.get().hasPorts()) {
            return Either.left(new ProtectionRefusal.NoPortsHere(place, protocol, ports.get()));
        }
        if (ports.exists(text -> Ports.parse(text).isEmpty())) {
            return Either.left(new ProtectionRefusal.BadPorts(place, ports.get()));
        }
        if (remote.exists(text -> Network.parse(text).isEmpty())) {
            return Either.left(new ProtectionRefusal.BadRemote(place, remote.get()));
        }
        return Either.right(new FirewallRule(
                way.get(), packets.get(), ports.flatMap(Ports::parse), remote.flatMap(Network::parse), becomes.get()));
    }

    private static <E extends Enum<E>> Option<E> named(E[] values, String name) {
        return List.of(values).find(value -> value.name().equalsIgnoreCase(name));
    }
}
