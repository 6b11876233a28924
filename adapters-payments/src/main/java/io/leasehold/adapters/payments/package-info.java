/** Payments by cards and PayPal, taken by their hosted pages: no card number ever comes near. */
@NullMarked
package io.leasehold.adapters.payments;

import org.jspecify.annotations.NullMarked;
