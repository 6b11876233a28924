package io.leasehold.domain.terms;

import io.leasehold.domain.customer.Audience;
import io.leasehold.domain.value.Hidden;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.List;
import java.time.Period;
import java.time.ZoneId;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;

/**
 * The numbers and choices of a host's conditions of sale: data, immutable, valid as a whole. A contract is bound to the
 * edition that was accepted for its current period; a renewal moves it to the one in force.
 */
@Value.Immutable
@Hidden
public abstract class Terms {

    private static final Terms REFERENCE = builder()
            .version(new TermsVersion("reference-1"))
            .zone(ZoneId.of("Europe/Paris"))
            .currency(CurrencyUnit.EUR)
            .payment(new PaymentTerms(List.of(PaymentMethod.values()), 3))
            .renewal(new RenewalTerms(
                    List.of(Period.ofMonths(2), Period.ofMonths(1), Period.ofDays(15), Period.ofDays(1), Period.ZERO),
                    15,
                    RenewalTerms.Resume.FROM_REACTIVATION))
            .upgrade(new UpgradeTerms(SettlementMethod.CONVERT_DAYS))
            .snapshots(new SnapshotTerms(2))
            .backups(new BackupTerms(7, LinkedHashSet.of(Audience.COMPANY)))
            .export(new ExportTerms(15, LinkedHashSet.of(TransferProtocol.FTPS, TransferProtocol.SFTP)))
            .notice(new NoticeTerms(7))
            .breach(new BreachTerms(7))
            .forceMajeure(new ForceMajeureTerms(7, 30))
            .security(new SecurityTerms(SecurityTerms.EmptyAllowList.ANY))
            .build();

    /** Names this edition. */
    public abstract TermsVersion version();

    /** Turns a moment into a business date, once, at the edge. */
    public abstract ZoneId zone();

    /** Of all prices; payments in another are declined (ORD-2). */
    public abstract CurrencyUnit currency();

    /** How orders are paid. */
    public abstract PaymentTerms payment();

    /** Reminders, grace, and where a late renewal resumes. */
    public abstract RenewalTerms renewal();

    /** How unused days are settled. */
    public abstract UpgradeTerms upgrade();

    public abstract SnapshotTerms snapshots();

    public abstract BackupTerms backups();

    public abstract ExportTerms export();

    public abstract NoticeTerms notice();

    public abstract BreachTerms breach();

    public abstract ForceMajeureTerms forceMajeure();

    public abstract SecurityTerms security();

    public static Builder builder() {
        return new Builder();
    }

    /** The terms that come with the library, after the conditions of sale it was written for. */
    public static Terms reference() {
        return REFERENCE;
    }

    /** Collects terms; all of it must be given, {@code from} takes it from others. */
    public static final class Builder extends ImmutableTerms.Builder {

        Builder() {}
    }
}
