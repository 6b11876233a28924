/** Growing a server. */
@NullMarked
package io.leasehold.ports.upgrade;

import org.jspecify.annotations.NullMarked;
