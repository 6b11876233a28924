package io.leasehold.adapters.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.customer.Customer;
import io.leasehold.domain.notice.NoticeKind;
import io.leasehold.ports.mail.MailOutcome.Accepted;
import io.leasehold.ports.mail.MailOutcome.Bounced;
import io.leasehold.ports.mail.Notice;
import io.leasehold.testkit.mail.Notices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Addresses that are not plain ASCII, and what is said to the server about them. */
class AddressesTest {

    private final ScriptedServer server = new ScriptedServer();
    private final SmtpMailer mailer =
            Mailers.to(server.port()).encryption(Encryption.NONE).build();

    @AfterEach
    void close() {
        mailer.close();
        server.close();
    }

    @Test
    void a_domain_in_any_script_is_sent_to_in_ascii() {
        assertThat(mailer.send(to("anna@bücher.example"))).isInstanceOf(Accepted.class);
        assertThat(server.commands())
                .contains("MAIL FROM:<no-reply@example.org> BODY=8BITMIME", "RCPT TO:<anna@xn--bcher-kva.example>");
    }

    @Test
    void a_domain_that_means_two_is_sent_to_where_it_is_written_in_ascii() {
        assertThat(mailer.send(to("anna@xn--strae-oqa.de"))).isInstanceOf(Accepted.class);
        assertThat(server.commands()).contains("RCPT TO:<anna@xn--strae-oqa.de>");
    }

    @Test
    void a_local_part_in_any_script_is_sent_to_where_the_server_understands_it() {
        server.offers("8BITMIME", "SMTPUTF8");
        assertThat(mailer.send(to("zoë.山田@bücher.example"))).isInstanceOf(Accepted.class);
        assertThat(server.commands())
                .contains(
                        "MAIL FROM:<no-reply@example.org> BODY=8BITMIME SMTPUTF8",
                        "RCPT TO:<zoë.山田@xn--bcher-kva.example>");
        assertThat(server.mails().head()).contains("To: Ada Martin <zoë.山田@xn--bcher-kva.example>\n");
    }

    @Test
    void a_local_part_that_the_server_does_not_understand_bounces_with_the_reason() {
        assertThat(mailer.send(to("zoë@example.org")))
                .isEqualTo(new Bounced("the mail server takes no address whose name is not ASCII"));
        assertThat(server.commands()).noneMatch(command -> command.startsWith("MAIL"));
        assertThat(mailer.send(to("zoe@example.org"))).isInstanceOf(Accepted.class);
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void a_server_that_takes_seven_bits_only_gets_no_more() {
        server.offers();
        assertThat(mailer.send(to("anna@example.org"))).isInstanceOf(Accepted.class);
        assertThat(server.commands()).contains("MAIL FROM:<no-reply@example.org>");
        assertThat(server.mails().head()).matches("\\p{ASCII}*");
    }

    @Test
    void what_is_no_address_bounces_without_a_word_to_the_server() {
        for (String address : new String[] {
            "anna",
            "@example.org",
            "anna@",
            "a b@example.org",
            "anna@example.org>\r\nRCPT TO:<eve@example.org",
            "a@b..c",
            // By the rules that Java knows these would be domains of somebody else.
            "anna@straße.de",
            "anna@βόλος.example",
            "anna@a\u200db.example",
            "anna@a\u200cb.example"
        }) {
            assertThat(mailer.send(to(address))).as(address).isInstanceOf(Bounced.class);
        }
        assertThat(server.connections()).isZero();
    }

    private static Notice to(String address) {
        Notice notice = Notices.of(NoticeKind.ORDER_CONFIRMED);
        Customer reader = Customer.builder().from(notice.to()).email(address).build();
        return notice.addressedTo(reader);
    }
}
