package io.leasehold.adapters.smtp;

import io.leasehold.ports.mail.Mailer;
import io.leasehold.testkit.mail.MailerKit;
import io.vavr.collection.List;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** The port's kit against Postfix, which takes mail over STARTTLS only and delivers it into a mailbox. */
class PostfixTest extends MailerKit {

    private static @Nullable Postfix postfix;

    private final SmtpMailer mailer =
            Mailers.to(server().port()).trust(Certificates.LOCALHOST.trusting()).build();

    @BeforeAll
    static void startServer() throws IOException {
        postfix = Postfix.started(Certificates.LOCALHOST);
    }

    @AfterAll
    static void stopServer() throws IOException {
        if (postfix != null) {
            postfix.close();
        }
    }

    @Override
    protected Mailer newMailer() {
        return mailer;
    }

    @Override
    protected List<Arrived> arrived(String address) {
        try {
            return server().arrived(address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected void takeServerAway() {
        try {
            server().stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected void bringServerBack() {
        try {
            server().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void empty() throws IOException {
        mailer.close();
        server().empty();
    }

    private static Postfix server() {
        if (postfix == null) {
            throw new IllegalStateException("it was not started");
        }
        return postfix;
    }
}
