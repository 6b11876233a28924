/** Operations on a running server, and the moment the customer chose for them. */
@NullMarked
package io.leasehold.ports.operation;

import org.jspecify.annotations.NullMarked;
