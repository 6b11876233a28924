package io.leasehold.testkit.conditions;

import io.leasehold.domain.catalogue.Catalogue;
import io.leasehold.domain.terms.Terms;
import io.leasehold.ports.conditions.Conditions;

class InMemoryConditionsTest extends ConditionsKit {

    @Override
    protected Conditions newConditions(Terms terms, Catalogue catalogue) {
        return new InMemoryConditions(terms, catalogue);
    }
}
