/** A mailer in memory. */
@NullMarked
package io.leasehold.testkit.mail;

import org.jspecify.annotations.NullMarked;
