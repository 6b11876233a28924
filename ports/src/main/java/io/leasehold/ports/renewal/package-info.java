/** Renewing a contract, and asking to end one. */
@NullMarked
package io.leasehold.ports.renewal;

import org.jspecify.annotations.NullMarked;
