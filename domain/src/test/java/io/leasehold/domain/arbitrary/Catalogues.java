package io.leasehold.domain.arbitrary;

import io.leasehold.domain.catalogue.Application;
import io.leasehold.domain.catalogue.ApplicationId;
import io.leasehold.domain.catalogue.Catalogue;
import io.leasehold.domain.catalogue.Extras;
import io.leasehold.domain.catalogue.Solution;
import io.leasehold.domain.catalogue.SolutionId;
import io.leasehold.domain.catalogue.SolutionType;
import io.leasehold.domain.catalogue.Tariff;
import io.leasehold.domain.catalogue.VatRate;
import io.leasehold.domain.customer.Audience;
import io.leasehold.domain.customer.Country;
import io.leasehold.domain.machine.Resources;
import io.leasehold.domain.machine.SystemId;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import java.math.BigDecimal;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Catalogues of several solutions, in one to three tariffs over the years, the first of which is in force from the
 * beginning. All of them sell {@link #SMALL} and {@link #LARGE} to everybody; {@link #BESPOKE} is customised.
 */
public final class Catalogues {

    public static final SolutionId SMALL = new SolutionId("vps-s");
    public static final SolutionId LARGE = new SolutionId("vps-l");
    public static final SolutionId BESPOKE = new SolutionId("bespoke");
    public static final SystemId DEBIAN = new SystemId("debian-12");
    public static final Country FRANCE = new Country("FR");
    public static final Country BELGIUM = new Country("BE");

    /** Everybody's, always on offer; it costs an installation and a month. */
    public static final ApplicationId BLOG = new ApplicationId("wordpress");
    /** For everybody, never to be removed, and free to install. */
    public static final ApplicationId CRM = new ApplicationId("crm");
    /** Free, and on offer in some tariffs only. */
    public static final ApplicationId FORUM = new ApplicationId("forum");

    private static final Set<Audience> EVERYBODY = LinkedHashSet.of(Audience.values());
    private static final Resources MOST = new Resources(96, 512, 8_000);

    private Catalogues() {}

    /** Any catalogue in euros that begins on any date. */
    public static Arbitrary<Catalogue> any() {
        return Combinators.combine(Dates.any(), sketches())
                .as((begins, sketch) -> sketch.from(begins, CurrencyUnit.EUR));
    }

    /** Catalogues whose dates and currency are still to be said. */
    static Arbitrary<Sketch> sketches() {
        Arbitrary<List<Prices>> tariffs =
                prices().list().ofMinSize(1).ofMaxSize(3).map(List::ofAll);
        return Combinators.combine(
                        tariffs, percents(), percents(), Arbitraries.integers().between(1, 500))
                .as(Sketch::new);
    }

    private static Arbitrary<BigDecimal> percents() {
        return Arbitraries.of("20", "0", "2.1", "5.5", "19.6", "21.125").map(BigDecimal::new);
    }

    private static Arbitrary<Prices> prices() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 350),
                        resources(),
                        resources(),
                        coins(500, 5_000),
                        coins(3_000, 20_000),
                        coins(0, 900),
                        coins(1, 400),
                        coins(0, 20))
                .as(Prices::new);
    }

    private static Arbitrary<Resources> resources() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(1, 8),
                        Arbitraries.integers().between(10, 40))
                .as(Resources::new);
    }

    private static Arbitrary<Long> coins(long least, long most) {
        return Arbitraries.longs().between(least, most);
    }

    /**
     * A catalogue without its dates and currency.
     *
     * @param tariffs the first is in force from the beginning, each other some days after the one before
     * @param vat the French rate at first, and the Belgian one
     * @param laterVat the French rate later
     * @param vatDays after how many days that is
     */
    record Sketch(List<Prices> tariffs, BigDecimal vat, BigDecimal laterVat, int vatDays) {

        Catalogue from(LocalDate begins, CurrencyUnit currency) {
            List<LocalDate> dates = tariffs.tail().map(Prices::daysAfter).scanLeft(begins, LocalDate::plusDays);
            return new Catalogue(
                    Lengths.OFFERED,
                    List.of(
                            new VatRate(FRANCE, vat, begins),
                            new VatRate(FRANCE, laterVat, begins.plusDays(vatDays)),
                            new VatRate(BELGIUM, laterVat, begins)),
                    tariffs.zipWith(dates, (prices, date) -> prices.from(date, currency)),
                    List.of(DEBIAN, new SystemId("windows-2022")));
        }
    }

    /**
     * A tariff without its date and currency: what the solutions are made of, and prices in the smallest coin.
     *
     * @param daysAfter how many days after the tariff before it takes effect
     */
    record Prices(
            int daysAfter,
            Resources small,
            Resources large,
            long smallMonthly,
            long largeMonthly,
            long vcpu,
            long memoryGiB,
            long diskGiB) {

        private List<Application> applications(Money price) {
            Money nothing = Money.zero(price.getCurrencyUnit());
            List<Application> always = List.of(
                    new Application(BLOG, EVERYBODY, price, price, true),
                    new Application(CRM, EVERYBODY, nothing, price, false));
            return diskGiB % 2 == 0 ? always.append(new Application(FORUM, EVERYBODY, nothing, nothing, true)) : always;
        }

        Tariff from(LocalDate effective, CurrencyUnit currency) {
            Money price = Money.ofMinor(currency, smallMonthly);
            Money largePrice = Money.ofMinor(currency, largeMonthly);
            return new Tariff(
                    effective.minusDays(30),
                    effective,
                    price,
                    List.of(
                            new Solution(SMALL, SolutionType.TURNKEY, EVERYBODY, small, price, MOST),
                            new Solution(LARGE, SolutionType.TURNKEY, EVERYBODY, large, largePrice, MOST),
                            new Solution(BESPOKE, SolutionType.CUSTOMISED, EVERYBODY, large, largePrice, MOST)),
                    new Extras(
                            Money.ofMinor(currency, vcpu),
                            Money.ofMinor(currency, memoryGiB),
                            Money.ofMinor(currency, diskGiB)),
                    applications(price));
        }
    }
}
