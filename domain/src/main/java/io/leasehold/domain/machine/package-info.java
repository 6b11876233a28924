/** What a server is made of, and what operations do to it. */
@NullMarked
package io.leasehold.domain.machine;

import org.jspecify.annotations.NullMarked;
