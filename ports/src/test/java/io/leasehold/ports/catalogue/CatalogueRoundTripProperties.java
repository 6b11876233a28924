package io.leasehold.ports.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

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
import io.leasehold.domain.period.Length;
import io.leasehold.ports.document.Documents;
import io.leasehold.ports.document.Syntax;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

class CatalogueRoundTripProperties {

    private static final CurrencyUnit CURRENCY = CurrencyUnit.EUR;

    @Property(tries = 200)
    void a_catalogue_written_and_read_is_the_same(@ForAll("catalogues") Catalogue catalogue, @ForAll Syntax syntax) {
        String text = CatalogueWriter.write(catalogue, syntax);
        assertThat(Documents.read(text, syntax, CatalogueFormat.format(CURRENCY))
                        .get())
                .isEqualTo(catalogue);
    }

    @Property(tries = 5)
    void the_reference_catalogue_written_and_read_is_the_same(@ForAll Syntax syntax) {
        String text = CatalogueWriter.write(ReferenceCatalogue.get(), syntax);
        assertThat(Documents.read(text, syntax, CatalogueFormat.format(CURRENCY))
                        .get())
                .isEqualTo(ReferenceCatalogue.get());
    }

    @Provide
    Arbitrary<Catalogue> catalogues() {
        Arbitrary<List<Length>> lengths = Arbitraries.integers()
                .between(1, 1_200)
                .map(Length::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .uniqueElements()
                .map(List::ofAll);
        Arbitrary<List<VatRate>> rates = rates().list()
                .ofMaxSize(5)
                .uniqueElements(rate -> rate.country() + "" + rate.from())
                .map(List::ofAll);
        Arbitrary<List<Tariff>> tariffs = tariffs()
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .uniqueElements(Tariff::effective)
                .map(List::ofAll);
        Arbitrary<List<SystemId>> systems = ids().map(SystemId::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .uniqueElements()
                .map(List::ofAll);
        return Combinators.combine(lengths, rates, tariffs, systems).as(Catalogue::new);
    }

    private static Arbitrary<VatRate> rates() {
        return Combinators.combine(
                        Arbitraries.of("FR", "NO", "DE", "SE").map(Country::new),
                        Arbitraries.bigDecimals()
                                .between(java.math.BigDecimal.ZERO, java.math.BigDecimal.valueOf(100))
                                .ofScale(4),
                        days())
                .as(VatRate::new);
    }

    private static Arbitrary<Tariff> tariffs() {
        Arbitrary<Extras> extras =
                Combinators.combine(prices(0), prices(0), prices(0)).as(Extras::new);
        return Combinators.combine(
                        days(),
                        Arbitraries.integers().between(0, 400),
                        prices(0),
                        solutions()
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(3)
                                .uniqueElements(Solution::id)
                                .map(List::ofAll),
                        extras,
                        applications()
                                .list()
                                .ofMaxSize(3)
                                .uniqueElements(Application::id)
                                .map(List::ofAll))
                .as((announced, notice, export, solutions, extra, applications) ->
                        new Tariff(announced, announced.plusDays(notice), export, solutions, extra, applications));
    }

    private static Arbitrary<Solution> solutions() {
        return Combinators.combine(
                        ids().map(SolutionId::new),
                        Arbitraries.of(SolutionType.class),
                        audiences(),
                        resources(),
                        prices(1),
                        resources())
                .as((id, type, audience, base, monthly, more) -> new Solution(
                        id,
                        type,
                        audience,
                        base,
                        monthly,
                        new Resources(
                                base.vcpus() + more.vcpus(), base.memoryGiB() + more.memoryGiB(), base.diskGiB())));
    }

    private static Arbitrary<Application> applications() {
        return Combinators.combine(
                        ids().map(ApplicationId::new), audiences(), prices(0), prices(0), Arbitraries.of(true, false))
                .as(Application::new);
    }

    private static Arbitrary<Resources> resources() {
        Arbitrary<Integer> units = Arbitraries.integers().between(1, 500_000);
        return Combinators.combine(units, units, units).as(Resources::new);
    }

    private static Arbitrary<Set<Audience>> audiences() {
        return Arbitraries.of(Audience.class)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .uniqueElements()
                .map(LinkedHashSet::ofAll);
    }

    private static Arbitrary<Money> prices(int least) {
        return Arbitraries.longs().between(least, 99_999_999_999_999L).map(cents -> Money.ofMinor(CURRENCY, cents));
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.longs().between(-20_000, 100_000).map(LocalDate::ofEpochDay);
    }

    /** Among them those that a careless writer would not put in quotes. */
    private static Arbitrary<String> ids() {
        return Arbitraries.oneOf(
                Arbitraries.strings()
                        .withCharRange(' ', '~')
                        .withChars("éß漢")
                        .ofMinLength(1)
                        .ofMaxLength(12)
                        .filter(text -> !text.isBlank()),
                Arbitraries.of(
                        "no",
                        "null",
                        "~",
                        "true",
                        "007",
                        "1e5",
                        "0x1F",
                        "1:30",
                        "2026-01-01",
                        "- a",
                        "a: b",
                        "#a",
                        "&a",
                        "*a",
                        "!a",
                        "[a",
                        "{a",
                        "'",
                        "\"",
                        "%a",
                        "@a",
                        " a ",
                        "<<",
                        "=",
                        "?",
                        "|",
                        ">",
                        "---",
                        "..."));
    }
}
