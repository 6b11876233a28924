package io.leasehold.ports.mail;

/** What became of a mail. What a server says is not printed: mail servers like to repeat the address (DAT-5). */
public sealed interface MailOutcome {

    /**
     * The mail server took it.
     *
     * @param answer what it said, by which its log can be searched; may be empty
     */
    record Accepted(String answer) implements MailOutcome {
        @Override
        public String toString() {
            return "Accepted";
        }
    }

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

    /**
     * The server was lost after it had been handed the whole mail: it may have taken it. It is sent again under the same
     * message id, by which a mailbox can tell that it has it already; with other credentials, under another.
     */
    record Unknown(String reason) implements MailOutcome {
        @Override
        public String toString() {
            return "Unknown";
        }
    }
}
