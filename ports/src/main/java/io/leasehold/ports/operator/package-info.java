/** What those who work for the host see; nobody else does, and looking changes nothing. */
@NullMarked
package io.leasehold.ports.operator;

import org.jspecify.annotations.NullMarked;
