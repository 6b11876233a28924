package io.leasehold.ports.conditions;

import io.leasehold.domain.catalogue.Catalogue;
import io.leasehold.domain.catalogue.Tariff;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.prices.PriceRefusal;
import io.leasehold.domain.terms.Terms;
import io.vavr.control.Option;

/** The conditions under which a host sells now: its terms and its catalogue. */
public interface Conditions {

    /** The edition of the terms in force. */
    Terms terms();

    /** All tariffs that were ever announced, and what else is on offer. */
    Catalogue catalogue();

    /**
     * Adds a tariff to the catalogue, for good. The same one again is harmless.
     *
     * @return why not, with nothing changed: above all if there is another one that takes effect on the same day
     */
    Option<Refusal> announce(Tariff tariff);

    /**
     * Conditions that do not change while the process runs, for a host that keeps them in files: it writes a tariff there,
     * and the customers are told once it was announced.
     *
     * @param terms the only edition
     * @param catalogue all there will ever be
     */
    record Fixed(Terms terms, Catalogue catalogue) implements Conditions {

        @Override
        public Option<Refusal> announce(Tariff tariff) {
            return Option.when(!catalogue.tariffs().contains(tariff), PriceRefusal.PricesKeptElsewhere::new);
        }
    }
}
