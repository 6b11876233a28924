package io.leasehold.adapters.smtp;

import io.vavr.control.Option;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.Properties;
import javax.net.ssl.SSLContext;

/**
 * A mail server and how to talk to it. Prints no secret.
 *
 * @param login who to log in as, if at all
 * @param trusted whose certificates are believed, if not those that this Java believes
 * @param timeout how long it may take to answer, or to be reached
 */
record Server(
        String host,
        int port,
        Encryption encryption,
        Option<Login> login,
        Option<SSLContext> trusted,
        Duration timeout) {

    /** A name and a password. */
    record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login";
        }
    }

    /** What the mail library is to be told; it knows these names from its documentation. */
    Session session() {
        Properties settings = new Properties();
        set(settings, "starttls.enable", encryption == Encryption.STARTTLS);
        set(settings, "starttls.required", encryption == Encryption.STARTTLS);
        set(settings, "ssl.enable", encryption == Encryption.IMPLICIT);
        set(settings, "ssl.checkserveridentity", true);
        trusted.forEach(context -> set(settings, "ssl.socketFactory", context.getSocketFactory()));
        set(settings, "auth", login.isDefined());
        // What an operating system or a distribution would log in as is no business of ours.
        set(settings, "auth.mechanisms", "PLAIN LOGIN");
        set(settings, "connectiontimeout", timeout.toMillis());
        set(settings, "timeout", timeout.toMillis());
        set(settings, "writetimeout", timeout.toMillis());
        // A server that is slow to say goodbye keeps nobody waiting.
        set(settings, "quitwait", false);
        return Session.getInstance(settings);
    }

    private static void set(Properties settings, String name, Object value) {
        settings.put("mail.smtp." + name, value instanceof Boolean || value instanceof Long ? value.toString() : value);
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
