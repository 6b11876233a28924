/** Who buys: ids, types and countries. Personal data stay out of contracts. */
@NullMarked
package io.leasehold.domain.customer;

import org.jspecify.annotations.NullMarked;
