/** Handing over a copy of a server for a while. */
@NullMarked
package io.leasehold.domain.export;

import org.jspecify.annotations.NullMarked;
