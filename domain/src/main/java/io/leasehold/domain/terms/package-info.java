/** The host's conditions of sale as data. */
@NullMarked
package io.leasehold.domain.terms;

import org.jspecify.annotations.NullMarked;
