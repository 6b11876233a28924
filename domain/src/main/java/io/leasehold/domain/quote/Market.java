package io.leasehold.domain.quote;

import static io.leasehold.domain.clause.ClauseId.ORD_1;

import io.leasehold.domain.catalogue.Catalogue;
import io.leasehold.domain.catalogue.Extras;
import io.leasehold.domain.catalogue.Solution;
import io.leasehold.domain.catalogue.Tariff;
import io.leasehold.domain.catalogue.VatRate;
import io.leasehold.domain.clause.ClauseId;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.customer.Country;
import io.leasehold.domain.machine.ResourceChange;
import io.leasehold.domain.machine.Resources;
import io.leasehold.domain.machine.SystemId;
import io.leasehold.domain.period.Length;
import io.leasehold.domain.terms.Terms;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.joda.money.Money;

/**
 * Terms, tariff and tax in force for a customer on a day: the facts that orders, renewals and upgrades are priced by.
 *
 * @param on the day
 * @param terms the edition in force
 * @param lengths the contract lengths on offer
 * @param systems the operating systems on offer
 * @param tariff the tariff in force for them
 * @param vat the rate of tax in force for the customer's country
 * @param catalogue all tariffs that were ever announced, or will be
 */
public record Market(
        LocalDate on,
        Terms terms,
        List<Length> lengths,
        List<SystemId> systems,
        Tariff tariff,
        VatRate vat,
        Catalogue catalogue) {

    /** No tariff has taken effect yet. */
    public record NoTariff(LocalDate on) implements Refusal {
        @Override
        public ClauseId clause() {
            return ORD_1;
        }
    }

    /** The catalogue knows no rate of tax for the customer's country. */
    public record NoTaxRate(Country country, LocalDate on) implements Refusal {
        @Override
        public ClauseId clause() {
            return ORD_1;
        }
    }

    /** The market for customers of {@code country} on {@code on}; refused if a price or a rate of tax is missing. */
    public static Either<Refusal, Market> on(LocalDate on, Terms terms, Catalogue catalogue, Country country) {
        return on(on, terms, catalogue, catalogue.tariffOn(on), country);
    }

    /** The same for somebody for whom {@code inForce} is the tariff in force, if any is. */
    public static Either<Refusal, Market> on(
            LocalDate on, Terms terms, Catalogue catalogue, Option<Tariff> inForce, Country country) {
        return inForce.<Refusal>toEither(() -> new NoTariff(on))
                .flatMap(tariff -> catalogue
                        .vatOn(country, on)
                        .<Refusal>toEither(() -> new NoTaxRate(country, on))
                        .map(vat -> new Market(
                                on, terms, catalogue.lengths(), catalogue.systems(), tariff, vat, catalogue)));
    }

    /** The lines of a full period of {@code makeUp}; a resource below what the solution now comes with costs no less. */
    public List<QuoteLine> fullPeriod(Solution solution, Resources makeUp, Length length) {
        ResourceChange extra = makeUp.minus(solution.resources());
        Extras price = tariff.extras();
        return extra(extra.vcpus(), "vCPU", price.vcpu(), length)
                .appendAll(extra(extra.memoryGiB(), "GiB memory", price.memoryGiB(), length))
                .appendAll(extra(extra.diskGiB(), "GiB disk", price.diskGiB(), length))
                .prepend(new QuoteLine(
                        QuoteLine.Kind.SOLUTION,
                        solution.id() + ", " + length,
                        solution.monthly().multipliedBy(length.months())));
    }

    /** A quote of {@code lines} for today. */
    public Quote quote(List<QuoteLine> lines) {
        return Quote.of(on, terms.currency(), lines, vat);
    }

    private static List<QuoteLine> extra(int units, String what, Money monthly, Length length) {
        if (units <= 0 || monthly.isZero()) {
            return List.empty();
        }
        Money net = monthly.multipliedBy((long) units * length.months());
        return List.of(new QuoteLine(QuoteLine.Kind.EXTRA, units + " " + what + " more, " + length, net));
    }
}
