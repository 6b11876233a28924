package io.leasehold.domain.arbitrary;

import io.leasehold.domain.period.Length;
import io.vavr.collection.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Lengths of periods. */
public final class Lengths {

    /** What every generated world offers. */
    public static final List<Length> OFFERED = List.of(1, 2, 3, 6, 12).map(Length::new);

    private Lengths() {}

    /** Any length up to three years. */
    public static Arbitrary<Length> any() {
        return Arbitraries.integers().between(1, 36).map(Length::new);
    }

    /** One of {@link #OFFERED}, mostly a month. */
    public static Arbitrary<Length> offered() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(new Length(1))), Tuple.of(2, Arbitraries.of(OFFERED.asJava())));
    }
}
