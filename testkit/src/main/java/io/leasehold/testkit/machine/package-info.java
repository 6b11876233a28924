/** A simulated hypervisor. */
@NullMarked
package io.leasehold.testkit.machine;

import org.jspecify.annotations.NullMarked;
