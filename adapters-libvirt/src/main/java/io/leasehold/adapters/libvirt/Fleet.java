package io.leasehold.adapters.libvirt;

import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.machine.Resources;
import io.leasehold.ports.machine.HypervisorException;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The hosts. Where a machine is they know themselves; what was found is remembered. */
final class Fleet implements AutoCloseable {

    /** What a machine takes that is being made. */
    private record Reserved(Node node, Resources resources) {}

    private final List<Node> nodes;
    private final int reserveGiB;
    private final Map<MachineId, Node> found = new ConcurrentHashMap<>();
    private final Map<MachineId, Reserved> reserved = new ConcurrentHashMap<>();

    Fleet(List<Node> nodes, int reserveGiB) {
        this.nodes = nodes;
        this.reserveGiB = reserveGiB;
    }

    List<Node> nodes() {
        return nodes;
    }

    /**
     * Where a machine is; none if it is nowhere.
     *
     * @throws HypervisorException if it is not where it was and a host cannot be reached: it may be there
     */
    Option<Node> find(MachineId machine) {
        Option<Node> known =
                Option.of(found.get(machine)).filter(node -> node.find(machine).isDefined());
        return known.orElse(() -> {
            Option<Node> where = nodes.find(node -> node.find(machine).isDefined());
            where.forEach(node -> found.put(machine, node));
            return where;
        });
    }

    /** Where a machine is that must be somewhere. */
    Node get(MachineId machine) {
        return find(machine).getOrElseThrow(() -> new HypervisorException("there is no machine " + machine));
    }

    /**
     * Makes a machine where new ones go: of the hosts with room for it on the one with most memory left, the first of several.
     * Until it is made the room for it is kept from all other machines that this process makes.
     */
    void placing(MachineId machine, Resources resources, List<Node> among, Consumer<Node> making) {
        try {
            making.accept(reserve(machine, resources, among));
        } finally {
            reserved.remove(machine);
        }
    }

    private synchronized Node reserve(MachineId machine, Resources resources, List<Node> among) {
        List<Tuple2<Node, Resources>> rooms = among.map(node -> Tuple.of(node, room(node)));
        Node node = rooms.filter(room -> room._2.covers(resources))
                .reduceLeftOption((best, next) -> next._2.memoryGiB() > best._2.memoryGiB() ? next : best)
                .map(Tuple2::_1)
                .getOrElseThrow(() -> new HypervisorException("no host has room for machine " + machine + " of "
                        + resources + ": "
                        + rooms.map(room -> room._1.at() + " has " + room._2).mkString(", ")));
        reserved.put(machine, new Reserved(node, resources));
        return node;
    }

    /** A disk that is there already of a machine that is not counts twice: too little for a while rather than too much. */
    private Resources room(Node node) {
        Resources room = node.room(reserveGiB);
        List<Resources> taken = List.ofAll(reserved.values())
                .filter(it -> it.node().equals(node))
                .map(Reserved::resources);
        return new Resources(
                room.vcpus(),
                Math.max(
                        0,
                        room.memoryGiB() - taken.map(Resources::memoryGiB).sum().intValue()),
                Math.max(0, room.diskGiB() - taken.map(Resources::diskGiB).sum().intValue()));
    }

    /** What a machine that is there can grow to (UPG-2). */
    Resources capacity(Node node, Resources has) {
        Resources room = room(node);
        return new Resources(
                Math.max(has.vcpus(), room.vcpus()),
                has.memoryGiB() + room.memoryGiB(),
                has.diskGiB() + room.diskGiB());
    }

    void forget(MachineId machine) {
        found.remove(machine);
    }

    /** A host alone knows its own copies; of several each may have made some. */
    void lookAgain(Node node) {
        if (nodes.size() > 1) {
            node.lookAgain(node.copies());
        }
    }

    @Override
    public void close() {
        nodes.forEach(node -> node.daemon().close());
    }
}
