/** Noting breaches and their remedy. */
@NullMarked
package io.leasehold.ports.breach;

import org.jspecify.annotations.NullMarked;
