/** How all that a store keeps is written down as JSON, so that what was written yesterday is read tomorrow. */
@NullMarked
package io.leasehold.ports.wire;

import org.jspecify.annotations.NullMarked;
