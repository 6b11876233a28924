package io.leasehold.domain.quote;

import static io.leasehold.domain.Sample.CATALOGUE;
import static io.leasehold.domain.Sample.FRANCE;
import static io.leasehold.domain.Sample.MONTH;
import static io.leasehold.domain.Sample.QUARTER;
import static io.leasehold.domain.Sample.REFERENCE;
import static io.leasehold.domain.Sample.SMALL;
import static io.leasehold.domain.Sample.TARIFF;
import static io.leasehold.domain.Sample.VPS_S;
import static io.leasehold.domain.Sample.WORLD;
import static io.leasehold.domain.Sample.day;
import static io.leasehold.domain.Sample.eur;
import static io.leasehold.domain.clause.ClauseId.ORD_1;
import static io.leasehold.domain.clause.ClauseId.UPG_4;
import static io.leasehold.domain.clause.ClauseId.UPG_6;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leasehold.domain.catalogue.Solution;
import io.leasehold.domain.catalogue.VatRate;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.customer.Country;
import io.leasehold.domain.machine.Resources;
import io.leasehold.domain.money.ExactMoney;
import io.leasehold.domain.quote.QuoteLine.Kind;
import io.leasehold.domain.terms.Terms;
import io.vavr.collection.List;
import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

@Clause(ORD_1)
class QuoteTest {

    private static final Market MARKET = WORLD.market(day("2026-01-31"));
    private static final Solution SOLD = TARIFF.solution(VPS_S).get();

    @Test
    void the_market_of_a_day_is_terms_tariff_and_tax_in_force() {
        assertThat(MARKET)
                .isEqualTo(new Market(
                        day("2026-01-31"),
                        REFERENCE,
                        CATALOGUE.lengths(),
                        CATALOGUE.systems(),
                        TARIFF,
                        CATALOGUE.vat().head(),
                        CATALOGUE));
    }

    @Test
    void before_the_first_tariff_nothing_can_be_quoted() {
        Refusal refusal =
                Market.on(day("2025-11-30"), REFERENCE, CATALOGUE, FRANCE).getLeft();

        assertThat(refusal).isEqualTo(new Market.NoTariff(day("2025-11-30")));
        assertThat(refusal.clause()).isEqualTo(ORD_1);
        assertThat(refusal.code()).isEqualTo("no-tariff");
    }

    @Test
    void without_a_rate_of_tax_for_the_country_nothing_can_be_quoted() {
        Country italy = new Country("IT");
        Refusal refusal =
                Market.on(day("2026-01-31"), REFERENCE, CATALOGUE, italy).getLeft();

        assertThat(refusal).isEqualTo(new Market.NoTaxRate(italy, day("2026-01-31")));
        assertThat(refusal.clause()).isEqualTo(ORD_1);
        assertThat(refusal.code()).isEqualTo("no-tax-rate");
    }

    @Test
    void each_extra_is_a_line_of_its_own() {
        List<QuoteLine> lines = MARKET.fullPeriod(SOLD, new Resources(3, 3, 30), QUARTER);

        assertThat(lines)
                .containsExactly(
                        new QuoteLine(Kind.SOLUTION, "vps-s, P3M", eur("30.00")),
                        new QuoteLine(Kind.EXTRA, "2 vCPU more, P3M", eur("24.00")),
                        new QuoteLine(Kind.EXTRA, "1 GiB memory more, P3M", eur("7.50")),
                        new QuoteLine(Kind.EXTRA, "10 GiB disk more, P3M", eur("3.00")));
        Quote quote = MARKET.quote(lines);
        assertThat(quote.net()).isEqualTo(eur("64.50"));
        assertThat(quote.vat()).containsExactly(new VatLine(new BigDecimal("20"), eur("64.50"), eur("12.90")));
        assertThat(quote.gross()).isEqualTo(eur("77.40"));
        assertThat(quote.recurring()).isEqualTo(ExactMoney.of(eur("64.50")));
    }

    @Test
    @Clause({ORD_1, UPG_4})
    void a_resource_below_what_the_solution_comes_with_costs_no_less() {
        assertThat(MARKET.fullPeriod(SOLD, new Resources(1, 1, 1), MONTH))
                .isEqualTo(MARKET.fullPeriod(SOLD, SMALL, MONTH))
                .hasSize(1);
    }

    @Test
    @Clause(UPG_6)
    void what_an_application_costs_is_not_recurring_and_all_else_is() {
        Quote quote = MARKET.quote(List.of(
                new QuoteLine(Kind.SOLUTION, "s", eur("1.00")),
                new QuoteLine(Kind.EXTRA, "e", eur("2.00")),
                new QuoteLine(Kind.UPGRADE, "u", eur("4.00")),
                new QuoteLine(Kind.APPLICATION, "a", eur("8.00"))));

        assertThat(quote.net()).isEqualTo(eur("15.00"));
        assertThat(quote.recurring()).isEqualTo(ExactMoney.of(eur("7.00")));
    }

    @Test
    void tax_is_rounded_half_up_to_the_cent() {
        VatRate five = new VatRate(FRANCE, new BigDecimal("5.5"), day("2026-01-01"));
        Quote quote = Quote.of(
                day("2026-01-31"), REFERENCE.currency(), List.of(new QuoteLine(Kind.SOLUTION, "s", eur("1.00"))), five);

        assertThat(quote.vat().head().amount()).isEqualTo(eur("0.06"));
        assertThat(quote.gross()).isEqualTo(eur("1.06"));
    }

    @Test
    void a_quote_of_nothing_is_nothing() {
        Quote nothing = MARKET.quote(List.empty());

        assertThat(nothing.gross()).isEqualTo(eur("0.00"));
        assertThat(nothing.recurring()).isEqualTo(ExactMoney.zero(REFERENCE.currency()));
    }

    @Test
    void a_quote_is_in_the_currency_of_the_terms() {
        Terms dollars =
                Terms.builder().from(REFERENCE).currency(CurrencyUnit.USD).build();
        Market market = WORLD.under(dollars).market(day("2026-01-31"));

        assertThat(market.quote(List.empty()).gross()).isEqualTo(Money.zero(CurrencyUnit.USD));
    }

    @Test
    void a_quote_that_does_not_add_up_is_none() {
        List<QuoteLine> lines = List.of(new QuoteLine(Kind.SOLUTION, "s", eur("10.00")));
        List<VatLine> vat = List.of(new VatLine(BigDecimal.TEN, eur("10.00"), eur("1.00")));

        assertThat(new Quote(day("2026-01-31"), lines, eur("10.00"), vat, eur("11.00")).gross())
                .isEqualTo(eur("11.00"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Quote(day("2026-01-31"), lines, eur("9.00"), vat, eur("10.00")))
                .withMessageContaining("EUR 9.00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Quote(day("2026-01-31"), lines, eur("10.00"), vat, eur("12.00")))
                .withMessageContaining("EUR 12.00");
    }

    @Test
    void no_line_costs_less_than_nothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new QuoteLine(Kind.EXTRA, "a present", eur("-0.01")))
                .withMessageContaining("a present");
    }
}
