/** Where contracts live, the outbox of their effects, and the steps that every use case shares. */
@NullMarked
package io.leasehold.ports.contract;

import org.jspecify.annotations.NullMarked;
