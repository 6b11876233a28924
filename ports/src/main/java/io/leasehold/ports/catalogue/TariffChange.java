package io.leasehold.ports.catalogue;

import io.leasehold.domain.catalogue.Application;
import io.leasehold.domain.catalogue.Catalogue;
import io.leasehold.domain.catalogue.Extras;
import io.leasehold.domain.catalogue.Solution;
import io.leasehold.domain.catalogue.Tariff;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.joda.money.Money;

/**
 * A tariff by what is new in it; all else is as in the tariff before.
 *
 * @param announced the day it was made known; the day on which it is asked for if it is not said
 * @param effective the first day on which it applies
 * @param export net price of an export
 * @param solutions all that is for sale
 * @param extras prices of more resources
 * @param applications all that can be installed
 */
public record TariffChange(
        Option<LocalDate> announced,
        LocalDate effective,
        Option<Money> export,
        Option<List<Solution>> solutions,
        Option<Extras> extras,
        Option<List<Application>> applications) {

    /**
     * The whole tariff, after the latest of {@code catalogue} that takes effect before it. One that would take effect before
     * it is announced is announced on that day: too late in any case, which is for a clause to say.
     */
    public Tariff in(Catalogue catalogue, LocalDate today) {
        Tariff before = catalogue
                .tariffs()
                .findLast(tariff -> tariff.effective().isBefore(effective))
                .getOrElse(() -> catalogue.tariffs().head());
        LocalDate known = announced.getOrElse(today);
        return new Tariff(
                known.isAfter(effective) ? effective : known,
                effective,
                export.getOrElse(before.export()),
                solutions.getOrElse(before.solutions()),
                extras.getOrElse(before.extras()),
                applications.getOrElse(before.applications()));
    }
}
