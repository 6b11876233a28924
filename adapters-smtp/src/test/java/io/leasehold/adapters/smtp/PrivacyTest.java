package io.leasehold.adapters.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.notice.NoticeKind;
import io.leasehold.ports.mail.MailOutcome.Accepted;
import io.leasehold.ports.mail.MailOutcome.Deferred;
import io.leasehold.ports.mail.Notice;
import io.leasehold.testkit.mail.Notices;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;

/** Nothing is told to a server that cannot prove who it is, or that does not know us. */
class PrivacyTest {

    private static final Notice NOTICE = Notices.of(NoticeKind.EXPORT);

    @Test
    void a_certificate_that_nobody_vouches_for_is_not_believed() {
        try (MailServer server = MailServer.withStartTls(Certificates.LOCALHOST);
                SmtpMailer mailer = Mailers.to(server.port()).build()) {
            assertIsNotPrivate(mailer);
            assertThat(server.arrived(NOTICE.to().email())).isEmpty();
        }
    }

    @Test
    void a_certificate_of_another_host_is_not_believed() {
        try (MailServer server = MailServer.withStartTls(Certificates.ELSEWHERE);
                SmtpMailer mailer = Mailers.to(server.port())
                        .trust(Certificates.ELSEWHERE.trusting())
                        .build()) {
            assertIsNotPrivate(mailer);
        }
    }

    @Test
    void a_certificate_that_has_expired_is_not_believed() {
        try (MailServer server = MailServer.withStartTls(Certificates.EXPIRED);
                SmtpMailer mailer = Mailers.to(server.port())
                        .trust(Certificates.EXPIRED.trusting())
                        .build()) {
            assertThat(mailer.send(NOTICE))
                    .asInstanceOf(InstanceOfAssertFactories.type(Deferred.class))
                    .extracting(Deferred::reason)
                    .asString()
                    .contains("is not private", "NotAfter");
            assertThat(server.arrived(NOTICE.to().email())).isEmpty();
        }
    }

    @Test
    void tls_from_the_first_byte_is_verified_alike() {
        try (MailServer server =
                new MailServer(builder -> builder.serverSocketFactory(Certificates.LOCALHOST.server()))) {
            SmtpMailer.Builder to = Mailers.to(server.port()).encryption(Encryption.IMPLICIT);
            try (SmtpMailer doubtful = to.build();
                    SmtpMailer trusting =
                            to.trust(Certificates.LOCALHOST.trusting()).build()) {
                assertIsNotPrivate(doubtful);
                assertThat(trusting.send(NOTICE)).isInstanceOf(Accepted.class);
                assertThat(server.arrived(NOTICE.to().email())).hasSize(1);
            }
        }
    }

    @Test
    void a_server_that_offers_no_tls_is_told_nothing() {
        try (ScriptedServer server = new ScriptedServer();
                SmtpMailer mailer =
                        Mailers.to(server.port()).login("leasehold", "secret").build()) {
            assertThat(mailer.send(NOTICE)).isInstanceOf(Deferred.class);
            assertThat(server.commands()).noneMatch(it -> it.startsWith("MAIL") || it.startsWith("AUTH"));
        }
    }

    @Test
    void a_login_that_is_right_is_let_in_and_a_wrong_one_is_deferred() {
        EasyAuthenticationHandlerFactory logins = new EasyAuthenticationHandlerFactory((user, password, context) -> {
            if (!List.of(user, password).equals(List.of("leasehold", "secret"))) {
                throw new LoginFailedException();
            }
        });
        try (MailServer server =
                new MailServer(builder -> builder.startTlsSocketFactory(Certificates.LOCALHOST.server())
                        .requireTLS()
                        .authenticationHandlerFactory(logins)
                        .requireAuth())) {
            SmtpMailer.Builder to = Mailers.to(server.port()).trust(Certificates.LOCALHOST.trusting());
            try (SmtpMailer known = to.login("leasehold", "secret").build();
                    SmtpMailer unknown = to.login("leasehold", "guessed").build()) {
                assertThat(unknown.send(NOTICE))
                        .asInstanceOf(InstanceOfAssertFactories.type(Deferred.class))
                        .extracting(Deferred::reason)
                        .asString()
                        .contains("refused the login")
                        .doesNotContain("guessed");
                assertThat(known.send(NOTICE)).isInstanceOf(Accepted.class);
                assertThat(server.arrived(NOTICE.to().email())).hasSize(1);
            }
        }
    }

    private static void assertIsNotPrivate(SmtpMailer mailer) {
        assertThat(mailer.send(NOTICE))
                .asInstanceOf(InstanceOfAssertFactories.type(Deferred.class))
                .extracting(Deferred::reason)
                .asString()
                .contains("is not private");
    }
}
