/** Announcing planned maintenance. */
@NullMarked
package io.leasehold.domain.maintenance;

import org.jspecify.annotations.NullMarked;
