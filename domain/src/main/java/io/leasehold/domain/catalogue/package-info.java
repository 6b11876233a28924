/** What is for sale, in versions. */
@NullMarked
package io.leasehold.domain.catalogue;

import org.jspecify.annotations.NullMarked;
