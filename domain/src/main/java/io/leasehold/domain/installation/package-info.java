/** Applications that a customer has installed on, or removed from, a running server. */
@NullMarked
package io.leasehold.domain.installation;

import org.jspecify.annotations.NullMarked;
