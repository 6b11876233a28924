/** Terms, tariff and tax in force for a customer. */
@NullMarked
package io.leasehold.ports.market;

import org.jspecify.annotations.NullMarked;
