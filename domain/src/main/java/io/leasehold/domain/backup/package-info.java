/** Daily copies of servers: bookkeeping beside the contract, and restoring one. */
@NullMarked
package io.leasehold.domain.backup;

import org.jspecify.annotations.NullMarked;
