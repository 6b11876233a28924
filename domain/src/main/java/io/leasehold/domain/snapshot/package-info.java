/** Snapshots that customers take of their servers. */
@NullMarked
package io.leasehold.domain.snapshot;

import org.jspecify.annotations.NullMarked;
