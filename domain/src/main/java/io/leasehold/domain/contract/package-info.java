/** The contract: one aggregate, decided by commands and evolved by events. */
@NullMarked
package io.leasehold.domain.contract;

import org.jspecify.annotations.NullMarked;
