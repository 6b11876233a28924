package io.leasehold.domain.arbitrary;

import io.leasehold.domain.catalogue.Catalogue;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.customer.Audience;
import io.leasehold.domain.customer.Country;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.domain.machine.Disruption;
import io.leasehold.domain.machine.Resources;
import io.leasehold.domain.quote.Market;
import io.leasehold.domain.terms.Terms;
import io.vavr.collection.List;
import java.time.LocalDate;

/**
 * Everything around a contract: the host's terms and prices over time, the customer, and what the hypervisor says.
 *
 * @param editions the terms, each with the first day on which it is in force; by date, at least one
 * @param catalogue what is for sale
 * @param owner the customer
 * @param audience the type of customer
 * @param country where the customer is
 * @param capacity what the host can hold
 * @param disruption what an upgrade does to the server
 */
public record World(
        List<Edition> editions,
        Catalogue catalogue,
        CustomerId owner,
        Audience audience,
        Country country,
        Resources capacity,
        Disruption disruption) {

    /**
     * An edition of the terms.
     *
     * @param from the first day on which it is in force
     * @param terms what it says
     */
    public record Edition(LocalDate from, Terms terms) {}

    /** The terms in force on {@code on}; the first edition before its day, too. */
    public Terms terms(LocalDate on) {
        return editions.filter(edition -> !edition.from().isAfter(on))
                .lastOption()
                .getOrElse(editions::head)
                .terms();
    }

    /** The market of {@code on}, which the catalogue must know. */
    public Market market(LocalDate on) {
        return Market.on(on, terms(on), catalogue, country).get();
    }

    /** The market of {@code on} for the customer of a contract: the latest prices of which they had notice in time. */
    public Market market(Contract contract, LocalDate on) {
        int priceDays = contract.terms().notice().priceDays();
        return Market.on(on, terms(on), catalogue, contract.prices().inForce(catalogue, on, priceDays), country)
                .get();
    }

    /** The customer, authenticated. */
    public Actor customer() {
        return new Actor.Customer(owner);
    }

    /** This world with other terms, in force all the time. */
    public World under(Terms terms) {
        List<Edition> only = List.of(new Edition(LocalDate.EPOCH, terms));
        return new World(only, catalogue, owner, audience, country, capacity, disruption);
    }

    /** This world with one more edition of the terms, in force from {@code from}. */
    public World from(LocalDate from, Terms terms) {
        List<Edition> all = editions.append(new Edition(from, terms)).sortBy(Edition::from);
        return new World(all, catalogue, owner, audience, country, capacity, disruption);
    }

    /** This world with other things for sale. */
    public World selling(Catalogue other) {
        return new World(editions, other, owner, audience, country, capacity, disruption);
    }

    /** The terms in full, and of the catalogue the prices. */
    @Override
    public String toString() {
        return editions.map(edition -> "  from " + edition.from() + ": " + edition.terms())
                .appendAll(catalogue
                        .tariffs()
                        .map(tariff -> "  from " + tariff.effective() + ": "
                                + tariff.solutions()
                                        .map(sold -> sold.id() + " " + sold.resources() + " " + sold.monthly())
                                        .mkString(", ")
                                + ", " + tariff.extras()))
                .append("  " + owner + ", " + audience + " in " + country + ", host holds " + capacity + ", "
                        + disruption)
                .mkString("\n");
    }
}
