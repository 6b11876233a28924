/** Payment requests: what counts as paid, and what is given back. */
@NullMarked
package io.leasehold.domain.payment;

import org.jspecify.annotations.NullMarked;
