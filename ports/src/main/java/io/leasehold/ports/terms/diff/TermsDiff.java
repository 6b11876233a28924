package io.leasehold.ports.terms.diff;

import io.leasehold.domain.terms.RenewalTerms.Resume;
import io.leasehold.domain.terms.SecurityTerms.EmptyAllowList;
import io.leasehold.domain.terms.SettlementMethod;
import io.leasehold.domain.terms.Terms;
import io.vavr.collection.List;

/** What one edition of the terms says otherwise than another, and what that means for a customer. */
public final class TermsDiff {

    /** One for each setting, in the order written. */
    static final List<Comparison<?>> COMPARISONS = List.of(
            Comparison.of("version", Terms::version, Judge.name()),
            Comparison.of("zone", Terms::zone, Judge.name()),
            Comparison.of("currency", Terms::currency, Judge.name()),
            Comparison.of("payment.methods", terms -> terms.payment().methods(), Judge.several()),
            Comparison.days("payment.open", terms -> terms.payment().openDays(), Judge.moreIsBetter()),
            Comparison.of("renewal.reminders", terms -> terms.renewal().reminders(), Judge.several()),
            Comparison.days("renewal.grace", terms -> terms.renewal().graceDays(), Judge.moreIsBetter()),
            Comparison.of(
                    "renewal.resume",
                    terms -> terms.renewal().resume(),
                    Judge.choice(Resume.FROM_REACTIVATION, Resume.FROM_RENEWAL_DATE)),
            Comparison.of(
                    "upgrade.settlement", terms -> terms.upgrade().settlement(), Judge.choice(SettlementMethod.class)),
            Comparison.<Integer>of("snapshots.limit", terms -> terms.snapshots().limit(), Judge.moreIsBetter()),
            Comparison.days("backups.kept", terms -> terms.backups().keptDays(), Judge.moreIsBetter()),
            new Comparison<>(
                    "backups.keptFor",
                    terms -> terms.backups().keptFor(),
                    audiences -> audiences.toList().sorted(),
                    Judge.several()),
            Comparison.days("export.session", terms -> terms.export().sessionDays(), Judge.moreIsBetter()),
            new Comparison<>(
                    "export.protocols",
                    terms -> terms.export().protocols(),
                    protocols -> protocols.toList().sorted(),
                    Judge.name()),
            Comparison.days("notice.prices", terms -> terms.notice().priceDays(), Judge.moreIsBetter()),
            Comparison.days("breach.remedy", terms -> terms.breach().remedyDays(), Judge.forBoth()),
            Comparison.days(
                    "forceMajeure.updates", terms -> terms.forceMajeure().updateDays(), Judge.lessIsBetter()),
            Comparison.days(
                    "forceMajeure.endableAfter", terms -> terms.forceMajeure().endableAfterDays(), Judge.forBoth()),
            Comparison.of(
                    "security.emptyAllowList",
                    terms -> terms.security().emptyAllowList(),
                    Judge.choice(EmptyAllowList.class)));

    private TermsDiff() {}

    /** How {@code b} differ from {@code a}, in the order written; empty if they are equal, versions included. */
    public static List<Change> of(Terms a, Terms b) {
        return COMPARISONS.flatMap(comparison -> comparison.between(a, b));
    }
}
