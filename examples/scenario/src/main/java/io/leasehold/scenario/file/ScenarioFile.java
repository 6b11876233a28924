package io.leasehold.scenario.file;

import io.leasehold.domain.catalogue.Catalogue;
import io.leasehold.domain.customer.Customer;
import io.leasehold.domain.terms.Terms;
import io.vavr.collection.List;
import java.time.LocalDate;

/**
 * What a scenario file says: the host's terms and catalogue, its customers, and what happens on which day.
 *
 * @param name what the scenario is called
 * @param start the first day lived through
 * @param until the last day lived through, not before {@code start} and at most a hundred years after it
 * @param terms the host's terms
 * @param catalogue what the host sells, in the currency of the terms
 * @param customers each id once
 * @param steps in order of their days, and as written within a day
 */
public record ScenarioFile(
        String name,
        LocalDate start,
        LocalDate until,
        Terms terms,
        Catalogue catalogue,
        List<Customer> customers,
        List<Step> steps) {}
