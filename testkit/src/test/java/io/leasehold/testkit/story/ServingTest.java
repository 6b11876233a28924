package io.leasehold.testkit.story;

import static io.leasehold.domain.clause.ClauseId.BAK_1;
import static io.leasehold.domain.clause.ClauseId.BAK_2;
import static io.leasehold.domain.clause.ClauseId.BAK_3;
import static io.leasehold.domain.clause.ClauseId.BAK_4;
import static io.leasehold.domain.clause.ClauseId.OSX_2;
import static io.leasehold.domain.clause.ClauseId.OSX_3;
import static io.leasehold.domain.clause.ClauseId.SEC_1;
import static io.leasehold.domain.clause.ClauseId.SEC_2;
import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.contract.Operation;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.domain.machine.Disruption;
import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.machine.Network;
import io.leasehold.domain.machine.Protection;
import io.leasehold.domain.machine.ResourceChange;
import io.leasehold.domain.operation.FactoryReset;
import io.leasehold.domain.protection.AskedRule;
import io.leasehold.domain.snapshot.DeleteSnapshot;
import io.leasehold.domain.snapshot.RestoreSnapshot;
import io.leasehold.domain.snapshot.TakeSnapshot;
import io.leasehold.ports.Leasehold;
import io.leasehold.ports.backup.CopyNews;
import io.leasehold.ports.contract.Decided;
import io.leasehold.ports.operation.OperateServer;
import io.leasehold.ports.operation.RestoreServer;
import io.leasehold.ports.time.Moment;
import io.leasehold.testkit.Samples;
import io.leasehold.testkit.machine.SimulatedHypervisor;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** What is done to a server, through the wired library, and what the host made of it. */
@SuppressWarnings("MemberName") // a test's name is a sentence
class ServingTest {

    private static final ContractId C1 = new ContractId("c1");
    private static final MachineId MACHINE = Samples.machine(C1);

    private final java.util.List<CopyNews> news = new ArrayList<>();
    private final Story story = Story.begins(
                    "2026-01-31", new Wired.Wiring().backupListener(news::add).wire())
            .orders("c1")
            .pays("c1");
    private final SimulatedHypervisor host = story.world().hypervisor();

    @Test
    @Clause(BAK_3)
    void a_snapshot_brings_back_what_was_there_with_the_resources_paid_for() {
        host.write(MACHINE, "before");
        operate(new TakeSnapshot("s"));
        host.write(MACHINE, "after");
        story.upgrades("c1", new ResourceChange(0, 2, 0));
        operate(new RestoreSnapshot("s"));
        assertThat(story.machine("c1").get().content()).isEqualTo("before");
        assertThat(story.machine("c1").get().resources())
                .isEqualTo(story.contract("c1").makeUp());
        operate(new DeleteSnapshot("s"));
        assertThat(host.snapshots(MACHINE)).isEmpty();
    }

    @Test
    @Clause({OSX_2, OSX_3})
    void a_factory_reset_reinstalls_the_system_of_the_order_and_keeps_snapshots_and_copies() {
        operate(new TakeSnapshot("s"));
        host.write(MACHINE, "data");
        story.lives("2026-01-31").on("2026-02-01");
        operate(new FactoryReset());
        assertThat(story.machine("c1").get().content()).isEmpty();
        assertThat(story.machine("c1").get().system())
                .isEqualTo(story.contract("c1").system());
        assertThat(host.snapshots(MACHINE)).containsExactly("s");
        assertThat(host.backups(MACHINE)).containsExactly(LocalDate.of(2026, 1, 31));
    }

    @Test
    @Clause({SEC_1, SEC_2})
    void a_protection_reaches_the_host_as_a_whole_and_is_there_from_the_beginning() {
        assertThat(host.guarded(MACHINE).get().protection()).isEqualTo(Protection.NONE);
        AskedRule drop = new AskedRule("in", "any", Option.none(), Option.none(), "drop");
        leasehold().protectServer().firewall(C1, List.of(drop), anna(), story.now());
        leasehold().protectServer().allow(C1, List.of("203.0.113.0/24"), anna(), story.now());
        leasehold().carry(story.now());
        Protection both = story.contract("c1").protection();
        assertThat(both.rules()).hasSize(1);
        assertThat(both.allowList()).containsExactly(new Network("203.0.113.0/24"));
        assertThat(host.guarded(MACHINE).get().protection()).isEqualTo(both);
        assertThat(leasehold()
                        .protectServer()
                        .allow(C1, List.of("nowhere"), new Actor.Customer(new CustomerId("mallory")), story.now())
                        .getLeft())
                .isEqualTo(leasehold()
                        .protectServer()
                        .allow(new ContractId("none"), List.of("nowhere"), anna(), story.now())
                        .getLeft());
    }

