package io.leasehold.adapters.libvirt;

import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.machine.Resources;
import io.leasehold.ports.machine.HypervisorException;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The hosts. Where a machine is they know themselves; what was found is remembered. */
final class Fleet implements AutoCloseable {

    /** Within that some moment without a copy under way is found. */
    private static final Duration BUSY = Duration.ofSeconds(30);

    private final List<Node> nodes;
    private final int reserveGiB;
    private final Map<MachineId, Node> found = new ConcurrentHashMap<>();

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

    /** Where a new machine goes: of the hosts with room for it the one with most memory left, the first of several. */
    Node place(MachineId machine, Resources resources, List<Node> among) {
        List<Tuple2<Node, Resources>> rooms = among.map(node -> Tuple.of(node, node.room(reserveGiB)));
        return rooms.filter(room -> room._2.covers(resources))
                .reduceLeftOption((best, next) -> next._2.memoryGiB() > best._2.memoryGiB() ? next : best)
                .map(Tuple2::_1)
                .getOrElseThrow(() -> new HypervisorException("no host has room for machine " + machine + " of "
                        + resources + ": "
                        + rooms.map(room -> room._1.at() + " has " + room._2).mkString(", ")));
    }

    /** What a machine that is there can grow to (UPG-2). */
    Resources capacity(Node node, Resources has) {
        Resources room = node.room(reserveGiB);
        return new Resources(
                Math.max(has.vcpus(), room.vcpus()),
                has.memoryGiB() + room.memoryGiB(),
                has.diskGiB() + room.diskGiB());
    }

    void forget(MachineId machine) {
        found.remove(machine);
    }

    /** A host alone knows its own copies; of several each may have made some. Libvirt refuses to look while it makes one. */
    void lookAgain(Node node) {
        if (nodes.size() > 1 && !Pause.until(BUSY, () -> node.daemon().lookAgain(node.copies()))) {
            throw new HypervisorException("pool " + node.copies() + " at " + node.at() + " is busy");
        }
    }

    @Override
    public void close() {
        nodes.forEach(node -> node.daemon().close());
    }
}
