/** A simulated payment provider. */
@NullMarked
package io.leasehold.testkit.payment;

import org.jspecify.annotations.NullMarked;
