package io.leasehold.testkit.story;

import static io.leasehold.domain.clause.ClauseId.APP_1;
import static io.leasehold.domain.clause.ClauseId.APP_3;
import static io.leasehold.domain.clause.ClauseId.APP_4;
import static io.leasehold.domain.clause.ClauseId.EXP_2;
import static io.leasehold.domain.clause.ClauseId.EXP_3;
import static io.leasehold.domain.clause.ClauseId.EXP_4;
import static io.leasehold.domain.clause.ClauseId.EXP_5;
import static io.leasehold.domain.clause.ClauseId.REN_6;
import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.catalogue.Application;
import io.leasehold.domain.catalogue.ApplicationId;
import io.leasehold.domain.catalogue.Tariff;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.customer.Audience;
import io.leasehold.domain.notice.NoticeKind;
import io.leasehold.domain.notice.NoticeSent;
import io.leasehold.domain.prices.PriceChangeAnnounced;
import io.leasehold.domain.prices.PriceRefusal;
import io.leasehold.ports.application.ManageApplications;
import io.leasehold.ports.conditions.Conditions;
import io.leasehold.ports.contract.PendingEffect;
import io.leasehold.ports.contract.StoreException;
import io.leasehold.ports.mail.Notice;
import io.leasehold.ports.transfer.Credentials;
import io.leasehold.ports.transfer.SessionId;
import io.leasehold.testkit.Samples;
import io.leasehold.testkit.store.FailingStore;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is sold beside the server, through the wired library. Each contract here runs through 28 February 2026. */
@ExtendWith(Silence.class)
class ShopTest {

    private static final ContractId C1 = new ContractId("c1");
    private static final ApplicationId BLOG = new ApplicationId("wordpress");
    private static final Actor OPERATOR = new Actor.Operator("olivia");
    private static final Actor ANNA =
            new Actor.Customer(Samples.customer("anna").id());

    private static Tariff dearer(String announced, String effective) {
        Tariff before = Samples.tariff(LocalDate.parse(effective), "12.00");
        return new Tariff(
                LocalDate.parse(announced),
                before.effective(),
                before.export(),
                before.solutions(),
                before.extras(),
                List.of(new Application(
                        BLOG,
                        LinkedHashSet.of(Audience.INDIVIDUAL),
                        Samples.euros("0.00"),
                        Samples.euros("0.00"),
                        true)));
    }

    private static void exports(Story story) {
        story.leasehold()
                .exportServer()
                .quote(C1, ANNA, story.now())
                .flatMap(quote -> story.leasehold().exportServer().handle(C1, Option.none(), quote, ANNA, story.now()))
                .getOrElseThrow(refusal -> new AssertionError(refusal.code()));
        story.pays("c1");
    }

    private static Option<LocalDate> openThrough(Story story, int number) {
        return story.world().transfers().openThrough(new SessionId(C1, "export-" + number));
    }

    private static void announces(Story story, Tariff tariff) {
        story.leasehold()
                .announcePrices()
                .handle(tariff, OPERATOR, story.now())
                .getOrElseThrow(refusal -> new AssertionError(refusal.code()));
    }

    @Test
    @Clause({EXP_2, EXP_3, EXP_4})
    void an_export_is_handed_over_replaced_and_closed() {
        Story story = Story.begins("2026-01-31").orders("c1").pays("c1").until("2026-02-02");
        exports(story);
        assertThat(openThrough(story, 1)).contains(LocalDate.of(2026, 2, 16));
        Credentials credentials =
                story.world().mailer().sent().flatMap(Notice::credentials).last();
        assertThat(story.mails("c1")).endsWith("EXPORT", "INVOICE");
        assertThat(story.world().transfers().getsIn(credentials)).isTrue();

        story.until("2026-02-10");
        exports(story);
        assertThat(openThrough(story, 1)).isEmpty();
        assertThat(story.world().transfers().getsIn(credentials)).isFalse();
        assertThat(openThrough(story, 2)).contains(LocalDate.of(2026, 2, 24));
        assertThat(openThrough(story.lives("2026-02-24"), 2)).isNotEmpty();
        assertThat(openThrough(story.lives("2026-02-25"), 2)).isEmpty();
        assertThat(story.happened("c1").filter("ExportClosed"::equals)).hasSize(1);
    }

    @Test
    @Clause(EXP_2)
    void an_export_whose_details_bounce_is_not_open_but_parked_until_somebody_looks() {
        Story story = Story.begins("2026-01-31").orders("c1").pays("c1").until("2026-02-02");
        story.world().mailer().bounce("anna@example.org");
        exports(story);
        assertThat(story.happened("c1")).doesNotContain("ExportOpened");
        PendingEffect parked =
                story.leasehold().parkedEffects().list(OPERATOR, 10).get().last();
        assertThat(parked.id().key()).isEqualTo("open-export/1");

        story.until("2026-02-05").world().mailer().accept("anna@example.org");
        story.leasehold().parkedEffects().retry(parked.id(), OPERATOR, story.now());
        story.carries();
        assertThat(openThrough(story, 1)).contains(LocalDate.of(2026, 2, 19));
    }

