package io.leasehold.ports.conditions;

import io.leasehold.domain.catalogue.Catalogue;
import io.leasehold.domain.terms.Terms;

/** The conditions under which a host sells now: its terms and its catalogue. */
public interface Conditions {

    /** The edition of the terms in force. */
    Terms terms();

    /** All tariffs that were ever announced, and what else is on offer. */
    Catalogue catalogue();

    /**
     * Conditions that do not change while the process runs.
     *
     * @param terms the only edition
     * @param catalogue all there will ever be
     */
    record Fixed(Terms terms, Catalogue catalogue) implements Conditions {}
}
