/** Announcing prices, and telling customers in time. */
@NullMarked
package io.leasehold.domain.prices;

import org.jspecify.annotations.NullMarked;
