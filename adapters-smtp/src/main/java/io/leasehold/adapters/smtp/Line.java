package io.leasehold.adapters.smtp;

import io.leasehold.adapters.smtp.letter.Mail;
import io.leasehold.ports.mail.MailOutcome;
import io.vavr.collection.List;
import io.vavr.control.Option;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An open connection to a mail server, that carries one mail after the other. Used by one thread at a time. */
final class Line extends SMTPTransport {

    /** How far a mail has come. What fails means something else at each. */
    private enum Stage {
        /** Nothing of it was said, or only who it comes from: what fails says nothing about the recipient. */
        SENDER,
        /** The recipient was named: what fails is about them, or about whether mail to them is passed on for us. */
        RECIPIENT,
        /** The recipient was taken, and the mail is being written. */
        CONTENT,
        /** The mail was ended: from now on the server may have it. */
        ENDED
    }

    private static final Logger LOG = LoggerFactory.getLogger(Line.class);

    /** What is asked for is a login, or one that is safer (RFC 4954, 6); some say so with the bare code. */
    private static final List<Integer> LOGIN_WANTED = List.of(530, 534, 535, 538);
    /** A recipient that is fine, to whom mail is not passed on for us (RFC 3463, 3.8). */
    private static final Pattern BY_POLICY = Pattern.compile("5\\d\\d[ -]5\\.7\\.\\d+\\b.*", Pattern.DOTALL);

    private final Server server;
    private Stage stage = Stage.SENDER;
    private String extensions = "";
    private boolean open;
    private boolean lost;
    private long usedNanos = System.nanoTime();

    private Line(Server server) {
        super(server.session(), new URLName("smtp", server.host(), server.port(), null, null, null));
        this.server = server;
    }

    /** Opens a connection, as private as it was asked for, and logs in. */
    static Line open(Server server) throws MessagingException {
        Line line = new Line(server);
        @Nullable String user = server.login().map(Server.Login::user).getOrNull();
        @Nullable String password = server.login().map(Server.Login::password).getOrNull();
        line.connect(server.host(), server.port(), user, password);
        return line;
    }

    /** Whether the connection is gone, or cannot be told from one that is. */
    boolean isLost() {
        return lost;
    }

    /** Whether what failed last failed before the server can have taken notice of a mail. */
    boolean lostBeforeTheMail() {
        return lost && stage == Stage.SENDER;
    }

    long usedNanos() {
        return usedNanos;
    }

    /** Sends a mail. The server's words are in the outcome. */
    MailOutcome carry(Mail mail, String address) {
        boolean eightBit = supportsExtension("8BITMIME");
        if (mail.needsUtf8Address() && !supportsExtension("SMTPUTF8")) {
            return new MailOutcome.Bounced("the mail server takes no address whose name is not ASCII");
        }
        stage = Stage.SENDER;
        extensions = (eightBit ? " BODY=8BITMIME" : "") + (mail.needsUtf8Address() ? " SMTPUTF8" : "");
        try {
            MimeMessage message = mail.message(eightBit);
            InternetAddress to = new InternetAddress();
            to.setAddress(address);
            sendMessage(message, new Address[] {to});
            return new MailOutcome.Accepted(said());
        } catch (MessagingException e) {
            return failed(e);
        } finally {
            usedNanos = System.nanoTime();
        }
    }

    private MailOutcome failed(MessagingException failure) {
        // Without an answer the code is that of an earlier command.
        int code = Failures.hasCause(failure, IOException.class) ? 0 : getLastReturnCode();
        boolean refused = code >= 500 && code <= 599;
        boolean postponed = code >= 400 && code <= 499;
        // 421 is how a server says that it is about to hang up.
        lost = !open || code == 421 || !(refused || postponed);
        if (refused && isAboutUs(code)) {
            // The words may repeat the address (DAT-5), so they are in the outcome only.
            LOG.warn("the mail server {} takes no mail from us: {} at {}", server, code, stage);
            return new MailOutcome.Deferred(said());
        }
        if (refused) {
            return new MailOutcome.Bounced(said());
        }
        if (postponed) {
            return new MailOutcome.Deferred(said());
        }
        String reason = "the connection was lost: " + Failures.cause(failure);
        return stage == Stage.ENDED ? new MailOutcome.Unknown(reason) : new MailOutcome.Deferred(reason);
    }

    /** Whether it is the host that is refused, not a mailbox: its sender, its login, or its mail to anybody elsewhere. */
    private boolean isAboutUs(int code) {
        return stage == Stage.SENDER
                || LOGIN_WANTED.contains(code)
                || (stage == Stage.RECIPIENT && BY_POLICY.matcher(said()).matches());
    }

    private String said() {
        return Option.of(getLastServerResponse()).getOrElse("").strip();
    }

    /** The library hangs up on its own when it cannot make sense of a server. */
    @Override
    protected synchronized void setConnected(boolean connected) {
        super.setConnected(connected);
        open = connected;
    }

    /** Notes how far the mail has come, and says what of its making the server must know. */
    @Override
    protected void sendCommand(String command) throws MessagingException {
        String said = command;
        if (command.startsWith("MAIL FROM:")) {
            said = command + extensions;
        } else if (command.startsWith("RCPT TO:")) {
            stage = Stage.RECIPIENT;
        } else if (command.equals("DATA")) {
            stage = Stage.CONTENT;
        } else if (command.equals(".")) {
            stage = Stage.ENDED;
        }
        // The library writes the low byte of each letter, so bytes of UTF-8 are handed to it as letters each.
        super.sendCommand(new String(said.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }

    /** Hangs up; a server that is gone already is no failure. */
    void hangUp() {
        try {
            close();
        } catch (MessagingException e) {
            // It is gone either way.
        }
    }
}
