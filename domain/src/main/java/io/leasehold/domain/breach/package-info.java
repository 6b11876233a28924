/** A breach noticed by registered letter, remedied in time or not. */
@NullMarked
package io.leasehold.domain.breach;

import org.jspecify.annotations.NullMarked;
