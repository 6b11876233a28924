package io.leasehold.ports.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.catalogue.ApplicationId;
import io.leasehold.domain.catalogue.Catalogue;
import io.leasehold.domain.catalogue.Solution;
import io.leasehold.domain.catalogue.SolutionId;
import io.leasehold.domain.catalogue.SolutionType;
import io.leasehold.domain.catalogue.Tariff;
import io.leasehold.domain.customer.Audience;
import io.leasehold.domain.customer.Country;
import io.leasehold.domain.machine.Resources;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ReferenceCatalogueTest {

    private static final Catalogue CATALOGUE = ReferenceCatalogue.get();
    private static final LocalDate NEW_YEAR_2026 = LocalDate.of(2026, 1, 1);

    @Test
    void the_smallest_solution_is_that_of_the_worked_example() {
        Tariff tariff = CATALOGUE.tariffOn(LocalDate.of(2025, 12, 1)).get();
        Solution smallest = tariff.solution(new SolutionId("vps-s")).get();
        assertThat(smallest.resources()).isEqualTo(new Resources(1, 2, 20));
        assertThat(smallest.max()).isEqualTo(new Resources(8, 32, 400));
        assertThat(smallest.monthly()).isEqualTo(Money.parse("EUR 10.00"));
        assertThat(tariff.extras().memoryGiB()).isEqualTo(Money.parse("EUR 2.50"));
        assertThat(tariff.export()).isEqualTo(Money.parse("EUR 15.00"));
    }

    @Test
    void an_earlier_tariff_was_cheaper() {
        assertThat(CATALOGUE.tariffOn(LocalDate.of(2023, 11, 30))).isEmpty();
        Tariff earlier = CATALOGUE.tariffOn(LocalDate.of(2025, 11, 30)).get();
        assertThat(earlier.effective()).isEqualTo("2023-12-01");
        assertThat(earlier.solution(new SolutionId("vps-s")).get().monthly()).isEqualTo(Money.parse("EUR 9.00"));
    }

    @Test
    void every_member_state_has_a_rate_and_some_have_changed() {
        String states = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK";
        for (String state : states.split(" ")) {
            assertThat(CATALOGUE.vatOn(new Country(state), LocalDate.of(2023, 12, 1)))
                    .as(state)
                    .isNotEmpty();
        }
        Country finland = new Country("FI");
        assertThat(CATALOGUE.vatOn(finland, LocalDate.of(2024, 8, 31)).get().percent())
                .isEqualTo("24");
        assertThat(CATALOGUE.vatOn(finland, LocalDate.of(2024, 9, 1)).get().percent())
                .isEqualTo("25.5");
        assertThat(CATALOGUE.vatOn(new Country("FR"), NEW_YEAR_2026).get().percent())
                .isEqualTo(BigDecimal.valueOf(20));
    }

    @Test
    void there_is_something_of_each_kind() {
        Tariff tariff = CATALOGUE.tariffOn(NEW_YEAR_2026).get();
        assertThat(tariff.solutions().map(Solution::type)).contains(SolutionType.TURNKEY, SolutionType.CUSTOMISED);
        assertThat(tariff.applications()
                        .find(app -> app.id().equals(new ApplicationId("crm")))
                        .get())
                .satisfies(crm -> {
                    assertThat(crm.removable()).isFalse();
                    assertThat(crm.monthly().isPositive()).isTrue();
                    assertThat(crm.audience()).containsExactly(Audience.COMPANY);
                });
    }
}
