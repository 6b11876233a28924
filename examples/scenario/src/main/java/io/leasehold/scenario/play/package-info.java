/** Living through a scenario, day by day. */
@NullMarked
package io.leasehold.scenario.play;

import org.jspecify.annotations.NullMarked;
