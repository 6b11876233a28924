/** The library as a host sees it: {@link io.leasehold.ports.Leasehold} wires use cases to ports. */
@NullMarked
package io.leasehold.ports;

import org.jspecify.annotations.NullMarked;
