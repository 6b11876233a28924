/** Applications on a server are installed and ended. */
@NullMarked
package io.leasehold.ports.application;

import org.jspecify.annotations.NullMarked;
