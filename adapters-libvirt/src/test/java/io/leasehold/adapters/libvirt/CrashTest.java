package io.leasehold.adapters.libvirt;

import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.machine.Protection;
import io.leasehold.domain.machine.Resources;
import io.leasehold.domain.machine.SystemId;
import io.leasehold.domain.terms.SecurityTerms.EmptyAllowList;
import io.leasehold.ports.machine.HypervisorException;
import io.leasehold.testkit.Samples;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The daemon dies at every call of every operation, before the call and after it; the operation is then repeated. */
class CrashTest {

    private static final MachineId MACHINE = new MachineId(new UUID(7, 7));
    private static final SystemId DEBIAN = Samples.DEBIAN;
    private static final Resources SMALL = new Resources(1, 1, 1);
    private static final Resources LARGER = new Resources(2, 2, 2);
    private static final LocalDate DAY = LocalDate.of(2026, 2, 10);

    /**
     * An operation and what comes of it.
     *
     * @param before what is done first
     * @param operation can be broken off anywhere
     * @param after what must then be so, however often it was broken off
     */
    private record Case(
            String name,
            BiConsumer<LibvirtHost, FakeDaemon> before,
            Consumer<LibvirtHost> operation,
            Consumer<FakeDaemon> after) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        BiConsumer<LibvirtHost, FakeDaemon> nothing = (host, daemon) -> {};
        BiConsumer<LibvirtHost, FakeDaemon> there = (host, daemon) -> {
            host.create(MACHINE, DEBIAN, SMALL);
            daemon.write(MACHINE.value(), "before");
        };
        BiConsumer<LibvirtHost, FakeDaemon> copied = there.andThen((host, daemon) -> {
            host.takeSnapshot(MACHINE, "s");
            host.backUp(MACHINE, DAY);
            daemon.write(MACHINE.value(), "after");
        });
        Consumer<FakeDaemon> runs = daemon -> runsAs(daemon, SMALL);
        return Stream.of(
                new Case("create", nothing, host -> host.create(MACHINE, DEBIAN, SMALL), runs),
                new Case(
                        "start",
                        there.andThen((host, daemon) -> host.shutDown(MACHINE)),
                        host -> host.start(MACHINE),
                        runs.andThen(daemon -> holds(daemon, "before"))),
                new Case(
                        "shut down",
                        there,
                        host -> host.shutDown(MACHINE),
                        daemon -> assertThat(Fakes.isRunning(daemon, MACHINE)).contains(false)),
                new Case(
                        "reboot",
                        there,
                        host -> host.reboot(MACHINE, "key"),
                        runs.andThen(daemon -> holds(daemon, "before"))),
                resize("resize", there, LARGER),
                resize("add a processor", there, new Resources(2, 1, 1)),
                resize("add more processors than can be without a restart", there, new Resources(5, 1, 1)),
                new Case(
                        "reset",
                        copied,
                        host -> host.reset(MACHINE, DEBIAN, "key"),
                        runs.andThen(daemon -> holds(daemon, ""))),
                new Case("snapshot", there, host -> host.takeSnapshot(MACHINE, "s"), daemon -> {
                    daemon.write(MACHINE.value(), "later");
                    host(daemon).restoreSnapshot(MACHINE, "s", SMALL, "another key");
                    holds(daemon, "before");
                }),
                new Case(
                        "restore a snapshot",
                        copied,
                        host -> host.restoreSnapshot(MACHINE, "s", LARGER, "key"),
                        daemon -> {
                            runsAs(daemon, LARGER);
                            holds(daemon, "before");
                        }),
                new Case(
                        "make again",
                        copied.andThen((host, daemon) -> daemon.lose(MACHINE.value())),
                        host -> host.restoreBackup(MACHINE, DAY, LARGER, "key"),
                        daemon -> {
                            runsAs(daemon, LARGER);
                            holds(daemon, "before");
                        }),
                new Case(
                        "delete a snapshot",
                        copied,
                        host -> host.deleteSnapshot(MACHINE, "s"),
                        daemon -> assertThat(daemon.volumes()).noneMatch(name -> name.contains("snapshot"))),
                new Case(
                        "protect",
                        there,
                        host -> host.protect(MACHINE, Protection.NONE, EmptyAllowList.NONE),
                        daemon -> assertThat(Fakes.anybodyAdministers(Xml.parse(
                                        daemon.filter(Filters.name(MACHINE)).get())))
                                .isFalse()),
                new Case("delete", copied, host -> host.delete(MACHINE), daemon -> {
                    assertThat(daemon.volumes()).isEmpty();
                    assertThat(daemon.domains()).isEmpty();
                    assertThat(daemon.filter(Filters.name(MACHINE))).isEmpty();
                }));
    }

    private static Case resize(String name, BiConsumer<LibvirtHost, FakeDaemon> there, Resources wanted) {
        return new Case(name, there, host -> host.resize(MACHINE, wanted), daemon -> {
            runsAs(daemon, wanted);
            holds(daemon, "before");
            assertThat(Fakes.defined(daemon, MACHINE)).isEqualTo(wanted);
        });
    }

    /** Some processors can be added without a restart. */
    private static LibvirtHost host(FakeDaemon daemon) {
        return Fakes.builder().vcpusWithoutRestart(4).build(at -> daemon);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatever_call_it_dies_at_the_operation_can_be_repeated_and_ends_the_same(Case tried) {
        for (boolean afterwards : new boolean[] {false, true}) {
            int call = 0;
            while (diesAndIsRepeated(tried, call, afterwards)) {
                call++;
            }
            assertThat(call).isGreaterThan(2);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void what_happened_is_not_undone_by_a_repetition_after_the_customer_went_on(Case tried) {
        FakeDaemon daemon = new FakeDaemon();
        tried.before().accept(host(daemon), daemon);
        tried.operation().accept(host(daemon));
        Option<Boolean> running = Fakes.isRunning(daemon, MACHINE);
        if (running.contains(true)) {
            daemon.write(MACHINE.value(), "work of the customer");
        }
        tried.operation().accept(host(daemon));
        assertThat(Fakes.isRunning(daemon, MACHINE)).isEqualTo(running);
        if (running.contains(true)) {
            holds(daemon, "work of the customer");
        }
    }

    /** Whether it died at all at that call. */
    private static boolean diesAndIsRepeated(Case tried, int call, boolean afterwards) {
        FakeDaemon daemon = new FakeDaemon();
        tried.before().accept(host(daemon), daemon);
        daemon.dieAt(call, afterwards);
        boolean failed = false;
        try {
            tried.operation().accept(host(daemon));
        } catch (HypervisorException e) {
            failed = true;
        }
        boolean died = daemon.hasDied();
        assertThat(died || !failed)
                .as("nothing but the death at call %s fails", call)
                .isTrue();
        tried.operation().accept(host(daemon));
        tried.after().accept(daemon);
        return died;
    }

    private static void runsAs(FakeDaemon daemon, Resources resources) {
        assertThat(Fakes.isRunning(daemon, MACHINE)).contains(true);
        assertThat(daemon.startsWithHost(MACHINE.value())).isTrue();
        assertThat(Fakes.resources(daemon, MACHINE)).isEqualTo(resources);
    }

    private static void holds(FakeDaemon daemon, String content) {
        assertThat(daemon.read(MACHINE.value())).isEqualTo(content);
    }
}
