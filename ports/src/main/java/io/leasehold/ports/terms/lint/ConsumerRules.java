package io.leasehold.ports.terms.lint;

import io.leasehold.domain.terms.RenewalTerms.Resume;
import io.vavr.collection.List;

/** What is asked of hosts that sell to consumers. */
final class ConsumerRules {

    static final LintRule WITHDRAWAL = (terms, offer) -> offer.toConsumersElsewhereInUnion()
            ? List.of(Hint.from(Law.CONSUMER_RIGHTS_16, "withdrawal", "terms"))
            : List.empty();

    static final LintRule WITHDRAWAL_IN_FRANCE = (terms, offer) -> offer.toConsumersInFrance()
            ? List.of(Hint.from(Law.CONSOMMATION_L221_28, "withdrawal-in-france", "terms"))
            : List.empty();

    static final LintRule ENDING_ONLINE = (terms, offer) -> offer.toConsumersInFrance()
            ? List.of(Hint.from(Law.CONSOMMATION_L215_1_1, "ending-online", "terms"))
            : List.empty();

    static final LintRule PAID_STANDSTILL =
            (terms, offer) -> offer.toConsumersInUnion() && terms.renewal().resume() == Resume.FROM_RENEWAL_DATE
                    ? List.of(Hint.from(Law.UNFAIR_TERMS_3, "paid-standstill", "renewal.resume"))
                    : List.empty();

    private ConsumerRules() {}
}
