package io.leasehold.ports.mail;

/**
 * Sends mail to customers. Sending the same notice again is a repetition: same content, same message id. With other
 * credentials it is another content, and so another message id.
 */
@FunctionalInterface
public interface Mailer {

    /** Hands {@code notice} to a mail server. Does not throw for what a mail server may answer. */
    MailOutcome send(Notice notice);
}
