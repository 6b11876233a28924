/** What an operator counts. */
@NullMarked
package io.leasehold.ports.metrics;

import org.jspecify.annotations.NullMarked;
