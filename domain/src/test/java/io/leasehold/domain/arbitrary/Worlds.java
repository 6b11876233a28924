package io.leasehold.domain.arbitrary;

import io.leasehold.domain.customer.Audience;
import io.leasehold.domain.customer.Country;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.domain.machine.Disruption;
import io.leasehold.domain.machine.Resources;
import io.leasehold.domain.terms.Terms;
import io.leasehold.domain.terms.TermsVersion;
import io.vavr.collection.List;
import java.time.LocalDate;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.joda.money.CurrencyUnit;

/** Worlds for a contract to live in. */
public final class Worlds {

    private static final CustomerId ALICE = new CustomerId("alice");
    private static final Resources CAPACITY = new Resources(64, 256, 4_000);

    private Worlds() {}

    /** Worlds that begin on a day still to be said: one or two editions of the terms, tariffs and taxes that change. */
    public static Arbitrary<Function<LocalDate, World>> any() {
        return Combinators.combine(
                        Currencies.any(),
                        editions(),
                        Catalogues.sketches(),
                        Arbitraries.of(Audience.class),
                        Arbitraries.of(Catalogues.FRANCE, Catalogues.BELGIUM),
                        Arbitraries.of(Disruption.class))
                .as((currency, editions, catalogue, audience, country, disruption) ->
                        begins -> world(begins, currency, editions, catalogue, audience, country, disruption));
    }

    private static World world(
            LocalDate begins,
            CurrencyUnit currency,
            List<Later> editions,
            Catalogues.Sketch catalogue,
            Audience audience,
            Country country,
            Disruption disruption) {
        return new World(
                editions.map(edition -> edition.from(begins, currency)),
                catalogue.from(begins, currency),
                ALICE,
                audience,
                country,
                CAPACITY,
                disruption);
    }

    private static Arbitrary<List<Later>> editions() {
        Arbitrary<Later> first = Editions.any().map(terms -> new Later(0, "first", terms));
        Arbitrary<Later> second = Combinators.combine(Arbitraries.integers().between(1, 400), Editions.any())
                .as((days, terms) -> new Later(days, "second", terms));
        return Arbitraries.frequencyOf(
                Tuple.of(2, first.map(List::of)),
                Tuple.of(1, Combinators.combine(first, second).as(List::of)));
    }

    /** An edition that is in force some days after the beginning, in the currency of its world. */
    private record Later(int days, String name, Terms terms) {

        World.Edition from(LocalDate begins, CurrencyUnit currency) {
            Terms named = Terms.builder()
                    .from(terms)
                    .version(new TermsVersion(name))
                    .currency(currency)
                    .build();
            return new World.Edition(begins.plusDays(days), named);
        }
    }
}
