/** Prices are announced, and every customer is told. */
@NullMarked
package io.leasehold.ports.prices;

import org.jspecify.annotations.NullMarked;
