/** Moments and business dates. */
@NullMarked
package io.leasehold.ports.time;

import org.jspecify.annotations.NullMarked;
