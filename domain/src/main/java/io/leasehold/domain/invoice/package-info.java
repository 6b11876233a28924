/** Invoices, drawn here and numbered elsewhere. */
@NullMarked
package io.leasehold.domain.invoice;

import org.jspecify.annotations.NullMarked;
