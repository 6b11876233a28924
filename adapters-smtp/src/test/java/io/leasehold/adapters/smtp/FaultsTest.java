package io.leasehold.adapters.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.leasehold.domain.notice.NoticeKind;
import io.leasehold.ports.mail.MailOutcome;
import io.leasehold.ports.mail.MailOutcome.Accepted;
import io.leasehold.ports.mail.MailOutcome.Bounced;
import io.leasehold.ports.mail.MailOutcome.Deferred;
import io.leasehold.ports.mail.MailOutcome.Unknown;
import io.leasehold.ports.mail.Notice;
import io.leasehold.ports.transfer.Credentials;
import io.leasehold.testkit.mail.Notices;
import io.vavr.collection.List;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What a mail server may do instead of taking a mail, and what becomes of the mail. */
class FaultsTest {

    private static final Notice NOTICE = Notices.of(NoticeKind.REMINDER);

    private final ScriptedServer server = new ScriptedServer();
    private final SmtpMailer mailer = patient(Duration.ofSeconds(10));

    @AfterEach
    void close() {
        mailer.close();
        server.close();
    }

    @Test
    void what_the_server_says_on_taking_a_mail_is_kept() {
        assertThat(mailer.send(NOTICE)).isEqualTo(new Accepted("250 2.0.0 queued as 4711"));
    }

    @Test
    void greylisting_defers_and_the_same_mail_goes_out_later() {
        server.answers("RCPT", "450 4.2.0 greylisted, come back in five minutes");
        assertThat(mailer.send(NOTICE)).isEqualTo(new Deferred("450 4.2.0 greylisted, come back in five minutes"));
        assertThat(server.mails()).isEmpty();
        assertThat(mailer.send(NOTICE)).isInstanceOf(Accepted.class);
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void a_recipient_that_is_refused_bounces() {
        server.answers("RCPT", "550 5.1.1 no such mailbox");
        assertThat(mailer.send(NOTICE)).isEqualTo(new Bounced("550 5.1.1 no such mailbox"));
        assertThat(mailer.send(NOTICE)).isInstanceOf(Accepted.class);
    }

    @Test
    void a_mail_that_is_refused_before_it_is_written_bounces() {
        server.answers("DATA", "554 5.7.1 no mail for you");
        assertThat(mailer.send(NOTICE)).isEqualTo(new Bounced("554 5.7.1 no mail for you"));
        assertThat(mailer.send(NOTICE)).isInstanceOf(Accepted.class);
    }

    @Test
    void a_mail_that_is_refused_once_it_is_read_bounces() {
        server.answers(ScriptedServer.END, "552 5.3.4 too large");
        assertThat(mailer.send(NOTICE)).isEqualTo(new Bounced("552 5.3.4 too large"));
        assertThat(mailer.send(NOTICE)).isInstanceOf(Accepted.class);
    }

    @Test
    void a_mail_that_the_server_has_no_room_for_now_is_deferred() {
        server.answers(ScriptedServer.END, "452 4.3.1 disk full");
        assertThat(mailer.send(NOTICE)).isEqualTo(new Deferred("452 4.3.1 disk full"));
    }

    @Test
    void a_sender_that_is_refused_is_not_held_against_the_customer() {
        server.answers("MAIL", "550 5.7.1 who are you?");
        assertThat(mailer.send(NOTICE)).isEqualTo(new Deferred("550 5.7.1 who are you?"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "554 5.7.1 <anna@example.org>: Relay access denied",
                "550 5.7.1 Unable to relay",
                "550-5.7.54 Unable to relay\r\n550 5.7.54 recipient in non-accepted domain",
                "530 5.7.0 Authentication required",
                "530 Authentication required",
                "535 5.7.8 Bad credentials"
            })
    void a_recipient_to_whom_nothing_is_passed_on_for_us_is_not_held_against_them(String answer) {
        server.answers("RCPT", answer);
        assertThat(mailer.send(NOTICE)).isInstanceOf(Deferred.class);
        assertThat(mailer.send(NOTICE)).isInstanceOf(Accepted.class);
    }

    @Test
    void that_the_server_takes_no_mail_from_us_is_in_the_log_without_what_it_says() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger(Line.class);
        log.start();
        logger.addAppender(log);
        server.answers("RCPT", "554 5.7.1 <anna@example.org>: Relay access denied");
        mailer.send(NOTICE);
        server.answers("RCPT", "550 5.1.1 no such mailbox");
        mailer.send(NOTICE);
        logger.detachAppender(log);
        assertThat(log.list)
                .singleElement()
                .extracting(ILoggingEvent::getFormattedMessage)
                .isEqualTo("the mail server localhost:" + server.port() + " takes no mail from us: 554 at RECIPIENT");
    }

    @Test
    void a_server_that_hangs_up_after_it_has_the_mail_may_have_taken_it_and_gets_the_same_mail_again() {
        server.answers(ScriptedServer.END, ScriptedServer.HANG_UP);
        assertThat(mailer.send(NOTICE)).isInstanceOf(Unknown.class);
        assertThat(mailer.send(NOTICE)).isInstanceOf(Accepted.class);
        assertThat(server.mails()).hasSize(2);
        assertThat(server.mails().distinct()).hasSize(1);
        assertThat(server.mails().head()).contains("Message-ID: <c1/notify/REMINDER/sample@example.org>\n");
    }

    @Test
    void a_mail_that_may_have_been_taken_and_now_tells_another_password_is_not_taken_for_a_repetition() {
        Notice export = Notices.of(NoticeKind.EXPORT);
        server.answers(ScriptedServer.END, ScriptedServer.SILENCE);
        try (SmtpMailer hasty = patient(Duration.ofMillis(300))) {
            assertThat(hasty.send(export)).isInstanceOf(Unknown.class);
            Notice again = export.tellingOf(new Credentials(List.empty(), "u-1", "a newer one"));
            assertThat(hasty.send(again)).isInstanceOf(Accepted.class);
        }
        List<String> ids =
                server.mails().flatMap(mail -> List.of(mail.split("\n"))).filter(line -> line.startsWith("Message-ID"));
        assertThat(ids)
                .hasSize(2)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("Message-ID: <c1/notify/EXPORT/sample/[0-9a-f]{16}@example\\.org>"));
    }

