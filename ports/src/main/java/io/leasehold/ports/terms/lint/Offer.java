package io.leasehold.ports.terms.lint;

import io.leasehold.domain.catalogue.Catalogue;
import io.leasehold.domain.catalogue.Tariff;
import io.leasehold.domain.catalogue.VatRate;
import io.leasehold.domain.customer.Audience;
import io.leasehold.domain.customer.Country;
import io.leasehold.domain.period.Length;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;

/**
 * What of a catalogue decides which law may apply: whose tax it knows tells where customers are, whom its solutions are
 * for tells whether there are consumers among them.
 *
 * @param countries of which there is a rate of tax
 * @param tariff the one that takes effect last: what is sold, or soon will be
 * @param lengths on offer, ascending
 */
record Offer(Set<Country> countries, Tariff tariff, List<Length> lengths) {

    private static final Set<Country> UNION = HashSet.of(
                    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT",
                    "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK")
            .map(Country::new);

    private static final Country FRANCE = new Country("FR");

    static Offer of(Catalogue catalogue) {
        return new Offer(
                catalogue.vat().map(VatRate::country).toSet(),
                catalogue.tariffs().last(),
                catalogue.lengths());
    }

    /** Somebody in the European Union can buy. */
    boolean inUnion() {
        return countries.exists(UNION::contains);
    }

    /** A consumer in a member state other than France can buy. */
    boolean toConsumersElsewhereInUnion() {
        return toConsumers() && countries.remove(FRANCE).exists(UNION::contains);
    }

    /** A consumer in the European Union can buy. */
    boolean toConsumersInUnion() {
        return toConsumers() && inUnion();
    }

    /** A consumer in France can buy. */
    boolean toConsumersInFrance() {
        return toConsumers() && countries.contains(FRANCE);
    }

    private boolean toConsumers() {
        return tariff.solutions().exists(solution -> solution.audience().contains(Audience.INDIVIDUAL));
    }
}
