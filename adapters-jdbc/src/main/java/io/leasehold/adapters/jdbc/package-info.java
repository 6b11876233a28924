/** Contracts, effects, invoices and customers in PostgreSQL or H2; {@link io.leasehold.adapters.jdbc.Database} is the way in. */
@NullMarked
package io.leasehold.adapters.jdbc;

import org.jspecify.annotations.NullMarked;
