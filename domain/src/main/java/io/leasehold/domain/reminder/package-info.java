/** The reminder plan. */
@NullMarked
package io.leasehold.domain.reminder;

import org.jspecify.annotations.NullMarked;
