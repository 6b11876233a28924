package io.leasehold.testkit.machine;

import io.leasehold.ports.machine.Hypervisor;
import io.leasehold.ports.machine.Installer;

/** All that a host does to machines, so that a test can put one thing in front of all of it. */
public interface Machines extends Hypervisor, Installer {}
