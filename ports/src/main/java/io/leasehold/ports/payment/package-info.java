/** Paying, and the port to payment providers. */
@NullMarked
package io.leasehold.ports.payment;

import org.jspecify.annotations.NullMarked;
