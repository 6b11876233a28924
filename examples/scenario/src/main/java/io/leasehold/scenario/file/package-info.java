/** The scenario file: what it says, read strictly and with every fault at once. */
@NullMarked
package io.leasehold.scenario.file;

import org.jspecify.annotations.NullMarked;
