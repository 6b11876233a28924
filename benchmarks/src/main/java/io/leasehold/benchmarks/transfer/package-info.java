/** How fast customers fetch their content, beside what Debian's own servers do. */
@NullMarked
package io.leasehold.benchmarks.transfer;

import org.jspecify.annotations.NullMarked;
