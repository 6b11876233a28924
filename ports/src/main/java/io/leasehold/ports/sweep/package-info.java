/** Letting time pass. */
@NullMarked
package io.leasehold.ports.sweep;

import org.jspecify.annotations.NullMarked;
