/** Hands mails to a mail server; {@link io.leasehold.adapters.smtp.SmtpMailer} is where to begin. */
@NullMarked
package io.leasehold.adapters.smtp;

import org.jspecify.annotations.NullMarked;
