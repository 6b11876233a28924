package io.leasehold.ports.document;

import io.vavr.collection.List;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Supplier;

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
        add(node, () -> message);
    }

    /** Notes a fault at {@code node}, whose message is only made if it will be shown. */
    public void add(Node node, Supplier<String> message) {
        add(node.line(), () -> new Fault(node.line(), node.path(), message.get()));
    }

    /** Notes a fault on {@code line}, which is only made if it will be shown: a hostile file has millions. */
    void add(int line, Supplier<Fault> fault) {
        if (wouldBeShown(line)) {
            add(fault.get());
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
