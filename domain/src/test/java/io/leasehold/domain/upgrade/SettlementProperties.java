package io.leasehold.domain.upgrade;

import static io.leasehold.domain.clause.ClauseId.UPG_5;
import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.arbitrary.Catalogues;
import io.leasehold.domain.arbitrary.Dates;
import io.leasehold.domain.arbitrary.Editions;
import io.leasehold.domain.arbitrary.Happened;
import io.leasehold.domain.arbitrary.History;
import io.leasehold.domain.arbitrary.Lengths;
import io.leasehold.domain.arbitrary.Step;
import io.leasehold.domain.arbitrary.Stories;
import io.leasehold.domain.arbitrary.Story;
import io.leasehold.domain.arbitrary.World;
import io.leasehold.domain.arbitrary.Worlds;
import io.leasehold.domain.catalogue.Catalogue;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.machine.ResourceChange;
import io.leasehold.domain.money.ExactMoney;
import io.leasehold.domain.period.Length;
import io.leasehold.domain.period.Term;
import io.leasehold.domain.terms.SettlementMethod;
import io.leasehold.domain.terms.Terms;
import io.leasehold.domain.terms.UpgradeTerms;
import io.vavr.collection.List;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.numbers.fraction.BigFraction;
import org.joda.money.Money;

/** Whatever is changed however often, no value is lost and none is won. */
@Clause(UPG_5)
class SettlementProperties {

    @Provide
    Arbitrary<Story> stories() {
        return Stories.smooth();
    }

    @Provide
    Arbitrary<Story> roughStories() {
        return Stories.any();
    }

    @Property(tries = 400)
    void what_was_paid_equals_what_was_used_plus_what_is_left(@ForAll("stories") Story story) {
        everyDayIsPaidOnce(story.lived());
    }

    @Property(tries = 400)
    void what_was_paid_equals_what_was_used_plus_what_is_left_whatever_fails(@ForAll("roughStories") Story story) {
        everyDayIsPaidOnce(story.lived());
    }

    private static void everyDayIsPaidOnce(History history) {
        Ledger ledger = Ledger.of(history);
        LocalDate today = history.today();

        assertThat(ledger.used(today).plus(ledger.left(today))).isEqualTo(ledger.paid());
        for (Term term : history.contract().term()) {
            assertThat(term.unusedValue(today)).isEqualTo(ledger.left(today));
            assertThat(term.unusedValue(today).plus(ledger.used(today))).isEqualTo(ledger.paid());
        }
    }

    @Property(tries = 400)
    void a_settlement_is_worth_what_was_left_and_what_is_charged(@ForAll("stories") Story story) {
        for (Settlement it : settlements(story.lived())) {
            assertThat(it.term().current().value()).isEqualTo(it.unusedValue().plus(ExactMoney.of(it.charge())));
            assertThat(it.term().ahead()).isEmpty();
            assertThat(it.term().current().start()).isEqualTo(it.on());
            assertThat(it.charge().isNegative()).isFalse();
        }
    }

    @Property(tries = 400)
    void a_settlement_follows_the_formulas_of_the_clause(@ForAll("stories") Story story) {
        for (Happened happened : story.lived().happened()) {
            if (happened.event() instanceof Upgraded upgraded) {
                Settlement it = upgraded.settlement();
                Term before = happened.before().activeTerm().on(it.on());
                follows(before, it, happened.before().terms().upgrade().settlement());
            }
        }
    }

