/** Who did what to things that have no story of their own: tariffs, accounts, the outbox. */
@NullMarked
package io.leasehold.ports.journal;

import org.jspecify.annotations.NullMarked;
