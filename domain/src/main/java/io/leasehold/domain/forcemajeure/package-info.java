/** Force majeure: deadlines that rest, updates, and the end that either party may ask for. */
@NullMarked
package io.leasehold.domain.forcemajeure;

import org.jspecify.annotations.NullMarked;
