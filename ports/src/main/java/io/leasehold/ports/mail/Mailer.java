package io.leasehold.ports.mail;

/**
 * Sends mail. Sending the same again is a repetition: same content, same message id. With other credentials a notice is
 * another content, and so has another message id.
 */
public interface Mailer {

    /** Hands {@code notice} to a mail server. Does not throw for what a mail server may answer. */
    MailOutcome send(Notice notice);

    /** The same for what is told of a case that was opened. */
    MailOutcome acknowledge(Receipt receipt);
}
