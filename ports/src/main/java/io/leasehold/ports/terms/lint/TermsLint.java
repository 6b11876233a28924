package io.leasehold.ports.terms.lint;

import io.leasehold.domain.catalogue.Catalogue;
import io.leasehold.domain.terms.Terms;
import io.vavr.collection.List;

/**
 * Looks terms over for what is unlawful, unfair or pointless in the European Union and in France. Hints are not legal
 * advice, and no hint does not mean that all is well.
 */
public final class TermsLint {

    private static final List<LintRule> RULES = List.of(
            ReminderRules.NO_REMINDER,
            ReminderRules.NEVER_SENT,
            ReminderRules.NO_NOTICE_IN_TIME,
            SwitchingRules.SHORT_RETRIEVAL,
            ConsumerRules.PAID_STANDSTILL,
            ReminderRules.SHORT_PRICE_NOTICE,
            SwitchingRules.PAID_EXPORT,
            SwitchingRules.LONG_COMMITMENT,
            SwitchingRules.SUSPENSION_REASONS,
            ConsumerRules.WITHDRAWAL,
            ConsumerRules.WITHDRAWAL_IN_FRANCE,
            ConsumerRules.ENDING_ONLINE);

    private TermsLint() {}

    /**
     * The hints on {@code terms} under which {@code catalogue} is sold. Whose law may apply is told by the catalogue: by
     * the countries of its rates of tax, and by whom the solutions of its last tariff are for.
     */
    public static List<Hint> of(Terms terms, Catalogue catalogue) {
        Offer offer = Offer.of(catalogue);
        return RULES.flatMap(rule -> rule.check(terms, offer));
    }
}
