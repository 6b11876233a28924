/** Renewing a contract, early, in time or in grace. */
@NullMarked
package io.leasehold.domain.renewal;

import org.jspecify.annotations.NullMarked;
