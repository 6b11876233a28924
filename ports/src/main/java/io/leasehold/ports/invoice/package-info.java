/** Numbered invoices. */
@NullMarked
package io.leasehold.ports.invoice;

import org.jspecify.annotations.NullMarked;
