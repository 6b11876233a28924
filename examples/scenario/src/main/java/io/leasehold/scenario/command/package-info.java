/** The command line. */
@NullMarked
package io.leasehold.scenario.command;

import org.jspecify.annotations.NullMarked;
