package io.leasehold.ports.mail;

/** What became of a mail. */
public sealed interface MailOutcome {

    /** The mail server took it. */
    record Accepted() implements MailOutcome {}

    /** Not now: the server is away or asks to wait. It is tried again. */
    record Deferred(String reason) implements MailOutcome {}

    /** The server will not take it for this address. */
    record Bounced(String reason) implements MailOutcome {}
}
