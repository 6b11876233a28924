/** Ordering a server: from the quote to its activation. */
@NullMarked
package io.leasehold.domain.order;

import org.jspecify.annotations.NullMarked;
