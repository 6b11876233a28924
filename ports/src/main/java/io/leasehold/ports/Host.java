package io.leasehold.ports;

import io.leasehold.ports.machine.Guard;
import io.leasehold.ports.machine.Hypervisor;
import io.leasehold.ports.machine.Installer;
import io.leasehold.ports.machine.MachineCopies;

/** All that is done to machines, as one: what a hypervisor does for the library. */
public interface Host extends Hypervisor, MachineCopies, Guard, Installer {}
