package io.leasehold.adapters.smtp;

import io.leasehold.ports.mail.Mailer;
import io.leasehold.testkit.mail.MailerKit;
import io.vavr.collection.List;
import org.junit.jupiter.api.AfterEach;

/** The port's kit against a real mail server that takes mail over STARTTLS only. */
class SmtpMailerTest extends MailerKit {

    private final MailServer server = MailServer.withStartTls(Certificates.LOCALHOST);
    private final SmtpMailer mailer =
            Mailers.to(server.port()).trust(Certificates.LOCALHOST.trusting()).build();

    @Override
    protected Mailer newMailer() {
        return mailer;
    }

    @Override
    protected List<Arrived> arrived(String address) {
        return server.arrived(address);
    }

    @Override
    protected void takeServerAway() {
        server.stop();
    }

    @Override
    protected void bringServerBack() {
        server.start();
    }

    @AfterEach
    void close() {
        mailer.close();
        server.close();
    }
}
