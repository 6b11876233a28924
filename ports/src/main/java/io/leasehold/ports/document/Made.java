package io.leasehold.ports.document;

import io.vavr.control.Option;
import java.util.function.Supplier;

/** Turns the refusal of a constructor into a fault. */
final class Made {

    private Made() {}

    static <T> Option<T> by(Supplier<? extends T> make, Node node, FaultCollector faults) {
        try {
            return Option.some(make.get());
        } catch (IllegalArgumentException e) {
            String why = e.getMessage();
            faults.add(node, why == null ? "is not a valid value" : why);
            return Option.none();
        }
    }
}
