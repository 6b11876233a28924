/** A support desk in memory. */
@NullMarked
package io.leasehold.testkit.support;

import org.jspecify.annotations.NullMarked;
