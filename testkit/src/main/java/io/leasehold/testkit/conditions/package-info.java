/** Conditions of sale to test with, and the kit of the port. */
@NullMarked
package io.leasehold.testkit.conditions;

import org.jspecify.annotations.NullMarked;
