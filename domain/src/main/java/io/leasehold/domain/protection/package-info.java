/** How customers protect their servers: firewall and allow-list. */
@NullMarked
package io.leasehold.domain.protection;

import org.jspecify.annotations.NullMarked;