    private static void follows(Term before, Settlement it, SettlementMethod asked) {
        BigFraction unused = before.unusedValue(it.on()).amount();
        long unusedDays = ChronoUnit.DAYS.between(it.on(), before.renewal());
        BigFraction price = ExactMoney.of(it.newPrice()).amount();
        LocalDate fullFrom = before.current().agreed().start();
        Length length = before.current().agreed().length();
        long fullDays =
                ChronoUnit.DAYS.between(fullFrom, before.current().agreed().end());

        assertThat(it.unusedDays()).isEqualTo(unusedDays);
        assertThat(it.unusedValue().amount()).isEqualTo(unused);
        assertThat(it.agreed()).isEqualTo(before.current().agreed());
        switch (asked) {
            case CONVERT_DAYS -> converted(it, unused, price, fullDays);
            case NEW_PERIOD -> {
                if (unused.compareTo(price) > 0) {
                    converted(it, unused, price, fullDays);
                } else {
                    assertThat(it.method()).isEqualTo(SettlementMethod.NEW_PERIOD);
                    assertThat(it.charge()).isEqualTo(rounded(it, price.subtract(unused)));
                    assertThat(it.term().renewal()).isEqualTo(it.on().plusMonths(length.months()));
                    assertThat(it.term().anchor().dayOfMonth())
                            .isEqualTo(it.on().getDayOfMonth());
                    assertThat(it.term().current().agreed().start()).isEqualTo(it.on());
                }
            }
            case PAY_DIFFERENCE -> {
                BigFraction due =
                        price.multiply(BigFraction.of(unusedDays, fullDays)).subtract(unused);
                assertThat(it.method()).isEqualTo(SettlementMethod.PAY_DIFFERENCE);
                assertThat(it.charge()).isEqualTo(rounded(it, due.signum() > 0 ? due : BigFraction.ZERO));
                assertThat(it.term().renewal()).isEqualTo(before.renewal());
                assertThat(it.term().anchor()).isEqualTo(before.anchor());
                assertThat(it.term().current().agreed())
                        .isEqualTo(before.current().agreed());
            }
        }
    }

    private static void converted(Settlement it, BigFraction unused, BigFraction price, long fullDays) {
        BigFraction days = unused.divide(price).multiply(BigInteger.valueOf(fullDays));
        long bought = ChronoUnit.DAYS.between(it.on(), it.term().renewal());
        assertThat(it.method()).isEqualTo(SettlementMethod.CONVERT_DAYS);
        assertThat(it.charge().isZero()).isTrue();
        assertThat(it.newDays()).isEqualTo(bought);
        assertThat(BigFraction.of(bought)).isGreaterThanOrEqualTo(days);
        assertThat(BigFraction.of(bought - 1)).isLessThan(days);
        assertThat(it.term().anchor().dayOfMonth())
                .isEqualTo(it.term().renewal().getDayOfMonth());
        assertThat(it.term().current().agreed()).isEqualTo(it.agreed());
    }

    private static Money rounded(Settlement it, BigFraction amount) {
        return new ExactMoney(it.charge().getCurrencyUnit(), amount).rounded();
    }

    /** An active contract and some days of its first period. */
    record Bought(World world, LocalDate ordered, Length length, int daysUsed, boolean renewed) {

        History lived() {
            History history =
                    History.begins(world, ordered, Catalogues.SMALL, length).then(new Step.Pays(Step.Manner.EXACT));
            if (renewed) {
                history.then(new Step.Renews(length, true));
            }
            return history.until(ordered.plusDays(daysUsed));
        }

        /** A period ahead may be worth more a day, by the length of its months; settling evens that out. */
        Bought notRenewed() {
            return new Bought(world, ordered, length, daysUsed, false);
        }
    }

    @Provide
    Arbitrary<Bought> bought() {
        Arbitrary<World> worlds = Combinators.combine(Worlds.any(), Editions.settlements())
                .as((world, settlement) -> settled(world.apply(LocalDate.of(2023, 1, 1)), settlement));
        return Combinators.combine(
                        worlds,
                        Dates.any(),
                        Lengths.offered(),
                        Arbitraries.integers().between(0, 27),
                        Arbitraries.of(true, false))
                .as(Bought::new)
                .withoutEdgeCases();
    }

    /** One edition of the terms and one tariff, so that nothing but the customer changes anything. */
    private static World settled(World world, SettlementMethod settlement) {
        Terms terms = world.editions().head().terms();
        Catalogue all = world.catalogue();
        Catalogue one =
                new Catalogue(all.lengths(), all.vat(), List.of(all.tariffs().head()), all.systems());
        return world.under(Terms.builder()
                        .from(terms)
                        .upgrade(new UpgradeTerms(settlement))
                        .build())
                .selling(one);
    }

