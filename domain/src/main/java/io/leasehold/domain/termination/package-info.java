/** The early end of a contract, by a clause that ends it before its time. */
@NullMarked
package io.leasehold.domain.termination;

import org.jspecify.annotations.NullMarked;
