package io.leasehold.ports.terms.lint;

import io.leasehold.domain.terms.Terms;
import io.vavr.collection.List;

/** One thing to look at in terms. */
@FunctionalInterface
interface LintRule {

    /** The hints it has on {@code terms} under which {@code offer} is sold; none if all looks well. */
    List<Hint> check(Terms terms, Offer offer);
}
