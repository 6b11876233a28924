/** Exact amounts in flight; amounts that are charged are Joda-Money. */
@NullMarked
package io.leasehold.domain.money;

import org.jspecify.annotations.NullMarked;
