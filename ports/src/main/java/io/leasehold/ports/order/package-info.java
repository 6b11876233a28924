/** Ordering a server. */
@NullMarked
package io.leasehold.ports.order;

import org.jspecify.annotations.NullMarked;
