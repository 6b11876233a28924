package io.leasehold.testkit.conditions;

import io.leasehold.domain.catalogue.Catalogue;
import io.leasehold.domain.catalogue.Tariff;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.prices.PriceRefusal;
import io.leasehold.domain.terms.Terms;
import io.leasehold.ports.conditions.Conditions;
import io.vavr.control.Option;

/** Conditions in memory, to which tariffs can be added. Safe for use by many threads. */
public final class InMemoryConditions implements Conditions {

    private final Terms terms;
    private Catalogue catalogue;

    public InMemoryConditions(Terms terms, Catalogue catalogue) {
        this.terms = terms;
        this.catalogue = catalogue;
    }

    @Override
    public Terms terms() {
        return terms;
    }

    @Override
    public synchronized Catalogue catalogue() {
        return catalogue;
    }

    @Override
    public synchronized Option<Refusal> announce(Tariff tariff) {
        if (catalogue.tariffs().contains(tariff)) {
            return Option.none();
        }
        if (catalogue.tariffs().exists(other -> other.effective().equals(tariff.effective()))) {
            return Option.of(new PriceRefusal.TariffAnnouncedAlready(tariff.effective()));
        }
        catalogue = catalogue.with(tariff);
        return Option.none();
    }
}
