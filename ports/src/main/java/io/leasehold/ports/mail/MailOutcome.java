package io.leasehold.ports.mail;

/** What became of a mail. Reasons are not printed: mail servers like to repeat the address (DAT-5). */
public sealed interface MailOutcome {

    /** The mail server took it. */
    record Accepted() implements MailOutcome {}

    /** Not now: the server is away or asks to wait. It is tried again. */
    record Deferred(String reason) implements MailOutcome {
        @Override
        public String toString() {
            return "Deferred";
        }
    }

    /** The server will not take it for this address. */
    record Bounced(String reason) implements MailOutcome {
        @Override
        public String toString() {
            return "Bounced";
        }
    }
}
