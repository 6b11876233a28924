/** A simulated transfer server. */
@NullMarked
package io.leasehold.testkit.transfer;

import org.jspecify.annotations.NullMarked;
