/** The conditions under which a host sells. */
@NullMarked
package io.leasehold.ports.conditions;

import org.jspecify.annotations.NullMarked;
