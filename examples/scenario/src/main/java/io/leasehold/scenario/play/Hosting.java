package io.leasehold.scenario.play;

import io.leasehold.ports.Host;
import io.leasehold.testkit.Fault;
import io.leasehold.testkit.machine.SimulatedHypervisor;

/** Where the servers of a trial run. */
public interface Hosting extends AutoCloseable {

    Host host();

    /** What is on while nothing can be done to them. */
    Fault fault();

    /**
     * Looks back at what was done so far.
     *
     * @throws IllegalStateException if something failed that the scenario does not tell of: what came of it is then worth
     *     nothing
     */
    void check();

    @Override
    void close();

    /** In memory. */
    static Hosting simulated() {
        SimulatedHypervisor hypervisor = new SimulatedHypervisor();
        return new Hosting() {
            @Override
            public Host host() {
                return hypervisor;
            }

            @Override
            public Fault fault() {
                return hypervisor.fault();
            }

            @Override
            public void check() {}

            @Override
            public void close() {}
        };
    }
}
