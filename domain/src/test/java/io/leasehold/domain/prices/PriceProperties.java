package io.leasehold.domain.prices;

import static io.leasehold.domain.clause.ClauseId.APP_3;
import static io.leasehold.domain.clause.ClauseId.EXP_5;
import static io.leasehold.domain.clause.ClauseId.REN_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.arbitrary.Catalogues;
import io.leasehold.domain.catalogue.Catalogue;
import io.leasehold.domain.catalogue.Tariff;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.contract.Prices;
import io.vavr.collection.List;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Which tariff is in force for a customer, whatever was announced, told and bounced. */
class PriceProperties {

    private static final int PRICE_DAYS = 7;
    private static final int NEVER = -1;

    /**
     * A catalogue, and a customer who was told of its tariffs.
     *
     * @param daysLate how many days after its announcement each tariff was told; {@value #NEVER} if it was not
     * @param orderedAfter how many days after the first tariff took effect the customer ordered
     * @param lookedAfter how many days later the question is asked
     */
    record Told(Catalogue catalogue, List<Integer> daysLate, int orderedAfter, int lookedAfter) {

        LocalDate ordered() {
            return catalogue.tariffs().head().effective().plusDays(orderedAfter);
        }

        LocalDate on() {
            return ordered().plusDays(lookedAfter);
        }

        Prices prices() {
            Prices prices = Prices.orderedOn(ordered());
            for (int i = 0; i < catalogue.tariffs().size(); i++) {
                Tariff tariff = catalogue.tariffs().get(i);
                if (tariff.effective().isAfter(ordered())) {
                    boolean withOrder = !tariff.announced().isAfter(ordered());
                    prices = prices.telling(tariff.effective(), withOrder);
                    if (daysLate.get(i) != NEVER) {
                        prices = prices.accepted(tariff.effective(), accepted(tariff, daysLate.get(i)));
                    }
                }
            }
            return prices;
        }

        private LocalDate accepted(Tariff tariff, int late) {
            LocalDate first = tariff.announced().isBefore(ordered()) ? ordered() : tariff.announced();
            return first.plusDays(late);
        }

        Tariff inForce() {
            return prices().inForce(catalogue, on(), PRICE_DAYS).get();
        }
    }

    @Provide
    Arbitrary<Told> told() {
        return Combinators.combine(
                        Catalogues.any(),
                        Arbitraries.integers()
                                .between(NEVER, 60)
                                .list()
                                .ofSize(3)
                                .map(List::ofAll),
                        Arbitraries.integers().between(0, 400),
                        Arbitraries.integers().between(0, 600))
                .as(Told::new);
    }

    @Property
    @Clause({APP_3, EXP_5})
    void no_price_is_in_force_without_notice_in_time(@ForAll("told") Told told) {
        Tariff tariff = told.inForce();

        assertThat(tariff.effective()).isBeforeOrEqualTo(told.on());
        if (tariff.effective().isAfter(told.ordered())) {
            Prices.Change change = told.prices().change(tariff.effective()).get();
            LocalDate latest = change.withOrder() ? told.on() : told.on().minusDays(PRICE_DAYS);
            assertThat(change.acceptedOn().get()).isBeforeOrEqualTo(latest);
        }
    }

    @Property
    @Clause({APP_3, REN_1})
    void the_latest_price_that_was_told_in_time_is_in_force(@ForAll("told") Told told) {
        Tariff inForce = told.inForce();

        told.catalogue()
                .tariffs()
                .filter(other -> other.effective().isAfter(inForce.effective())
                        && !other.effective().isAfter(told.on()))
                .forEach(other -> assertThat(
                                told.prices().change(other.effective()).get())
                        .satisfies(change -> assertThat(change.acceptedOn()
                                        .filter(accepted -> !accepted.plusDays(change.withOrder() ? 0 : PRICE_DAYS)
                                                .isAfter(told.on())))
                                .isEmpty()));
    }

    @Property
    @Clause(REN_1)
    void told_on_the_day_of_the_announcement_everybody_has_the_tariff_of_the_day(@ForAll("told") Told told) {
        Told atOnce = new Told(told.catalogue(), List.of(0, 0, 0), told.orderedAfter(), told.lookedAfter());

        assertThat(atOnce.inForce())
                .isEqualTo(told.catalogue().tariffOn(told.on()).get());
    }
}
