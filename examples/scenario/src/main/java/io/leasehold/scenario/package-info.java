/** The scenario runner: lets a host try its terms before it sells under them. */
@NullMarked
package io.leasehold.scenario;

import org.jspecify.annotations.NullMarked;
