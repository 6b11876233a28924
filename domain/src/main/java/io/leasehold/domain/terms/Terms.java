package io.leasehold.domain.terms;

import io.vavr.collection.List;
import java.time.Period;
import java.time.ZoneId;
import org.joda.money.CurrencyUnit;

/**
 * The numbers and choices of a host's conditions of sale: data, immutable, valid as a whole. A contract is bound to the
 * edition that was accepted for its current period; a renewal moves it to the one in force.
 *
 * @param version names this edition
 * @param zone turns a moment into a business date, once, at the edge
 * @param currency of all prices; payments in another are declined (ORD-2)
 * @param payment how orders are paid
 * @param renewal reminders, grace, and where a late renewal resumes
 * @param upgrade how unused days are settled
 */
public record Terms(
        TermsVersion version,
        ZoneId zone,
        CurrencyUnit currency,
        PaymentTerms payment,
        RenewalTerms renewal,
        UpgradeTerms upgrade) {

    private static final Terms REFERENCE = new Terms(
            new TermsVersion("reference-1"),
            ZoneId.of("Europe/Paris"),
            CurrencyUnit.EUR,
            new PaymentTerms(List.of(PaymentMethod.values()), 3),
            new RenewalTerms(
                    List.of(Period.ofMonths(2), Period.ofMonths(1), Period.ofDays(15), Period.ofDays(1), Period.ZERO),
                    15,
                    RenewalTerms.Resume.FROM_REACTIVATION),
            new UpgradeTerms(SettlementMethod.CONVERT_DAYS));

    /** The terms that come with the library, after the conditions of sale it was written for. */
    public static Terms reference() {
        return REFERENCE;
    }
}
