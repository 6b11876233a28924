package io.leasehold.ports.wire;

import io.leasehold.domain.terms.BackupTerms;
import io.leasehold.domain.terms.BreachTerms;
import io.leasehold.domain.terms.ExportTerms;
import io.leasehold.domain.terms.ForceMajeureTerms;
import io.leasehold.domain.terms.NoticeTerms;
import io.leasehold.domain.terms.PaymentTerms;
import io.leasehold.domain.terms.RenewalTerms;
import io.leasehold.domain.terms.SecurityTerms;
import io.leasehold.domain.terms.SnapshotTerms;
import io.leasehold.domain.terms.Terms;
import io.leasehold.domain.terms.TermsVersion;
import io.leasehold.domain.terms.UpgradeTerms;
import java.time.ZoneId;
import org.joda.money.CurrencyUnit;

/** Terms as they are written. */
record WrittenTerms(
        TermsVersion version,
        ZoneId zone,
        CurrencyUnit currency,
        PaymentTerms payment,
        RenewalTerms renewal,
        UpgradeTerms upgrade,
        SnapshotTerms snapshots,
        BackupTerms backups,
        ExportTerms export,
        NoticeTerms notice,
        BreachTerms breach,
        ForceMajeureTerms forceMajeure,
        SecurityTerms security) {

    static WrittenTerms of(Terms terms) {
        return new WrittenTerms(
                terms.version(),
                terms.zone(),
                terms.currency(),
                terms.payment(),
                terms.renewal(),
                terms.upgrade(),
                terms.snapshots(),
                terms.backups(),
                terms.export(),
                terms.notice(),
                terms.breach(),
                terms.forceMajeure(),
                terms.security());
    }

    Terms read() {
        return Terms.builder()
                .version(version)
                .zone(zone)
                .currency(currency)
                .payment(payment)
                .renewal(renewal)
                .upgrade(upgrade)
                .snapshots(snapshots)
                .backups(backups)
                .export(export)
                .notice(notice)
                .breach(breach)
                .forceMajeure(forceMajeure)
                .security(security)
                .build();
    }
}
