/** Carrying effects out. */
@NullMarked
package io.leasehold.ports.courier;

import org.jspecify.annotations.NullMarked;
