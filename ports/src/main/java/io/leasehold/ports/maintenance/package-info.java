/** Announcing maintenance. */
@NullMarked
package io.leasehold.ports.maintenance;

import org.jspecify.annotations.NullMarked;
