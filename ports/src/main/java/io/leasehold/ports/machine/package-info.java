/** The port to the hypervisor. */
@NullMarked
package io.leasehold.ports.machine;

import org.jspecify.annotations.NullMarked;
