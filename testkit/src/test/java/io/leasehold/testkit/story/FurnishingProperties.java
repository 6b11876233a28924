package io.leasehold.testkit.story;

import static io.leasehold.domain.clause.ClauseId.APP_1;
import static io.leasehold.domain.clause.ClauseId.APP_4;
import static io.leasehold.domain.clause.ClauseId.BAK_1;
import static io.leasehold.domain.clause.ClauseId.BAK_3;
import static io.leasehold.domain.clause.ClauseId.OSX_3;
import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.backup.Level;
import io.leasehold.domain.catalogue.Application;
import io.leasehold.domain.catalogue.ApplicationId;
import io.leasehold.domain.catalogue.Catalogue;
import io.leasehold.domain.catalogue.Tariff;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.contract.Operation;
import io.leasehold.domain.customer.Audience;
import io.leasehold.domain.machine.Disruption;
import io.leasehold.domain.operation.FactoryReset;
import io.leasehold.domain.snapshot.RestoreSnapshot;
import io.leasehold.domain.snapshot.TakeSnapshot;
import io.leasehold.ports.application.ManageApplications;
import io.leasehold.ports.operation.OperateServer;
import io.leasehold.ports.operation.RestoreServer;
import io.leasehold.testkit.Samples;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeTry;

/** Whatever is done to a server, what can be used on it afterwards are the applications of its contract and no others. */
@SuppressWarnings("MemberName") // a test's name is a sentence
class FurnishingProperties {

    private static final ContractId C1 = new ContractId("c1");
    private static final ApplicationId BLOG = new ApplicationId("wordpress");
    private static final ApplicationId FORUM = new ApplicationId("forum");
    private static final String SNAPSHOT = "s";

    private enum What {
        INSTALL_BLOG,
        INSTALL_FORUM,
        END_BLOG,
        END_FORUM,
        TAKE_SNAPSHOT,
        RESTORE_SNAPSHOT,
        RESTORE_COPY,
        RESET,
        A_DAY
    }

    private Story story;
    private LocalDate today;

    @BeforeTry
    void begin() {
        today = LocalDate.of(2026, 1, 31);
        story = Story.begins(
                        today.toString(),
                        new Wired.Wiring().catalogue(catalogue()).wire())
                .orders("c1", Samples.YEAR)
                .pays("c1");
    }

    @Provide
    Arbitrary<java.util.List<What>> days() {
        return Arbitraries.of(What.class).list().ofMinSize(3).ofMaxSize(15);
    }

    @Property(tries = 200)
    @Clause({APP_1, APP_4, BAK_1, BAK_3, OSX_3})
    void whatever_is_done_the_applications_of_the_contract_can_be_used_and_no_others(
            @ForAll("days") java.util.List<What> days) {
        for (What what : days) {
            does(what);
            assertThat(usable()).as("after %s of %s", what, days).containsExactlyInAnyOrderElementsOf(bought());
        }
    }

    @Example
    @Clause({APP_4, BAK_3})
    void a_snapshot_does_not_bring_back_an_application_that_has_ended_nor_take_away_a_later_one() {
        does(What.INSTALL_BLOG, What.TAKE_SNAPSHOT, What.END_BLOG, What.INSTALL_FORUM, What.RESTORE_SNAPSHOT);
        assertThat(usable()).containsExactly(FORUM);
    }

    @Example
    @Clause({APP_4, BAK_1})
    void a_daily_copy_does_not_bring_back_an_application_that_has_ended_nor_take_away_a_later_one() {
        does(What.INSTALL_BLOG, What.A_DAY, What.END_BLOG, What.INSTALL_FORUM, What.RESTORE_COPY);
        assertThat(story.happened("c1").last()).isEqualTo("BackupRestored");
        assertThat(usable()).containsExactly(FORUM);
    }

    @Example
    @Clause(OSX_3)
    void a_factory_reset_reinstalls_the_applications_that_did_not_end() {
        does(What.INSTALL_BLOG, What.INSTALL_FORUM, What.END_BLOG, What.RESET);
        assertThat(story.happened("c1").last()).isEqualTo("FactoryWasReset");
        assertThat(usable()).containsExactly(FORUM);
    }

    private static Catalogue catalogue() {
        Tariff bare = Samples.tariff(LocalDate.of(2024, 1, 1), "10.00");
        Tariff tariff = new Tariff(
                bare.announced(),
                bare.effective(),
                bare.export(),
                bare.solutions(),
                bare.extras(),
                List.of(BLOG, FORUM)
                        .map(id -> new Application(
                                id,
                                LinkedHashSet.of(Audience.INDIVIDUAL),
                                Samples.euros("0.00"),
                                Samples.euros("0.00"),
                                true)));
        Catalogue catalogue = Samples.catalogue();
        return new Catalogue(catalogue.lengths(), catalogue.vat(), List.of(tariff), catalogue.systems());
    }

    /** Asks for them one after the other; what is refused is not done. */
    private void does(What... all) {
        for (What what : all) {
            switch (what) {
                case INSTALL_BLOG -> installs(BLOG);
                case INSTALL_FORUM -> installs(FORUM);
                case END_BLOG -> ends(BLOG);
                case END_FORUM -> ends(FORUM);
                case TAKE_SNAPSHOT -> operates(new TakeSnapshot(SNAPSHOT));
                case RESTORE_SNAPSHOT -> operates(new RestoreSnapshot(SNAPSHOT));
                case RESTORE_COPY -> restoresTheCopyOfYesterday();
                case RESET -> operates(new FactoryReset());
                case A_DAY -> aDayPasses();
            }
            story.carries();
        }
    }

    private void installs(ApplicationId application) {
        ManageApplications applications = story.leasehold().manageApplications();
        applications
                .preview(C1, application, Story.ANNA, story.now())
                .flatMap(preview -> applications.install(
                        new ManageApplications.Installation(
                                C1, application, false, Option.none(), preview.quote(), Story.ANNA),
                        story.now()));
    }

    private void ends(ApplicationId application) {
        story.leasehold().manageApplications().end(C1, application, Story.ANNA, story.now());
    }

    private void operates(Operation operation) {
        story.leasehold()
                .operateServer()
                .handle(
                        new OperateServer.Asked(
                                C1, operation, Option.of(operation.disruption()), Option.none(), Story.ANNA),
                        story.now());
    }

    private void restoresTheCopyOfYesterday() {
        story.leasehold()
                .restoreServer()
                .handle(
                        new RestoreServer.Asked(
                                C1,
                                today.minusDays(1),
                                Option.of(Level.HOST),
                                Option.of(Disruption.DOWNTIME),
                                Option.none(),
                                Story.OPERATOR),
                        story.now());
    }

    private void aDayPasses() {
        today = today.plusDays(1);
        story.until(today.toString());
    }

    private List<ApplicationId> usable() {
        return story.machine("c1").get().applications();
    }

    private List<ApplicationId> bought() {
        return story.contract("c1").applications().held().map(held -> held.id());
    }
}
