package io.leasehold.testkit.story;

import static io.leasehold.domain.clause.ClauseId.APP_3;
import static io.leasehold.domain.clause.ClauseId.EXP_5;
import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.catalogue.Catalogue;
import io.leasehold.domain.catalogue.Tariff;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.prices.PriceChangeAnnounced;
import io.leasehold.domain.terms.Terms;
import io.leasehold.ports.Store;
import io.leasehold.ports.conditions.Conditions;
import io.leasehold.ports.contract.FanOuts.Progress;
import io.leasehold.testkit.Samples;
import io.leasehold.testkit.conditions.InMemoryConditions;
import io.vavr.control.Option;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever is missed when customers are told of a tariff is told later. It takes effect on 20 February 2026. */
@ExtendWith(Silence.class)
class EverybodyIsToldOfPricesTest {

    private static final LocalDate EFFECTIVE = LocalDate.of(2026, 2, 20);
    private static final String NAME = "prices/" + EFFECTIVE;

    private boolean broken;

    @Test
    @Clause({APP_3, EXP_5})
    void an_order_that_was_priced_before_the_announcement_and_stored_behind_the_page_is_told() {
        Slow conditions = new Slow();
        Story story = Story.begins(
                "2026-01-31", new Wired.Wiring().conditions(conditions).wire());
        story.orders("b");
        announces(story);
        story.evening();
        assertThat(told(story, "b")).isEqualTo(1);

        conditions.seen = Option.of(Samples.catalogue());
        story.orders("a");
        conditions.seen = Option.none();
        assertThat(told(story, "a")).isZero();
        story.until("2026-02-02");
        assertThat(told(story, "a")).isEqualTo(1);
        assertThat(told(story, "b")).isEqualTo(1);
    }

    @Test
    @Clause({APP_3, EXP_5})
    void a_contract_that_cannot_be_decided_on_is_told_once_it_can() {
        Wired.Wiring wiring = new Wired.Wiring();
        Story story = Story.begins("2026-01-31", wiring.wire(breaking(wiring.store())));
        story.orders("a").pays("a").orders("b").pays("b").until("2026-02-02");
        announces(story);
        broken = true;
        story.until("2026-02-04");
        assertThat(told(story, "a")).isZero();
        assertThat(told(story, "b")).isEqualTo(1);
        broken = false;
        story.until("2026-02-06");
        assertThat(told(story, "a")).isEqualTo(1);
        assertThat(told(story, "b")).isEqualTo(1);
    }

    @Test
    @Clause({APP_3, EXP_5})
    void it_ends_when_the_tariff_takes_effect_and_nobody_is_missed() {
        Wired.Wiring wiring = new Wired.Wiring();
        Story story = Story.begins("2026-01-31", wiring.wire(breaking(wiring.store())));
        story.orders("a").pays("a").until("2026-02-02");
        announces(story);
        story.until("2026-02-20");
        assertThat(progress(story).done()).isFalse();
        story.until("2026-02-21");
        assertThat(progress(story).done()).isTrue();
    }

    private static int told(Story story, String contract) {
        return story.history(contract).count(PriceChangeAnnounced.class::isInstance);
    }

    private static Progress progress(Story story) {
        return story.world().store().progress(NAME).get();
    }

    private static void announces(Story story) {
        Tariff before = Samples.tariff(EFFECTIVE, "12.00");
        Tariff dearer = new Tariff(
                story.now().today(),
                EFFECTIVE,
                before.export(),
                before.solutions(),
                before.extras(),
                before.applications());
        story.leasehold()
                .announcePrices()
                .handle(dearer, Story.OPERATOR, story.now())
                .get();
    }

    /** A store from which the contract {@code a} cannot be loaded while it is broken. */
    private Store breaking(Store store) {
        return (Store) Proxy.newProxyInstance(
                Store.class.getClassLoader(), new Class<?>[] {Store.class}, (proxy, method, arguments) -> {
                    if (broken && method.getName().equals("load") && arguments[0].equals(new ContractId("a"))) {
                        throw new IllegalStateException("broken on purpose");
                    }
                    try {
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** What an order sees that is under way: the catalogue as it was when it was priced. */
    private static final class Slow implements Conditions {

        private final InMemoryConditions now = new InMemoryConditions(Samples.TERMS, Samples.catalogue());
        private Option<Catalogue> seen = Option.none();

        @Override
        public Terms terms() {
            return now.terms();
        }

        @Override
        public Catalogue catalogue() {
            return seen.getOrElse(now.catalogue());
        }

        @Override
        public Option<Refusal> announce(Tariff tariff) {
            return now.announce(tariff);
        }
    }
}
