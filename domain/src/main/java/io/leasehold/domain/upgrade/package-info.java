/** Growing a server: the settlement of unused days. */
@NullMarked
package io.leasehold.domain.upgrade;

import org.jspecify.annotations.NullMarked;
