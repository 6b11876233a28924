package io.leasehold.adapters.smtp;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import javax.net.ssl.SSLException;

/** Says in words why a mail server could not be talked to. */
final class Failures {

    private Failures() {}

    static String connecting(Server server, MessagingException failure) {
        if (failure instanceof AuthenticationFailedException) {
            return "the mail server " + server + " refused the login: " + line(failure);
        }
        return hasCause(failure, SSLException.class)
                ? "the connection to the mail server " + server + " is not private: " + cause(failure)
                : "the mail server " + server + " cannot be used: " + cause(failure);
    }

    /** What lies at the bottom of it. */
    static String cause(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return line(cause);
    }

    static boolean hasCause(Throwable failure, Class<? extends Throwable> kind) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static String line(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message.strip();
    }
}
