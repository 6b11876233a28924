/** The port to mail. */
@NullMarked
package io.leasehold.ports.mail;

import org.jspecify.annotations.NullMarked;
