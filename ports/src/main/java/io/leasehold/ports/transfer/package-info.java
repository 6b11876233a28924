/** The port to the server from which customers fetch their content. */
@NullMarked
package io.leasehold.ports.transfer;

import org.jspecify.annotations.NullMarked;
