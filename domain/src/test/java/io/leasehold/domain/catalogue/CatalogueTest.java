package io.leasehold.domain.catalogue;

import static io.leasehold.domain.Sample.CATALOGUE;
import static io.leasehold.domain.Sample.DEBIAN;
import static io.leasehold.domain.Sample.EVERYBODY;
import static io.leasehold.domain.Sample.FRANCE;
import static io.leasehold.domain.Sample.MAXIMUM;
import static io.leasehold.domain.Sample.MONTH;
import static io.leasehold.domain.Sample.QUARTER;
import static io.leasehold.domain.Sample.SMALL;
import static io.leasehold.domain.Sample.TARIFF;
import static io.leasehold.domain.Sample.VPS_S;
import static io.leasehold.domain.Sample.day;
import static io.leasehold.domain.Sample.eur;
import static io.leasehold.domain.Sample.tariff;
import static io.leasehold.domain.clause.ClauseId.APP_3;
import static io.leasehold.domain.clause.ClauseId.ORD_1;
import static io.leasehold.domain.clause.ClauseId.REN_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.customer.Country;
import io.leasehold.domain.machine.Resources;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.List;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private static final Country GERMANY = new Country("DE");

    private static VatRate vat(Country country, String percent, String from) {
        return new VatRate(country, new BigDecimal(percent), day(from));
    }

    private static Solution solution(Resources resources, String monthly, Resources max) {
        return new Solution(VPS_S, SolutionType.TURNKEY, EVERYBODY, resources, eur(monthly), max);
    }

    private static Tariff selling(Solution... solutions) {
        return new Tariff(
                day("2026-01-01"), day("2026-01-08"), eur("0.00"), List.of(solutions), TARIFF.extras(), List.empty());
    }

    @Test
    @Clause({APP_3, REN_1})
    void the_tariff_in_force_is_the_one_that_took_effect_last() {
        Tariff later = tariff("2026-01-01", "2026-02-10", "12.00");
        Tariff latest = tariff("2026-01-01", "2026-03-10", "9.00");
        Catalogue catalogue = CATALOGUE.with(latest).with(later);

        assertThat(catalogue.tariffOn(day("2025-11-30"))).isEmpty();
        assertThat(catalogue.tariffOn(day("2025-12-01"))).contains(TARIFF);
        assertThat(catalogue.tariffOn(day("2026-02-09"))).contains(TARIFF);
        assertThat(catalogue.tariffOn(day("2026-02-10"))).contains(later);
        assertThat(catalogue.tariffOn(day("2026-03-09"))).contains(later);
        assertThat(catalogue.tariffOn(day("2026-03-10"))).contains(latest);
        assertThat(catalogue.tariffOn(day("2036-03-10"))).contains(latest);
    }

    @Test
    @Clause(APP_3)
    void a_tariff_that_was_announced_is_never_replaced_by_another_of_the_same_day() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CATALOGUE.with(tariff("2025-11-02", "2025-12-01", "1.00")));
    }

    @Test
    @Clause({ORD_1, REN_1})
    void the_rate_of_tax_is_that_of_the_country_and_the_day() {
        Catalogue catalogue = new Catalogue(
                List.of(MONTH),
                List.of(
                        vat(FRANCE, "21", "2027-01-01"),
                        vat(FRANCE, "20", "2014-01-01"),
                        vat(GERMANY, "19", "2007-01-01"),
                        vat(FRANCE, "19.6", "2000-04-01")),
                List.of(TARIFF),
                List.of(DEBIAN));

        assertThat(catalogue.vatOn(FRANCE, day("2000-03-31"))).isEmpty();
        assertThat(catalogue.vatOn(FRANCE, day("2013-12-31"))).contains(vat(FRANCE, "19.6", "2000-04-01"));
        assertThat(catalogue.vatOn(FRANCE, day("2014-01-01"))).contains(vat(FRANCE, "20", "2014-01-01"));
        assertThat(catalogue.vatOn(FRANCE, day("2027-01-01"))).contains(vat(FRANCE, "21", "2027-01-01"));
        assertThat(catalogue.vatOn(GERMANY, day("2027-01-01"))).contains(vat(GERMANY, "19", "2007-01-01"));
        assertThat(catalogue.vatOn(new Country("IT"), day("2027-01-01"))).isEmpty();
    }

    @Test
    void lengths_and_tariffs_are_kept_in_order() {
        Catalogue catalogue = new Catalogue(
                List.of(QUARTER, MONTH),
                List.empty(),
                List.of(tariff("2026-01-01", "2026-03-10", "9.00"), TARIFF),
                List.of(DEBIAN));

        assertThat(catalogue.lengths()).containsExactly(MONTH, QUARTER);
        assertThat(catalogue.tariffs().map(Tariff::effective)).containsExactly(day("2025-12-01"), day("2026-03-10"));
    }

    @Test
    void a_catalogue_offers_something_and_nothing_twice() {
        List<VatRate> none = List.empty();
        List<Tariff> one = List.of(TARIFF);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Catalogue(List.empty(), none, one, List.of(DEBIAN)))
                .withMessageContaining("length");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Catalogue(List.of(MONTH, MONTH), none, one, List.of(DEBIAN)))
                .withMessageContaining("length");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Catalogue(List.of(MONTH), none, List.empty(), List.of(DEBIAN)))
                .withMessageContaining("tariff");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Catalogue(List.of(MONTH), none, one, List.empty()))
                .withMessageContaining("operating system");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Catalogue(List.of(MONTH), none, one, List.of(DEBIAN, DEBIAN)))
                .withMessageContaining("operating system");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Catalogue(
                        List.of(MONTH),
                        List.of(vat(FRANCE, "20", "2014-01-01"), vat(FRANCE, "21", "2014-01-01")),
                        one,
                        List.of(DEBIAN)))
                .withMessageContaining("tax");
    }

    @Test
    @Clause(APP_3)
    void a_tariff_takes_effect_when_it_is_announced_or_later() {
        assertThat(tariff("2026-01-01", "2026-01-01", "1.00").effective()).isEqualTo(day("2026-01-01"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tariff("2026-01-02", "2026-01-01", "1.00"))
                .withMessageContaining("2026-01-01 before 2026-01-02");
    }

    @Test
    void a_tariff_names_each_solution_and_application_once() {
        Solution small = solution(SMALL, "1.00", MAXIMUM);
        Application app = application("0.00", "0.00");

        assertThatIllegalArgumentException().isThrownBy(CatalogueTest::selling);
        assertThatIllegalArgumentException().isThrownBy(() -> selling(small, small));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Tariff(
                        day("2026-01-01"),
                        day("2026-01-08"),
                        eur("0.00"),
                        List.of(small),
                        TARIFF.extras(),
                        List.of(app, app)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Tariff(
                        day("2026-01-01"),
                        day("2026-01-08"),
                        eur("-0.01"),
                        List.of(small),
                        TARIFF.extras(),
                        List.empty()));
    }

    @Test
    void what_a_tariff_sells_is_found_by_its_id() {
        assertThat(TARIFF.solution(VPS_S).get().monthly()).isEqualTo(eur("10.00"));
        assertThat(TARIFF.solution(new SolutionId("none"))).isEmpty();
        assertThat(TARIFF.application(new ApplicationId("wordpress")).get().install())
                .isEqualTo(eur("5.00"));
        assertThat(TARIFF.application(new ApplicationId("none"))).isEmpty();
    }

    @Test
    void a_solution_is_for_somebody_has_something_of_each_costs_something_and_can_hold_itself() {
        assertThat(solution(new Resources(1, 1, 1), "0.01", new Resources(1, 1, 1))
                        .id())
                .isEqualTo(VPS_S);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Solution(VPS_S, SolutionType.TURNKEY, LinkedHashSet.empty(), SMALL, eur("1.00"), MAXIMUM))
                .withMessageContaining("vps-s");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> solution(new Resources(0, 1, 1), "1.00", MAXIMUM))
                .withMessageContaining("unit");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> solution(SMALL, "0.00", MAXIMUM))
                .withMessageContaining("price");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> solution(SMALL, "1.00", new Resources(1, 2, 19)))
                .withMessageContaining("maximum");
    }

    private static Application application(String install, String monthly) {
        return new Application(new ApplicationId("crm"), EVERYBODY, eur(install), eur(monthly), false);
    }

    @Test
    void an_application_is_for_somebody_and_costs_no_less_than_nothing() {
        assertThat(application("0.00", "8.00").removable()).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> application("-0.01", "0.00"))
                .withMessageContaining("crm");
        assertThatIllegalArgumentException().isThrownBy(() -> application("0.00", "-0.01"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Application(
                        new ApplicationId("crm"), LinkedHashSet.empty(), eur("0.00"), eur("0.00"), true));
    }

    @Test
    void an_extra_costs_no_less_than_nothing() {
        assertThat(new Extras(eur("0.00"), eur("0.00"), eur("0.00")).vcpu()).isEqualTo(eur("0.00"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Extras(eur("-1.00"), eur("0.00"), eur("0.00")));
        assertThatIllegalArgumentException().isThrownBy(() -> new Extras(eur("0.00"), eur("-1.00"), eur("0.00")));
        assertThatIllegalArgumentException().isThrownBy(() -> new Extras(eur("0.00"), eur("0.00"), eur("-1.00")));
    }

    @Test
    void a_rate_of_tax_is_0_to_100_percent_with_four_decimals_and_one_way_to_write_it() {
        assertThat(vat(FRANCE, "20.000", "2026-01-01")).isEqualTo(vat(FRANCE, "20", "2026-01-01"));
        assertThat(vat(FRANCE, "0.00", "2026-01-01").percent()).isEqualTo(BigDecimal.ZERO);
        assertThat(vat(FRANCE, "100", "2026-01-01").percent()).isEqualTo(new BigDecimal("100"));
        assertThat(vat(FRANCE, "5.1234", "2026-01-01").percent()).isEqualTo(new BigDecimal("5.1234"));
        assertThat(vat(FRANCE, "5.12340", "2026-01-01").percent()).isEqualTo(new BigDecimal("5.1234"));
        assertThatIllegalArgumentException().isThrownBy(() -> vat(FRANCE, "-0.1", "2026-01-01"));
        assertThatIllegalArgumentException().isThrownBy(() -> vat(FRANCE, "100.1", "2026-01-01"));
        assertThatIllegalArgumentException().isThrownBy(() -> vat(FRANCE, "5.12345", "2026-01-01"));
    }

    @Test
    void ids_are_not_blank_and_print_as_they_are() {
        assertThat(VPS_S).hasToString("vps-s");
        assertThat(new ApplicationId("crm")).hasToString("crm");
        assertThatIllegalArgumentException().isThrownBy(() -> new SolutionId(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> new ApplicationId(""));
    }
}
