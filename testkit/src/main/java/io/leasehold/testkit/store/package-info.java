/** Contracts, outbox and invoices in memory. */
@NullMarked
package io.leasehold.testkit.store;

import org.jspecify.annotations.NullMarked;
