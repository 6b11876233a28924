/**
 * For tests of hosts and of Leasehold itself: jqwik arbitraries of terms, catalogues and whole lives of a contract, and
 * {@link io.leasehold.domain.arbitrary.History}, which lives such a life through the public rules of the domain.
 */
@NullMarked
package io.leasehold.domain.arbitrary;

import org.jspecify.annotations.NullMarked;
