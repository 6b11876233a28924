package io.leasehold.adapters.smtp;

import io.leasehold.adapters.smtp.letter.Letters;
import io.leasehold.adapters.smtp.letter.Mail;
import io.leasehold.ports.mail.MailOutcome;
import io.leasehold.ports.mail.Mailer;
import io.leasehold.ports.mail.Notice;
import io.leasehold.ports.mail.Receipt;
import io.vavr.control.Option;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.InstantSource;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends mail by a mail server, over connections that it keeps open and shares among threads. TLS is required unless said
 * otherwise, and certificates are verified.
 *
 * <pre>{@code
 * SmtpMailer mailer = SmtpMailer.to("smtp.example.org", 587)
 *         .login("leasehold", password)
 *         .letters(Letters.from(new Sender("Example Hosting", "no-reply@example.org")).build())
 *         .build();
 * Leasehold leasehold = Leasehold.builder().mailer(mailer)…
 * }</pre>
 */
public final class SmtpMailer implements Mailer, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpMailer.class);

    private final Server server;
    private final Lines lines;
    private final Letters letters;
    private final InstantSource clock;

    private SmtpMailer(Builder builder, Letters letters) {
        this.server = new Server(
                builder.host,
                builder.port,
                builder.encryption,
                Option.of(builder.login),
                Option.of(builder.trusted),
                builder.timeout);
        this.lines = new Lines(server, builder.connections, builder.keptFor);
        this.letters = letters;
        this.clock = builder.clock;
    }

    /** A mailer that hands its mails to that server. */
    public static Builder to(String host, int port) {
        return new Builder(host, port);
    }

    /**
     * Sends it, and waits for the answer. What the server says of the recipient or the content for good (5xx) is a bounce;
     * what it says of the login, the sender or the right to relay, or of now only (4xx), or a server that cannot be reached,
     * defers.
     */
    @Override
    public MailOutcome send(Notice notice) {
        return send(letters.mail(notice, clock.instant()));
    }

    @Override
    public MailOutcome acknowledge(Receipt receipt) {
        return send(letters.mail(receipt, clock.instant()));
    }

    /** Hangs up. Mails that are on their way are ended first by whoever sends them. */
    @Override
    public void close() {
        lines.close();
    }

    private MailOutcome send(Mail mail) {
        return mail.address()
                .map(address -> inTurn(mail, address))
                .getOrElse(
                        () -> new MailOutcome.Bounced(
                                "no mail can be sent to an address of that form; a domain with a letter such as ß is taken in its ASCII form (xn--…)"));
    }

    private MailOutcome inTurn(Mail mail, String address) {
        try {
            lines.enter();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new MailOutcome.Deferred("interrupted while all connections were in use");
        }
        try {
            return carry(mail, address);
        } catch (MessagingException e) {
            String reason = Failures.connecting(server, e);
            LOG.warn("{}", reason);
            return new MailOutcome.Deferred(reason);
        } finally {
            lines.leave();
        }
    }

    /** A connection that was kept may have been hung up meanwhile: then the server knows nothing of the mail, and another is opened. */
    private MailOutcome carry(Mail mail, String address) throws MessagingException {
        Line kept = lines.kept();
        if (kept != null) {
            MailOutcome outcome = carry(kept, mail, address);
            if (!kept.lostBeforeTheMail()) {
                return outcome;
            }
        }
        return carry(lines.open(), mail, address);
    }

    private MailOutcome carry(Line line, Mail mail, String address) {
        try {
            return line.carry(mail, address);
        } finally {
            lines.giveBack(line);
        }
    }

    /** Collects how mail is sent; all but the letters has a default. */
    public static final class Builder {

        private final String host;
        private final int port;
        private Encryption encryption = Encryption.STARTTLS;
        private Server.@Nullable Login login;
        private @Nullable SSLContext trusted;
        private int connections = 4;
        private Duration keptFor = Duration.ofSeconds(30);
        private Duration timeout = Duration.ofSeconds(30);
        private @Nullable Letters letters;
        private InstantSource clock = InstantSource.system();

        private Builder(String host, int port) {
            this.host = host;
            this.port = port;
        }

        /** STARTTLS unless said. */
        public Builder encryption(Encryption chosen) {
            this.encryption = chosen;
            return this;
        }

        /** Who to log in as; unless said, nobody logs in. */
        public Builder login(String user, String password) {
            this.login = new Server.Login(user, password);
            return this;
        }

        /** Whose certificates to believe, for example of a company's own authority; those that this Java believes unless said. */
        public Builder trust(SSLContext context) {
            this.trusted = context;
            return this;
        }

        /** How many connections are open at once, at most; 4 unless said. */
        public Builder connections(int most) {
            if (most < 1) {
                throw new IllegalArgumentException("at least 1 connection must be allowed, not " + most);
            }
            this.connections = most;
            return this;
        }

        /** How long a connection is kept for the next mail: less than the server waits; 30 seconds unless said. */
        public Builder keptFor(Duration idle) {
            this.keptFor = idle;
            return this;
        }

        /** How long the server may take to be reached, and for each answer; 30 seconds unless said. */
        public Builder timeout(Duration most) {
            if (most.toMillis() < 1) {
                throw new IllegalArgumentException("a mail server needs some time to answer, not " + most);
            }
            this.timeout = most;
            return this;
        }

        /** Who writes, and what. */
        public Builder letters(Letters chosen) {
            this.letters = chosen;
            return this;
        }

        /** Dates the mails; the clock of this machine unless said. */
        public Builder clock(InstantSource source) {
            this.clock = source;
            return this;
        }

        public SmtpMailer build() {
            if (letters == null) {
                throw new IllegalStateException("a mailer needs letters: say who writes");
            }
            return new SmtpMailer(this, letters);
        }
    }
}
