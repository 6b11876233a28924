package io.leasehold.adapters.smtp;

import io.leasehold.adapters.smtp.letter.Letters;
import io.leasehold.adapters.smtp.letter.Sender;
import java.time.Duration;
import java.time.Instant;

/** Mailers to test with. */
final class Mailers {

    static final Letters LETTERS =
            Letters.from(new Sender("Example Hosting", "no-reply@example.org")).build();

    private Mailers() {}

    static SmtpMailer.Builder to(int port) {
        return SmtpMailer.to("localhost", port)
                .timeout(Duration.ofSeconds(10))
                .letters(LETTERS)
                .clock(() -> Instant.parse("2026-02-13T08:00:00Z"));
    }
}