    /** Each adds memory, which always costs something. */
    @Provide
    Arbitrary<List<ResourceChange>> additions() {
        return addition().list().ofMinSize(2).ofMaxSize(5).map(List::ofAll);
    }

    @Provide
    Arbitrary<ResourceChange> addition() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(0, 20))
                .as(ResourceChange::new);
    }

    @Property(tries = 400)
    void many_small_upgrades_of_a_day_come_to_the_same_as_one_large_one(
            @ForAll("bought") Bought bought, @ForAll("additions") List<ResourceChange> additions) {
        History small = bought.lived();
        additions.forEach(add -> small.then(new Step.Upgrades(add, true)));
        History large = bought.lived().then(new Step.Upgrades(additions.reduce(SettlementProperties::plus), true));

        assertThat(settlements(small)).hasSameSizeAs(additions);
        assertThat(small.contract().makeUp()).isEqualTo(large.contract().makeUp());
        assertThat(small.contract().activeTerm()).isEqualTo(large.contract().activeTerm());
        assertThat(charged(small)).isEqualTo(charged(large));
    }

    @Property(tries = 400)
    void an_upgrade_in_two_steps_on_two_days_gains_nothing_over_one_on_the_second(
            @ForAll("bought") Bought some,
            @ForAll("addition") ResourceChange first,
            @ForAll("addition") ResourceChange second) {
        // With a period ahead, days of both are priced against the current one (UPG-5), which moves with each step.
        Bought bought = some.notRenewed();
        History steps = bought.lived();
        long untilTheEnd = steps.contract().activeTerm().unusedDays(steps.today());
        steps.then(new Step.Upgrades(first, true));
        long untilTheNewEnd = steps.contract().activeTerm().unusedDays(steps.today());
        long days = Math.min(9, Math.min(untilTheEnd, untilTheNewEnd) - 1);
        LocalDate later = steps.today().plusDays(days);
        steps.until(later).then(new Step.Upgrades(second, true));
        History once = bought.lived().until(later).then(new Step.Upgrades(plus(first, second), true));

        assertThat(steps.contract().makeUp()).isEqualTo(once.contract().makeUp());
        switch (once.contract().terms().upgrade().settlement()) {
            case CONVERT_DAYS ->
                assertThat(steps.contract().activeTerm().renewal())
                        .isBeforeOrEqualTo(once.contract().activeTerm().renewal());
            case PAY_DIFFERENCE -> {
                Money coin = Money.ofMinor(charged(once).getCurrencyUnit(), 1);
                assertThat(charged(steps)).isGreaterThanOrEqualTo(charged(once).minus(coin));
                assertThat(steps.contract().activeTerm().renewal())
                        .isEqualTo(once.contract().activeTerm().renewal());
            }
            case NEW_PERIOD -> everyDayIsPaidOnce(steps);
        }
    }

    @Property(tries = 400)
    void a_bigger_server_never_lasts_longer_for_nothing(
            @ForAll("bought") Bought some, @ForAll("addition") ResourceChange add) {
        Bought bought = some.notRenewed();
        History history = bought.lived();
        LocalDate before = history.contract().activeTerm().renewal();
        history.then(new Step.Upgrades(add, true));

        Settlement settlement = settlements(history).head();
        if (settlement.charge().isZero()) {
            assertThat(settlement.term().renewal()).isBeforeOrEqualTo(before);
        }
    }

    private static ResourceChange plus(ResourceChange a, ResourceChange b) {
        return new ResourceChange(a.vcpus() + b.vcpus(), a.memoryGiB() + b.memoryGiB(), a.diskGiB() + b.diskGiB());
    }

    private static List<Settlement> settlements(History history) {
        return history.events(Upgraded.class).map(Upgraded::settlement);
    }

    private static Money charged(History history) {
        return settlements(history)
                .map(Settlement::charge)
                .fold(Money.zero(history.contract().terms().currency()), Money::plus);
    }
}
