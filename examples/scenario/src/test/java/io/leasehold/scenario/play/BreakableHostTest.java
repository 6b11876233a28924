package io.leasehold.scenario.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leasehold.domain.machine.Disruption;
import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.machine.Protection;
import io.leasehold.domain.machine.ResourceChange;
import io.leasehold.domain.machine.Resources;
import io.leasehold.domain.machine.SystemId;
import io.leasehold.domain.terms.SecurityTerms.EmptyAllowList;
import io.leasehold.ports.Host;
import io.leasehold.ports.document.Syntax;
import io.leasehold.ports.machine.HypervisorException;
import io.leasehold.scenario.file.ScenarioFile;
import io.leasehold.scenario.file.ScenarioReader;
import io.leasehold.scenario.output.Outcome;
import io.leasehold.scenario.output.Printing;
import io.leasehold.testkit.Fault;
import io.leasehold.testkit.machine.SimulatedHypervisor;
import io.vavr.collection.List;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A host that fails when it is told to, and is found out when it fails by itself. */
class BreakableHostTest {

    private static final MachineId MACHINE = new MachineId(new UUID(7, 7));
    private static final SystemId DEBIAN = new SystemId("debian-12");
    private static final Resources SMALL = new Resources(1, 2, 20);
    private static final LocalDate DAY = LocalDate.of(2026, 2, 10);

    private static final ScenarioFile SCENARIO =
            ScenarioReader.read("""
                    name: Away
                    start: 2026-01-31
                    until: 2026-03-31
                    customers:
                      - {id: alice, firstName: Alice, lastName: Martin, email: alice@example.org, country: FR}
                    steps:
                      - {on: 2026-01-31, order: {contract: c1, customer: alice, solution: vps-s, system: debian-12, length: P1M, method: VISA, consent: true}}
                      - {on: 2026-02-05, fault: {part: hypervisor, days: 2}}
                      - {on: 2026-02-05, upgrade: {contract: c1, add: {memoryGiB: 2}, acknowledge: RESTART, method: VISA}}
                      - {on: 2026-02-20, fault: {part: hypervisor, days: 4}}
                    """, Syntax.YAML).get();

    private final SimulatedHypervisor hypervisor = new SimulatedHypervisor();
    private final BreakableHost host = new BreakableHost(hypervisor);

    static Stream<Consumer<Host>> operations() {
        return Stream.of(
                it -> it.create(MACHINE, DEBIAN, SMALL),
                it -> it.start(MACHINE),
                it -> it.shutDown(MACHINE),
                it -> it.reboot(MACHINE, "key"),
                it -> it.reset(MACHINE, DEBIAN, "key"),
                it -> it.resize(MACHINE, SMALL),
                it -> it.delete(MACHINE),
                Host::list,
                it -> it.takeSnapshot(MACHINE, "s"),
                it -> it.restoreSnapshot(MACHINE, "s", SMALL, "key"),
                it -> it.deleteSnapshot(MACHINE, "s"),
                it -> it.backUp(MACHINE, DAY),
                it -> it.restoreBackup(MACHINE, DAY, SMALL, "key"),
                it -> it.dropBackup(MACHINE, DAY),
                it -> it.protect(MACHINE, Protection.NONE, EmptyAllowList.ANY),
                it -> it.furnish(MACHINE, List.empty()));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void what_is_done_is_done_by_the_host_and_while_it_is_away_it_is_not(Consumer<Host> operation) {
        hypervisor.create(MACHINE, DEBIAN, SMALL);
        hypervisor.takeSnapshot(MACHINE, "s");
        hypervisor.backUp(MACHINE, DAY);
        operation.accept(host);
        host.fault().begin();
        assertThatThrownBy(() -> operation.accept(host))
                .isInstanceOf(HypervisorException.class)
                .hasMessage("the hypervisor is away");
        host.check();
        host.fault().end();
        hypervisor.fault().begin();
        assertThatThrownBy(() -> operation.accept(host)).isInstanceOf(HypervisorException.class);
        assertThatIllegalStateException()
                .isThrownBy(host::check)
                .withMessage("the hypervisor failed: the hypervisor is away");
    }

    @Test
    void what_could_be_done_is_told_also_while_it_is_away() {
        host.create(MACHINE, DEBIAN, SMALL);
        host.fault().begin();
        assertThat(host.disruption(MACHINE, new ResourceChange(0, 1, 0))).isEqualTo(Disruption.RESTART);
        assertThat(host.capacity(MACHINE)).isEqualTo(SimulatedHypervisor.ROOMY);
    }

    @Test
    void a_scenario_that_breaks_it_ends_as_on_the_simulated_hypervisor() {
        String simulated = printed(Trial.of(SCENARIO, day -> {}));
        assertThat(simulated).contains("\"event\":\"backup-failed\"");
        assertThat(printed(Trial.of(SCENARIO, Adapters.MEMORY, new Broken(host), day -> {})))
                .isEqualTo(simulated);
    }

    @Test
    void a_trial_ends_on_the_day_on_which_it_fails_by_itself() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Trial.of(SCENARIO, Adapters.MEMORY, new Broken(host), day -> {
                    if (day.equals(DAY)) {
                        hypervisor.fault().begin();
                    }
                    assertThat(day).isBeforeOrEqualTo(DAY);
                }))
                .withMessageStartingWith("the hypervisor failed: ");
    }

    private static String printed(Outcome outcome) {
        StringWriter text = new StringWriter();
        PrintWriter to = new PrintWriter(text);
        Printing.jsonl(outcome, to);
        to.flush();
        return text.toString();
    }

    /** Servers on a host that can be broken. */
    private record Broken(BreakableHost host) implements Hosting {

        @Override
        public Fault fault() {
            return host.fault();
        }

        @Override
        public void check() {
            host.check();
        }

        @Override
        public void close() {}
    }
}
