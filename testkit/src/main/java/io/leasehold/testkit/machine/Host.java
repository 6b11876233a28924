package io.leasehold.testkit.machine;

import io.leasehold.ports.machine.Guard;
import io.leasehold.ports.machine.Hypervisor;
import io.leasehold.ports.machine.MachineCopies;

/** All that a host does for servers, as one. */
public interface Host extends Hypervisor, MachineCopies, Guard {}