    @Test
    @Clause({BAK_1, BAK_4})
    void a_copy_that_failed_is_tried_again_on_the_same_day_after_a_pause() {
        host.fault().begin();
        leasehold().run(story.now());
        leasehold().run(story.now());
        assertThat(what()).containsExactly("FAILED 2026-01-31");
        Moment later = leasehold().moment(story.now().at().plusSeconds(60));
        leasehold().run(later);
        assertThat(what()).containsExactly("FAILED 2026-01-31", "FAILED 2026-01-31");
        host.fault().end();
        leasehold().run(leasehold().moment(later.at().plusSeconds(119)));
        assertThat(what()).hasSize(2);
        leasehold().run(leasehold().moment(later.at().plusSeconds(120)));
        leasehold().run(leasehold().moment(later.at().plusSeconds(900)));
        assertThat(what()).containsExactly("FAILED 2026-01-31", "FAILED 2026-01-31", "TAKEN 2026-01-31");
    }

    @Test
    @Clause(BAK_1)
    void an_operator_brings_a_server_back_that_its_host_lost() {
        host.write(MACHINE, "data");
        story.lives("2026-02-01").on("2026-02-02");
        host.loses(MACHINE);
        assertThat(restore("2026-01-31", new Actor.Operator("op")).isLeft()).isTrue();
        assertThat(restore("2026-02-01", anna()).getLeft().clause()).isEqualTo(BAK_2);
        assertThat(restore("2026-02-01", new Actor.Operator("op")).isRight()).isTrue();
        leasehold().carry(story.now());
        assertThat(story.machine("c1").get().content()).isEqualTo("data");
        assertThat(story.happened("c1").last()).isEqualTo("BackupRestored");
    }

    @Test
    @Clause({BAK_1, BAK_4})
    void the_host_holds_the_newest_copy_and_no_other_until_the_server_is_deleted() {
        story.lives("2026-02-10");
        anHourLater();
        assertThat(host.backups(MACHINE)).containsExactly(LocalDate.of(2026, 2, 10));
        story.lives("2026-03-10");
        assertThat(host.backups(MACHINE)).containsExactly(LocalDate.of(2026, 2, 28));
        assertThat(story.world().store().booked(C1)).isNotEmpty();
        story.lives("2026-03-16");
        assertThat(host.backups(MACHINE)).isEmpty();
        assertThat(story.world().store().booked(C1)).isEmpty();
    }

    @Test
    @Clause(BAK_1)
    void copies_go_on_when_a_server_runs_again() {
        story.lives("2026-03-04").on("2026-03-05").renews("c1", Samples.MONTH).pays("c1");
        story.lives("2026-03-05");
        anHourLater();
        assertThat(host.backups(MACHINE)).containsExactly(LocalDate.of(2026, 3, 5));
    }

    @Test
    @Clause(BAK_1)
    void a_copy_that_waits_to_be_restored_is_not_dropped_before() {
        story.lives("2026-01-31").on("2026-02-01");
        Moment inThreeDays = leasehold().moment(story.now().at().plus(Duration.ofDays(3)));
        leasehold()
                .restoreServer()
                .handle(
                        new RestoreServer.Asked(
                                C1,
                                LocalDate.of(2026, 1, 31),
                                Option.none(),
                                Option.of(Disruption.DOWNTIME),
                                Option.of(inThreeDays.at()),
                                new Actor.Operator("op")),
                        story.now());
        host.write(MACHINE, "after");
        story.lives("2026-02-03");
        anHourLater();
        assertThat(host.backups(MACHINE)).containsExactly(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 2, 3));
        story.lives("2026-02-04");
        assertThat(story.machine("c1").get().content()).isEmpty();
        anHourLater();
        assertThat(host.backups(MACHINE)).containsExactly(LocalDate.of(2026, 2, 4));
    }

    private void anHourLater() {
        story.waits(Duration.ofHours(1)).leasehold().run(story.now());
    }

    private void operate(Operation operation) {
        assertThat(leasehold()
                        .operateServer()
                        .handle(
                                new OperateServer.Asked(
                                        C1, operation, Option.of(operation.disruption()), Option.none(), anna()),
                                story.now())
                        .isRight())
                .isTrue();
        leasehold().carry(story.now());
    }

    private Either<Refusal, Decided> restore(String day, Actor by) {
        return leasehold()
                .restoreServer()
                .handle(
                        new RestoreServer.Asked(
                                C1,
                                LocalDate.parse(day),
                                Option.none(),
                                Option.of(Disruption.DOWNTIME),
                                Option.none(),
                                by),
                        story.now());
    }

    private java.util.List<String> what() {
        return news.stream().map(it -> it.what() + " " + it.day()).toList();
    }

    private Leasehold leasehold() {
        return story.leasehold();
    }

    private static Actor anna() {
        return new Actor.Customer(new CustomerId("anna"));
    }
}
