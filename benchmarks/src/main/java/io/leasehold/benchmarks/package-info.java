/** How fast the library is, and how to measure it. */
@NullMarked
package io.leasehold.benchmarks;

import org.jspecify.annotations.NullMarked;
