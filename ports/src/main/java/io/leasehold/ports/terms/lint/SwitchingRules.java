package io.leasehold.ports.terms.lint;

import io.vavr.collection.List;
import java.time.Period;

/** What the European Union asks of hosts, whoever their customers are. */
final class SwitchingRules {

    /** Days for which data can be retrieved after a switch, at the least. */
    private static final int RETRIEVAL_DAYS = 30;

    /** Months of notice of a switch, at the most. */
    private static final int NOTICE_MONTHS = 2;

    static final LintRule SHORT_RETRIEVAL =
            (terms, offer) -> offer.inUnion() && terms.renewal().graceDays() < RETRIEVAL_DAYS
                    ? List.of(Hint.from(Law.DATA_ACT_25_RETRIEVAL, "short-retrieval", "renewal.grace")
                            .with("grace", Period.ofDays(terms.renewal().graceDays())))
                    : List.empty();

    static final LintRule LONG_COMMITMENT =
            (terms, offer) -> offer.inUnion() && offer.lengths().last().months() > NOTICE_MONTHS
                    ? List.of(Hint.from(Law.DATA_ACT_25_NOTICE, "long-commitment", "catalog.lengths")
                            .with("longest", offer.lengths().last()))
                    : List.empty();

    static final LintRule PAID_EXPORT =
            (terms, offer) -> offer.inUnion() && offer.tariff().export().isPositive()
                    ? List.of(Hint.from(Law.DATA_ACT_29, "paid-export", "catalog.tariffs.export")
                            .with("price", offer.tariff().export())
                            .with("effective", offer.tariff().effective()))
                    : List.empty();

    static final LintRule SUSPENSION_REASONS = (terms, offer) ->
            offer.inUnion() ? List.of(Hint.from(Law.DSA_17, "suspension-reasons", "terms")) : List.empty();

    private SwitchingRules() {}
}
