/** What the library does, and what waits, for Micrometer; needs micrometer-core on the class path. */
@NullMarked
package io.leasehold.adapters.jdbc.metrics;

import org.jspecify.annotations.NullMarked;
