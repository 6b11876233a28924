/** Load on a real database: how fast the library is beside SQL that is written by hand. */
@NullMarked
package io.leasehold.benchmarks.load;

import org.jspecify.annotations.NullMarked;
