package io.leasehold.domain.quote;

import static io.leasehold.domain.clause.ClauseId.ORD_1;
import static io.leasehold.domain.clause.ClauseId.REN_1;
import static io.leasehold.domain.clause.ClauseId.UPG_6;
import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.arbitrary.Catalogues;
import io.leasehold.domain.arbitrary.Dates;
import io.leasehold.domain.arbitrary.Lengths;
import io.leasehold.domain.arbitrary.Stories;
import io.leasehold.domain.arbitrary.Worlds;
import io.leasehold.domain.catalogue.Solution;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.machine.ResourceChange;
import io.leasehold.domain.machine.Resources;
import io.leasehold.domain.money.ExactMoney;
import io.leasehold.domain.period.Length;
import io.vavr.collection.List;
import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.Money;

/** What is quoted adds up. */
@Clause(ORD_1)
class QuoteProperties {

    @Provide
    Arbitrary<Market> markets() {
        return Combinators.combine(
                        Dates.any(), Worlds.any(), Arbitraries.integers().between(0, 900))
                .as((begins, world, days) -> world.apply(begins).market(begins.plusDays(days)))
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<Length> lengths() {
        return Lengths.any();
    }

    @Provide
    Arbitrary<ResourceChange> additions() {
        return Stories.additions();
    }

    @Property
    void net_is_the_sum_of_the_lines_and_gross_is_net_and_tax(
            @ForAll("markets") Market market,
            @ForAll("lengths") Length length,
            @ForAll("additions") ResourceChange add) {
        Quote quote = quoteOf(market, length, add);
        Money zero = Money.zero(market.terms().currency());

        assertThat(quote.on()).isEqualTo(market.on());
        assertThat(quote.lines().map(QuoteLine::net).fold(zero, Money::plus)).isEqualTo(quote.net());
        assertThat(quote.vat().map(VatLine::amount).fold(quote.net(), Money::plus))
                .isEqualTo(quote.gross());
        assertThat(quote.vat().map(VatLine::base)).containsExactly(quote.net());
        assertThat(quote.vat().map(VatLine::rate)).containsExactly(market.vat().percent());
    }

    @Property
    void tax_is_rounded_half_up_once(
            @ForAll("markets") Market market,
            @ForAll("lengths") Length length,
            @ForAll("additions") ResourceChange add) {
        Quote quote = quoteOf(market, length, add);

        BigDecimal exact = quote.net().getAmount().multiply(market.vat().percent());
        BigDecimal expected = exact.divide(
                BigDecimal.valueOf(100), market.terms().currency().getDecimalPlaces(), RoundingMode.HALF_UP);
        assertThat(quote.vat().head().amount().getAmount()).isEqualByComparingTo(expected);
    }

    @Property
    @Clause(REN_1)
    void a_full_period_costs_its_months_of_the_solution_and_of_each_unit_more(
            @ForAll("markets") Market market,
            @ForAll("lengths") Length length,
            @ForAll("additions") ResourceChange add) {
        Solution sold = market.tariff().solution(Catalogues.SMALL).get();
        Money monthly = sold.monthly()
                .plus(market.tariff().extras().vcpu().multipliedBy(add.vcpus()))
                .plus(market.tariff().extras().memoryGiB().multipliedBy(add.memoryGiB()))
                .plus(market.tariff().extras().diskGiB().multipliedBy(add.diskGiB()));

        assertThat(quoteOf(market, length, add).net()).isEqualTo(monthly.multipliedBy(length.months()));
    }

    @Property
    void a_bigger_server_never_costs_less(
            @ForAll("markets") Market market,
            @ForAll("lengths") Length length,
            @ForAll("additions") ResourceChange add) {
        Quote plain = quoteOf(market, length, ResourceChange.NONE);

        assertThat(quoteOf(market, length, add).net().isLessThan(plain.net())).isFalse();
        assertThat(plain.lines()).hasSize(1);
    }

    @Property
    @Clause(UPG_6)
    void application_fees_are_no_part_of_the_recurring_price(
            @ForAll("markets") Market market, @ForAll("lengths") Length length) {
        Quote without = quoteOf(market, length, ResourceChange.NONE);
        Money fee = market.tariff().export();
        Quote with = market.quote(without.lines().append(new QuoteLine(QuoteLine.Kind.APPLICATION, "wordpress", fee)));

        assertThat(with.net()).isEqualTo(without.net().plus(fee));
        assertThat(with.recurring()).isEqualTo(ExactMoney.of(without.net()));
    }

    private static Quote quoteOf(Market market, Length length, ResourceChange add) {
        Solution sold = market.tariff().solution(Catalogues.SMALL).get();
        Resources makeUp = sold.resources().plus(add);
        List<QuoteLine> lines = market.fullPeriod(sold, makeUp, length);
        return market.quote(lines);
    }
}
