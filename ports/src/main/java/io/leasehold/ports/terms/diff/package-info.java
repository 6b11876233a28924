/** What a change of the terms means for a customer. */
@NullMarked
package io.leasehold.ports.terms.diff;

import org.jspecify.annotations.NullMarked;
