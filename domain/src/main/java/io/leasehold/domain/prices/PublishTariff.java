package io.leasehold.domain.prices;

import static io.leasehold.domain.clause.ClauseId.APP_3;
import static io.leasehold.domain.clause.ClauseId.EXP_5;
import static io.leasehold.domain.clause.ClauseId.SEC_3;

import io.leasehold.domain.catalogue.Catalogue;
import io.leasehold.domain.catalogue.Tariff;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.clause.Rule;
import io.leasehold.domain.clause.Rules;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Ownership;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * Announces a tariff. It is decided against the catalogue; no contract changes by it before its customer was told.
 *
 * @param priceDays how many days before it takes effect a price must be announced
 * @param on the business date
 * @param by who announces it
 */
public record PublishTariff(Tariff tariff, int priceDays, LocalDate on, Actor by) {

    @Clause(SEC_3)
    static final Rule<Catalogue, PublishTariff> BY_AN_OPERATOR =
            (catalogue, publish) -> Ownership.operatorsOnly(publish.by);

    @Clause(APP_3)
    static final Rule<Catalogue, PublishTariff> NEVER_EDITED = (catalogue, publish) -> Option.when(
            catalogue.tariffs().exists(publish::contradicts),
            () -> new PriceRefusal.TariffAnnouncedAlready(publish.tariff.effective()));

    @Clause(APP_3)
    static final Rule<Catalogue, PublishTariff> ANNOUNCED_BY_NOW = (catalogue, publish) -> Option.when(
            publish.tariff.announced().isAfter(publish.on),
            () -> new PriceRefusal.AnnouncedInTheFuture(publish.tariff.announced(), publish.on));

    @Clause({APP_3, EXP_5})
    static final Rule<Catalogue, PublishTariff> IN_TIME = (catalogue, publish) -> Option.when(
            publish.tariff.effective().isBefore(publish.earliest()) && !publish.repeats(catalogue),
            () -> publish.tooShort(catalogue));

    static final Rules<Catalogue, PublishTariff> RULES =
            Rules.of(BY_AN_OPERATOR, NEVER_EDITED, ANNOUNCED_BY_NOW, IN_TIME);

    /** The catalogue with the tariff in it; the same catalogue if it was in it already. */
    public Either<Refusal, Catalogue> decide(Catalogue catalogue) {
        return RULES.check(catalogue, this).map(allowed -> repeats(catalogue) ? catalogue : catalogue.with(tariff));
    }

    /** The announcement cannot come before today, so the notice counts from today at the earliest. */
    private LocalDate earliest() {
        return on.plusDays(priceDays);
    }

    private boolean contradicts(Tariff other) {
        return other.effective().equals(tariff.effective()) && !other.equals(tariff);
    }

    private boolean repeats(Catalogue catalogue) {
        return catalogue.tariffs().contains(tariff);
    }

    /** Exports have a clause of their own; it speaks if nothing but their price changes. */
    private Refusal tooShort(Catalogue catalogue) {
        boolean exportsOnly = catalogue
                .tariffs()
                .findLast(before -> before.effective().isBefore(tariff.effective()))
                .exists(this::changesExportsOnly);
        return exportsOnly
                ? new PriceRefusal.ExportNoticeTooShort(tariff.effective(), earliest(), priceDays)
                : new PriceRefusal.PriceNoticeTooShort(tariff.effective(), earliest(), priceDays);
    }

    private boolean changesExportsOnly(Tariff before) {
        return !before.export().equals(tariff.export())
                && before.solutions().equals(tariff.solutions())
                && before.extras().equals(tariff.extras())
                && before.applications().equals(tariff.applications());
    }
}