    @Test
    @Clause({EXP_2, REN_6})
    void an_export_that_is_never_handed_over_is_given_back_when_the_server_is_deleted() {
        Story story = Story.begins("2026-01-31").orders("c1").pays("c1").until("2026-02-05");
        story.world().transfers().fault().begin();
        exports(story);
        story.until("2026-02-25").world().transfers().fault().end();
        assertThat(story.leasehold()
                        .parkedEffects()
                        .list(OPERATOR, 10)
                        .get()
                        .map(it -> it.id().key()))
                .containsExactly("open-export/1");

        story.lives("2026-03-17");
        assertThat(story.happened("c1"))
                .containsSubsequence("RetrievalOpened", "ExportGivenUp", "DeletionOrdered", "Deleted")
                .doesNotContain("ExportOpened");
        assertThat(story.mails("c1")).containsSubsequence("EXPORT_GIVEN_UP", "DELETED");
        assertThat(story.world().payments().givenBack().values()).containsExactly(Samples.euros("14.40"));
    }

    @Test
    @Clause({APP_1, APP_4})
    void an_application_is_installed_on_the_machine_and_removed_from_it() {
        Story story = Story.begins("2026-01-31", new Wired.Wiring().wire());
        announces(story, dearer("2026-01-31", "2026-02-10"));
        story.orders("c1").pays("c1").until("2026-02-10");
        ManageApplications applications = story.leasehold().manageApplications();
        assertThat(applications.offered(C1, ANNA, story.now()).get().map(Application::id))
                .containsExactly(BLOG);
        applications
                .preview(C1, BLOG, ANNA, story.now())
                .flatMap(preview -> applications.install(
                        new ManageApplications.Installation(C1, BLOG, false, Option.none(), preview.quote(), ANNA),
                        story.now()))
                .getOrElseThrow(refusal -> new AssertionError(refusal.code()));
        story.carries();
        assertThat(story.machine("c1").get().applications()).containsExactly(BLOG);

        assertThat(applications.end(C1, BLOG, ANNA, story.now()).isRight()).isTrue();
        story.carries();
        assertThat(story.machine("c1").get().applications()).isEmpty();
    }

    @Test
    @Clause({APP_3, EXP_5})
    void every_customer_is_told_of_a_tariff_once_however_many_pages_they_fill() {
        Story story = Story.begins("2026-01-31");
        List<String> contracts = List.range(0, 450).map(i -> "c" + i);
        contracts.forEach(story::orders);
        story.until("2026-02-01");
        announces(story, dearer("2026-02-01", "2026-02-10"));
        story.evening();
        story.evening();
        for (String contract : contracts) {
            assertThat(story.history(contract).filter(PriceChangeAnnounced.class::isInstance))
                    .hasSize(1);
            assertThat(story.history(contract).filter(NoticeSent.class::isInstance))
                    .containsExactly(new NoticeSent(NoticeKind.PRICE_CHANGE, "2026-02-10", LocalDate.of(2026, 2, 1)));
        }
    }

    @Test
    @Clause({APP_3, EXP_5})
    void telling_goes_on_where_it_broke_down_at_whatever_call() {
        long call = 0;
        boolean failed = true;
        while (failed) {
            call++;
            failed = false;
            for (FailingStore.Where where : FailingStore.Where.values()) {
                failed |= breaksDownAt(call, where);
            }
        }
        assertThat(call).isGreaterThan(20);
    }

    /** Whether the store failed at all; if it did, all are told in the end, once. */
    private static boolean breaksDownAt(long call, FailingStore.Where where) {
        Wired.Wiring wiring = new Wired.Wiring();
        FailingStore store = FailingStore.before(wiring.store());
        Story story = Story.begins("2026-01-31", wiring.wire(store));
        List<String> contracts = List.of("c1", "c2", "c3");
        contracts.forEach(story::orders);
        story.on("2026-02-01");
        announces(story, dearer("2026-02-01", "2026-02-10"));
        store.failAt(store.calls() + call, where);
        boolean failed = false;
        try {
            story.leasehold().run(story.now());
        } catch (StoreException e) {
            failed = true;
        }
        store.failAt(0, where);
        story.on("2026-02-02").leasehold().run(story.now());
        for (String contract : contracts) {
            assertThat(story.happened(contract).filter("PriceChangeAnnounced"::equals))
                    .hasSize(1);
            assertThat(story.contract(contract)
                            .prices()
                            .change(LocalDate.of(2026, 2, 10))
                            .get()
                            .acceptedOn())
                    .isNotEmpty();
        }
        return failed;
    }

    @Test
    @Clause(APP_3)
    void a_tariff_of_a_file_is_told_of_on_the_day_of_its_announcement() {
        Conditions fixed =
                new Conditions.Fixed(Samples.TERMS, Samples.catalogue().with(dearer("2026-02-03", "2026-02-15")));
        Story story =
                Story.begins("2026-01-31", new Wired.Wiring().conditions(fixed).wire());
        story.orders("c1").pays("c1").lives("2026-02-05");
        assertThat(story.datesOf("c1", NoticeSent.class)).containsExactly("2026-02-03");
        assertThat(story.leasehold()
                        .announcePrices()
                        .handle(dearer("2026-02-05", "2026-03-01"), OPERATOR, story.now())
                        .getLeft())
                .isEqualTo(new PriceRefusal.PricesKeptElsewhere());
    }
}
