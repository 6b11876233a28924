/** Paid time: contract lengths, anchored dates, periods that tile, and what is left of them. */
@NullMarked
package io.leasehold.domain.period;

import org.jspecify.annotations.NullMarked;
