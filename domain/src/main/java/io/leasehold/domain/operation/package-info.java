/** Operations on a running server and what they disrupt. */
@NullMarked
package io.leasehold.domain.operation;

import org.jspecify.annotations.NullMarked;
