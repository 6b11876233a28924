/** Force majeure: declaring it, ending it, and ending contracts for it. */
@NullMarked
package io.leasehold.ports.forcemajeure;

import org.jspecify.annotations.NullMarked;
