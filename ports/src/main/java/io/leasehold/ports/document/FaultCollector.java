package io.leasehold.ports.document;

import io.vavr.collection.List;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Gathers faults while a document is read. However many there are, it holds the first {@value Faults#SHOWN} by line.
 */
public final class FaultCollector {

    private static final Comparator<Numbered> IN_ORDER =
            Comparator.comparingInt((Numbered n) -> n.fault().line()).thenComparingInt(Numbered::number);

    private final PriorityQueue<Numbered> lastOnTop = new PriorityQueue<>(IN_ORDER.reversed());
    private int count;

    /** Notes a fault at {@code node}. */
    public void add(Node node, String message) {
        add(node.line(), node, message);
    }

    void add(int line, Node node, String message) {
        // A path is only built for a fault that will be shown: a hostile file has millions.
        if (wouldBeShown(line)) {
            add(new Fault(line, node.path(), message));
        } else {
            count++;
        }
    }

    void add(Fault fault) {
        lastOnTop.add(new Numbered(count++, fault));
        if (lastOnTop.size() > Faults.SHOWN) {
            lastOnTop.remove();
        }
    }

    /** How many faults were noted so far. */
    public int count() {
        return count;
    }

    /** What was noted; at least one fault. */
    public Faults faults() {
        List<Fault> first = List.ofAll(lastOnTop).sorted(IN_ORDER).map(Numbered::fault);
        return new Faults(first, count - first.size());
    }

    private boolean wouldBeShown(int line) {
        Numbered last = lastOnTop.peek();
        return last == null
                || lastOnTop.size() < Faults.SHOWN
                || line < last.fault().line();
    }

    /** Faults of one line keep the order in which they were found. */
    private record Numbered(int number, Fault fault) {}
}