    @Test
    void a_server_that_says_nothing_after_it_has_the_mail_may_have_taken_it() {
        server.answers(ScriptedServer.END, ScriptedServer.SILENCE);
        try (SmtpMailer hasty = patient(Duration.ofMillis(300))) {
            assertThat(hasty.send(NOTICE)).isInstanceOf(Unknown.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"greeting", "MAIL", "RCPT", "DATA"})
    void a_server_that_hangs_before_it_has_the_mail_defers_it(String command) {
        server.answers(command, ScriptedServer.SILENCE);
        try (SmtpMailer hasty = patient(Duration.ofMillis(300))) {
            assertThat(hasty.send(NOTICE)).isInstanceOf(Deferred.class);
            assertThat(server.mails()).isEmpty();
            assertThat(hasty.send(NOTICE)).isInstanceOf(Accepted.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"greeting", "MAIL", "RCPT", "DATA"})
    void a_server_that_hangs_up_before_it_has_the_mail_defers_it(String command) {
        server.answers(command, ScriptedServer.HANG_UP);
        assertThat(mailer.send(NOTICE)).isInstanceOf(Deferred.class);
        assertThat(mailer.send(NOTICE)).isInstanceOf(Accepted.class);
    }

    @Test
    void a_server_that_talks_nonsense_defers() {
        server.answers("RCPT", "how do you do");
        assertThat(mailer.send(NOTICE)).isInstanceOf(Deferred.class);
        assertThat(mailer.send(NOTICE)).isInstanceOf(Accepted.class);
    }

    @Test
    void nonsense_after_the_mail_leaves_it_unknown() {
        server.answers(ScriptedServer.END, "how do you do");
        assertThat(mailer.send(NOTICE)).isInstanceOf(Unknown.class);
        assertThat(mailer.send(NOTICE)).isInstanceOf(Accepted.class);
    }

    @Test
    void a_server_that_greets_with_a_refusal_defers() {
        server.answers("greeting", "554 no service");
        assertThat(mailer.send(NOTICE)).isInstanceOf(Deferred.class);
    }

    @Test
    void mails_go_over_one_connection_as_long_as_it_lasts() {
        assertThat(List.range(0, 5).map(i -> mailer.send(NOTICE))).allMatch(Accepted.class::isInstance);
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void a_connection_that_the_server_has_closed_is_replaced_and_the_mail_goes_out_once() throws IOException {
        mailer.send(NOTICE);
        server.hangUpOnAll();
        assertThat(mailer.send(NOTICE)).isInstanceOf(Accepted.class);
        assertThat(server.connections()).isEqualTo(2);
        assertThat(server.mails()).hasSize(2);
    }

    @Test
    void a_connection_that_the_server_takes_leave_of_is_replaced_at_once() {
        mailer.send(NOTICE);
        server.answers("MAIL", "421 4.4.2 too many mails");
        assertThat(mailer.send(NOTICE)).isInstanceOf(Accepted.class);
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void a_connection_that_was_idle_for_too_long_is_not_used() {
        try (SmtpMailer forgetful = Mailers.to(server.port())
                .encryption(Encryption.NONE)
                .keptFor(Duration.ZERO)
                .build()) {
            forgetful.send(NOTICE);
            assertThat(forgetful.send(NOTICE)).isInstanceOf(Accepted.class);
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void never_more_connections_are_open_than_allowed() {
        try (SmtpMailer two = Mailers.to(server.port())
                .encryption(Encryption.NONE)
                .connections(2)
                .build()) {
            List<MailOutcome> outcomes = List.ofAll(java.util.stream.IntStream.range(0, 40)
                    .parallel()
                    .mapToObj(i -> two.send(NOTICE))
                    .toList());
            assertThat(outcomes).hasSize(40).allMatch(Accepted.class::isInstance);
            assertThat(server.connections()).isLessThanOrEqualTo(2);
            assertThat(server.mails()).hasSize(40);
        }
    }

    @Test
    void what_nobody_listens_to_defers() throws IOException {
        // Bound, so that nobody else takes the port meanwhile, yet never listening.
        try (Socket taken = new Socket()) {
            taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            try (SmtpMailer alone =
                    Mailers.to(taken.getLocalPort()).encryption(Encryption.NONE).build()) {
                assertThat(alone.send(NOTICE)).isInstanceOf(Deferred.class);
            }
        }
    }

    private SmtpMailer patient(Duration timeout) {
        return Mailers.to(server.port())
                .encryption(Encryption.NONE)
                .timeout(timeout)
                .build();
    }
}
