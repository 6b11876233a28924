/** Suspending a server, and lifting that. */
@NullMarked
package io.leasehold.domain.suspension;

import org.jspecify.annotations.NullMarked;
