/** Time passing: the duties that fall due by themselves, in order. */
@NullMarked
package io.leasehold.domain.passing;

import org.jspecify.annotations.NullMarked;
