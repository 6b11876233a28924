/** Suspending servers. */
@NullMarked
package io.leasehold.ports.suspension;

import org.jspecify.annotations.NullMarked;
