/** A clock for tests. */
@NullMarked
package io.leasehold.testkit.time;

import org.jspecify.annotations.NullMarked;
