/** The book of clauses: their ids, and the annotation by which rules and tests claim them. */
@NullMarked
package io.leasehold.domain.clause;

import org.jspecify.annotations.NullMarked;
