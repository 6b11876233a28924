package io.leasehold.scenario.play;

import io.leasehold.adapters.smtp.Encryption;
import io.leasehold.adapters.smtp.SmtpMailer;
import io.leasehold.adapters.smtp.letter.Letters;
import io.leasehold.adapters.smtp.letter.Sender;
import io.leasehold.ports.mail.MailOutcome;
import io.leasehold.ports.mail.Mailer;
import io.leasehold.ports.mail.Notice;
import io.leasehold.ports.mail.Receipt;
import io.leasehold.testkit.Fault;
import io.leasehold.testkit.mail.InMemoryMailer;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.subethamail.smtp.server.SMTPServer;

/**
 * How mail leaves a trial.
 *
 * @param fault while it is on, no mail is taken
 */
record Post(Mailer mailer, Fault fault, Runnable end) implements AutoCloseable {

    private static final Letters LETTERS =
            Letters.from(new Sender("Leasehold", "no-reply@leasehold.example")).build();

    /** Hears of each mail that was accepted, and of what would arrive. */
    @FunctionalInterface
    interface Accepted extends BiConsumer<Notice, Supplier<byte[]>> {}

    /** Mails are written, but go nowhere. */
    static Post inMemory(Accepted accepted, InstantSource clock) {
        InMemoryMailer mailer = new InMemoryMailer(notice -> {
            var mail = LETTERS.mail(notice, clock.instant());
            accepted.accept(notice, mail::bytes);
        });
        return new Post(mailer, mailer.fault(), () -> {});
    }

    /** Mails go to a mail server of the trial's own, and what counts is what arrives there. */
    static Post overSmtp(Accepted accepted, InstantSource clock) {
        AtomicReference<byte[]> arrived = new AtomicReference<>(new byte[0]);
        SMTPServer server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .insertReceivedHeaders(false)
                .messageHandler((context, from, to, data) -> arrived.set(data))
                .build();
        server.start();
        SmtpMailer smtp = SmtpMailer.to(InetAddress.getLoopbackAddress().getHostAddress(), server.getPortAllocated())
                .encryption(Encryption.NONE)
                .letters(LETTERS)
                .clock(clock)
                .build();
        Fault fault = new Fault();
        Mailer mailer = new Mailer() {
            @Override
            public MailOutcome send(Notice notice) {
                if (fault.isOn()) {
                    return new MailOutcome.Deferred("the mail server is away");
                }
                MailOutcome outcome = smtp.send(notice);
                if (outcome instanceof MailOutcome.Accepted) {
                    byte[] bytes = arrived.get();
                    accepted.accept(notice, () -> bytes);
                }
                return outcome;
            }

            @Override
            public MailOutcome acknowledge(Receipt receipt) {
                return fault.isOn() ? new MailOutcome.Deferred("the mail server is away") : smtp.acknowledge(receipt);
            }
        };
        return new Post(mailer, fault, () -> {
            smtp.close();
            server.stop();
        });
    }

    /** A mail as it would arrive. */
    static byte[] written(Notice notice, InstantSource clock) {
        return LETTERS.mail(notice, clock.instant()).bytes();
    }

    @Override
    public void close() {
        end.run();
    }
}
