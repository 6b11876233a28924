/** How values with many fields are made. */
@NullMarked
package io.leasehold.domain.value;

import org.jspecify.annotations.NullMarked;
