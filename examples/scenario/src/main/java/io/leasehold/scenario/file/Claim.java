package io.leasehold.scenario.file;

import io.vavr.control.Option;
import java.util.function.Supplier;

/**
 * What a notice of a payment says about its amount or reference: exactly that of the open request, or something stated.
 *
 * @param stated what is stated; none is exactly what the open request says
 */
public record Claim<T>(Option<T> stated) {

    public static <T> Claim<T> exact() {
        return new Claim<>(Option.none());
    }

    public static <T> Claim<T> of(T stated) {
        return new Claim<>(Option.some(stated));
    }

    /** What is stated, or else what the open request says. */
    public T or(Supplier<? extends T> exact) {
        return stated.getOrElse(exact);
    }
}
