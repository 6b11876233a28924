/** A copy of a server is handed over. */
@NullMarked
package io.leasehold.ports.export;

import org.jspecify.annotations.NullMarked;
