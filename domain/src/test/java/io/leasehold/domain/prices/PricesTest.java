package io.leasehold.domain.prices;

import static io.leasehold.domain.Sample.CATALOGUE;
import static io.leasehold.domain.Sample.MONTH;
import static io.leasehold.domain.Sample.VPS_S;
import static io.leasehold.domain.Sample.active;
import static io.leasehold.domain.Sample.day;
import static io.leasehold.domain.Sample.eur;
import static io.leasehold.domain.Sample.later;
import static io.leasehold.domain.Sample.renews;
import static io.leasehold.domain.Sample.tariff;
import static io.leasehold.domain.clause.ClauseId.APP_3;
import static io.leasehold.domain.clause.ClauseId.EXP_5;
import static io.leasehold.domain.clause.ClauseId.REN_1;
import static io.leasehold.domain.clause.ClauseId.SEC_3;
import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.arbitrary.History;
import io.leasehold.domain.arbitrary.Step;
import io.leasehold.domain.arbitrary.World;
import io.leasehold.domain.catalogue.Catalogue;
import io.leasehold.domain.catalogue.Tariff;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Ownership;
import io.leasehold.domain.notice.Announce;
import io.leasehold.domain.notice.NoticeKind;
import io.leasehold.domain.notice.NoticeSent;
import io.leasehold.domain.renewal.Renewed;
import io.vavr.control.Either;
import java.time.LocalDate;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class PricesTest {

    private static final Actor OPERATOR = new Actor.Operator("olivia");
    private static final LocalDate TODAY = day("2026-02-02");
    private static final Tariff DEARER = tariff("2026-02-02", "2026-02-10", "12.00");
    private static final World RISING = later(DEARER);

    private static Money renewed(History history) {
        return history.then(renews()).events(Renewed.class).last().quote().net();
    }

    private static Either<Refusal, Catalogue> publishes(Tariff tariff) {
        return new PublishTariff(tariff, 7, TODAY, OPERATOR).decide(CATALOGUE);
    }

    private static Tariff exporting(String effective, String price) {
        Tariff before = CATALOGUE.tariffs().head();
        return new Tariff(
                TODAY, day(effective), eur(price), before.solutions(), before.extras(), before.applications());
    }

    @Test
    @Clause({APP_3, REN_1})
    void a_price_of_which_there_was_notice_in_time_is_in_force_on_its_day_and_not_before() {
        assertThat(renewed(active(RISING, "2026-01-31").until(day("2026-02-09"))))
                .isEqualTo(eur("10.00"));
        assertThat(renewed(active(RISING, "2026-01-31").until(day("2026-02-10"))))
                .isEqualTo(eur("12.00"));
    }

    @Test
    @Clause({APP_3, EXP_5})
    void a_notice_that_was_accepted_late_counts_from_that_day() {
        History history = active(RISING, "2026-01-31")
                .until(day("2026-02-02"))
                .then(new Step.Breaks(Step.Part.MAIL, 4))
                .until(day("2026-02-12"));
        assertThat(history.events(NoticeSent.class))
                .containsExactly(new NoticeSent(NoticeKind.PRICE_CHANGE, "2026-02-10", day("2026-02-06")));
        assertThat(renewed(history)).isEqualTo(eur("10.00"));

        History after = active(RISING, "2026-01-31")
                .until(day("2026-02-02"))
                .then(new Step.Breaks(Step.Part.MAIL, 4))
                .until(day("2026-02-13"));
        assertThat(renewed(after)).isEqualTo(eur("12.00"));
    }

    @Test
    @Clause(APP_3)
    void without_a_notice_the_price_before_stays() {
        History history = active(RISING, "2026-01-31")
                .until(day("2026-02-02"))
                .then(new Step.Breaks(Step.Part.MAIL, 60))
                .until(day("2026-02-28"));

        assertThat(renewed(history)).isEqualTo(eur("10.00"));
    }

    @Test
    @Clause(APP_3)
    void of_several_the_latest_that_was_told_in_time_wins() {
        World twice = RISING.selling(RISING.catalogue().with(tariff("2026-02-12", "2026-02-20", "14.00")));
        History history = active(twice, "2026-01-31")
                .until(day("2026-02-12"))
                .then(new Step.Breaks(Step.Part.MAIL, 60))
                .until(day("2026-02-25"));

        assertThat(renewed(history)).isEqualTo(eur("12.00"));
    }

    @Test
    @Clause(APP_3)
    void who_orders_after_the_announcement_hears_of_it_with_the_order_and_pays_it_from_its_day_on() {
        History history = active(RISING, "2026-02-08");
        assertThat(history.events(PriceChangeAnnounced.class))
                .containsExactly(new PriceChangeAnnounced(day("2026-02-10"), true, day("2026-02-08")));
        assertThat(renewed(history.until(day("2026-02-10")))).isEqualTo(eur("12.00"));
    }

    @Test
    @Clause(APP_3)
    void who_orders_at_the_new_price_has_nothing_to_be_told() {
        History history = active(RISING, "2026-02-10").until(day("2026-02-20"));

        assertThat(history.events(PriceChangeAnnounced.class)).isEmpty();
        assertThat(renewed(history)).isEqualTo(eur("12.00"));
    }

    @Test
    void nobody_is_told_twice_nor_of_prices_that_cannot_matter_to_them() {
        History history = active(RISING, "2026-01-31").until(day("2026-02-05"));
        TellOfPrices tell = new TellOfPrices(day("2026-02-10"), history.today());
        assertThat(history.ask(now -> tell).events()).isEmpty();
        assertThat(history.effects().filter(Announce.class::isInstance)).hasSize(1);

        History over = active("2026-01-31").until(day("2026-03-20"));
        assertThat(new TellOfPrices(day("2026-04-01"), over.today()).concerns(over.contract()))
                .isFalse();
        PriceChangeAnnounced about = new PriceChangeAnnounced(day("2026-04-01"), false, over.today());
        assertThat(about.isNews(over.contract())).isFalse();
        assertThat(about.isNews(history.contract())).isTrue();
    }

    @Test
    @Clause({APP_3, EXP_5})
    void a_tariff_takes_effect_a_week_after_its_announcement_at_the_earliest() {
        Tariff early = exporting("2026-02-08", "20.00");
        assertThat(publishes(early).getLeft())
                .isEqualTo(new PriceRefusal.ExportNoticeTooShort(day("2026-02-08"), day("2026-02-09"), 7));
        assertThat(publishes(tariff("2026-02-02", "2026-02-08", "12.00")).getLeft())
                .isEqualTo(new PriceRefusal.PriceNoticeTooShort(day("2026-02-08"), day("2026-02-09"), 7));
        assertThat(publishes(exporting("2026-02-09", "20.00")).get().tariffs()).hasSize(2);
        assertThat(publishes(early).getLeft().clause()).isEqualTo(EXP_5);
    }

    @Test
    @Clause(APP_3)
    void a_notice_counts_from_today_whatever_the_tariff_says() {
        assertThat(publishes(tariff("2026-01-10", "2026-02-08", "12.00")).getLeft())
                .isEqualTo(new PriceRefusal.PriceNoticeTooShort(day("2026-02-08"), day("2026-02-09"), 7));
        assertThat(publishes(tariff("2026-02-03", "2026-02-20", "12.00")).getLeft())
                .isEqualTo(new PriceRefusal.AnnouncedInTheFuture(day("2026-02-03"), TODAY));
    }

    @Test
    @Clause(APP_3)
    void what_was_announced_is_never_edited_and_the_same_again_is_harmless() {
        Catalogue with = CATALOGUE.with(DEARER);
        Tariff edited = tariff("2026-02-02", "2026-02-10", "11.00");
        assertThat(new PublishTariff(edited, 7, TODAY, OPERATOR).decide(with).getLeft())
                .isEqualTo(new PriceRefusal.TariffAnnouncedAlready(day("2026-02-10")));
        assertThat(new PublishTariff(DEARER, 7, day("2026-02-20"), OPERATOR).decide(with))
                .isEqualTo(Either.right(with));
    }

    @Test
    @Clause(SEC_3)
    void only_an_operator_announces_prices() {
        for (Actor by : io.vavr.collection.List.of(RISING.customer(), new Actor.Visitor())) {
            assertThat(new PublishTariff(DEARER, 7, TODAY, by).decide(CATALOGUE).getLeft())
                    .isEqualTo(new Ownership.OperatorsOnly());
        }
    }

    @Test
    @Clause(REN_1)
    void without_announcements_the_tariff_of_the_day_is_in_force() {
        History history =
                History.begins(later(tariff("2025-12-10", "2026-01-15", "12.00")), day("2026-01-31"), VPS_S, MONTH);

        assertThat(history.contract().prices().inForce(history.world().catalogue(), day("2026-01-31"), 7))
                .isEqualTo(history.world().catalogue().tariffOn(day("2026-01-31")));
    }
}
