package io.leasehold.domain.arbitrary;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import org.joda.money.CurrencyUnit;

/** Currencies of the world. */
public final class Currencies {

    private Currencies() {}

    /** The euro, and now and then another; some have no decimals, some three. */
    public static Arbitrary<CurrencyUnit> any() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.just(CurrencyUnit.EUR)),
                Tuple.of(1, Arbitraries.of(CurrencyUnit.USD, CurrencyUnit.JPY, CurrencyUnit.of("KWD"))));
    }
}
