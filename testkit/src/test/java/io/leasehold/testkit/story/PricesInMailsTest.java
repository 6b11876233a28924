package io.leasehold.testkit.story;

import static io.leasehold.domain.clause.ClauseId.APP_3;
import static io.leasehold.domain.clause.ClauseId.EXP_5;
import static io.leasehold.domain.clause.ClauseId.ORD_1;
import static io.leasehold.domain.clause.ClauseId.REN_1;
import static io.leasehold.domain.clause.ClauseId.REN_2;
import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.catalogue.Tariff;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.machine.ResourceChange;
import io.leasehold.domain.notice.NoticeKind;
import io.leasehold.domain.quote.Quote;
import io.leasehold.domain.upgrade.Upgraded;
import io.leasehold.ports.mail.NewPrices;
import io.leasehold.ports.mail.Notice;
import io.leasehold.ports.transfer.Credentials;
import io.leasehold.testkit.Samples;
import io.vavr.collection.List;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What mails say that things cost, which is gathered when they are sent. */
class PricesInMailsTest {

    private final Story story = Story.begins("2026-01-31").orders("c1").pays("c1");

    @Test
    @Clause({REN_1, REN_2})
    void a_reminder_and_the_mail_of_the_end_say_what_renewing_costs_on_their_day() {
        announces(Samples.tariff(LocalDate.parse("2026-02-20"), "12.00"));
        story.lives("2026-03-01");
        assertThat(sent(NoticeKind.REMINDER)
                        .appendAll(sent(NoticeKind.EXPIRED))
                        .map(notice -> notice.renewal().get())
                        .map(quote -> quote.on() + " " + quote.gross()))
                .containsExactly(
                        "2026-02-13 EUR 12.00", "2026-02-27 EUR 14.40", "2026-02-28 EUR 14.40", "2026-03-01 EUR 14.40");
        assertThat(sent(NoticeKind.RENEWED).appendAll(sent(NoticeKind.SERVER_READY)))
                .allMatch(notice -> notice.renewal().isEmpty());
    }

    @Test
    @Clause(REN_2)
    void what_is_not_sold_any_more_is_reminded_of_without_a_price() {
        Tariff tariff = Samples.tariff(LocalDate.parse("2026-02-20"), "12.00");
        announces(new Tariff(
                tariff.announced(),
                tariff.effective(),
                tariff.export(),
                tariff.solutions().filter(solution -> !solution.id().equals(Samples.SMALL)),
                tariff.extras(),
                tariff.applications()));
        story.lives("2026-02-28");
        assertThat(sent(NoticeKind.REMINDER).map(notice -> notice.renewal().isDefined()))
                .containsExactly(true, false, false);
        assertThat(sent(NoticeKind.PRICE_CHANGE).head().prices()).isEmpty();
    }

    @Test
    @Clause({APP_3, EXP_5})
    void a_notice_of_new_prices_says_what_the_contract_costs_before_and_after() {
        story.upgrades("c1", new ResourceChange(0, 2, 0));
        announces(Samples.tariff(LocalDate.parse("2026-02-20"), "12.00"));
        story.lives("2026-02-01");
        NewPrices prices = sent(NoticeKind.PRICE_CHANGE).head().prices().get();
        assertThat(List.of(prices.before(), prices.after())
                        .map(costs ->
                                costs.renewal().on() + " " + costs.renewal().gross()))
                .containsExactly("2026-02-19 EUR 18.00", "2026-02-20 EUR 20.40");
        assertThat(prices.before().export().gross()).isEqualTo(Samples.euros("14.40"));
        assertThat(prices.after().export().gross()).isEqualTo(Samples.euros("14.40"));
    }

    @Test
    @Clause(ORD_1)
    void the_summary_of_an_upgrade_says_what_was_paid_for_it() {
        story.on("2026-02-10").upgrades("c1", new ResourceChange(0, 2, 0)).carries();
        Notice notice = sent(NoticeKind.UPGRADED).head();
        Quote quote = ((Upgraded) notice.about()).quote().get();
        assertThat(quote.net())
                .isEqualTo(((Upgraded) notice.about()).settlement().charge());
    }

    @Test
    void details_that_may_have_arrived_are_sent_again_with_another_password() {
        story.lives("2026-02-28");
        story.world().mailer().silence().begin();
        story.lives("2026-03-01");
        story.world().mailer().silence().end();
        story.lives("2026-03-02");
        List<Notice> expired = sent(NoticeKind.EXPIRED);
        assertThat(expired.size()).isGreaterThan(1);
        assertThat(expired.flatMap(Notice::credentials).map(Credentials::password))
                .doesNotHaveDuplicates();
        assertThat(expired.map(Notice::id).distinct()).hasSize(1);
    }

    private List<Notice> sent(NoticeKind kind) {
        return story.world().mailer().sent().filter(notice -> notice.kind() == kind);
    }

    private void announces(Tariff tariff) {
        story.leasehold()
                .announcePrices()
                .handle(tariff, Story.OPERATOR, story.now())
                .get();
    }
}
