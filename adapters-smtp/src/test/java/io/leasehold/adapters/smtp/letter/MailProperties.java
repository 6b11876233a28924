package io.leasehold.adapters.smtp.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.customer.Customer;
import io.leasehold.domain.notice.NoticeKind;
import io.leasehold.ports.contract.EffectId;
import io.leasehold.ports.mail.Notice;
import io.leasehold.testkit.mail.Notices;
import io.vavr.control.Option;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;

/** Whatever a customer is called and wherever they are reached, the mail is one mail, to them and nobody else. */
class MailProperties {

    private static final Instant AT = Instant.parse("2026-02-13T08:00:00Z");
    private static final Letters LETTERS =
            Letters.from(new Sender("Hébergeur", "no-reply@bücher.example")).build();
    private static final List<String> HEADERS = List.of(
            "Date",
            "From",
            "To",
            "Subject",
            "Message-ID",
            "Auto-Submitted",
            "Content-Language",
            "Content-Type",
            "MIME-Version");

    @Property(tries = 300)
    void a_name_gets_out_of_no_header(@ForAll("hostile") String name) throws Exception {
        Mail mail = LETTERS.mail(notice(name, "anna@example.org"), AT);
        MimeMessage read = new MimeMessage(null, new java.io.ByteArrayInputStream(mail.bytes()));
        assertThat(Collections.list(read.getAllHeaders()).stream().map(header -> header.getName()))
                .containsExactlyInAnyOrderElementsOf(HEADERS);
        assertThat(read.getAllRecipients()).hasSize(1);
        InternetAddress to = (InternetAddress) read.getAllRecipients()[0];
        assertThat(to.getAddress()).isEqualTo("anna@example.org");
        assertThat(((MimeMultipart) read.getContent()).getCount()).isEqualTo(2);
    }

    @Property(tries = 200)
    void an_address_is_sent_to_as_it_is_or_not_at_all(@ForAll("hostile") String local, @ForAll("hostile") String host) {
        Option<String> address =
                LETTERS.mail(notice("Anna", local + "@" + host), AT).address();
        address.forEach(sent -> {
            assertThat(sent.substring(sent.lastIndexOf('@') + 1)).matches("[A-Za-z0-9.-]+");
            assertThat(sent).doesNotContainPattern("[\\p{Cntrl}\\s<>]").startsWith(local + "@");
        });
    }

    @Property(tries = 300)
    void another_effect_is_another_message_and_the_same_the_same(
            @ForAll @NotBlank @StringLength(max = 80) String contract,
            @ForAll @StringLength(max = 80) String one,
            @ForAll @StringLength(max = 80) String other) {
        // What no text encodes is no id.
        Assume.that(isText(contract) && isText(one) && isText(other));
        EffectId id = new EffectId(new ContractId(contract), one);
        String message = MessageId.of(id, "example.org");
        assertThat(message).matches("<[A-Za-z0-9/_=+%-]+@example\\.org>").hasSizeLessThan(200);
        assertThat(MessageId.of(new EffectId(new ContractId(contract), one), "example.org"))
                .isEqualTo(message);
        assertThat(MessageId.of(new EffectId(new ContractId(contract), other), "example.org")
                        .equals(message))
                .isEqualTo(one.equals(other));
    }

    @Property(tries = 50)
    void the_same_notice_at_the_same_moment_is_the_same_bytes(@ForAll @AlphaChars String name) {
        Notice notice = notice("Zoë " + name, "anna@example.org");
        assertThat(LETTERS.mail(notice, AT).bytes())
                .isEqualTo(LETTERS.mail(notice, AT).bytes());
    }

    @Example
    void a_name_in_any_script_reaches_the_reader() throws Exception {
        Mail mail = LETTERS.mail(notice("Zoë 山田, “the” \"Boss\"", "zoe@bücher.example"), AT);
        MimeMessage read = new MimeMessage(null, new java.io.ByteArrayInputStream(mail.bytes()));
        InternetAddress to = (InternetAddress) read.getAllRecipients()[0];
        assertThat(to.getPersonal()).isEqualTo("Zoë 山田, “the” \"Boss\"");
        assertThat(to.getAddress()).isEqualTo("zoe@xn--bcher-kva.example");
        assertThat(((InternetAddress) read.getFrom()[0]).getPersonal()).isEqualTo("Hébergeur");
        assertThat(read.getMessageID()).endsWith("@xn--bcher-kva.example>");
        assertThat(mail.needsUtf8Address()).isFalse();
    }

    @Example
    void letters_that_only_some_servers_take_are_encoded_where_they_must_be() throws Exception {
        Notice notice = notice("Zoë " + "é".repeat(2000), "anna@example.org");
        for (boolean eightBit : List.of(true, false)) {
            MimeMessage message = LETTERS.mail(notice, AT).message(eightBit);
            MimeMultipart parts = (MimeMultipart) message.getContent();
            assertThat(parts.getBodyPart(0).getHeader("Content-Transfer-Encoding"))
                    .containsExactly("quoted-printable");
        }
        byte[] bytes = LETTERS.mail(notice("Zoë", "anna@example.org"), AT).bytes();
        assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("\r\nHello Zoë,\r\n");
    }

    @Provide
    Arbitrary<String> hostile() {
        Arbitrary<String> pieces = Arbitraries.of(
                "\r\nBcc: eve@example.org",
                "\n\nHello",
                "\r.\r\n",
                "<eve@example.org>",
                ",",
                ";",
                "\"",
                "\\",
                "=?UTF-8?Q?x?=",
                "(",
                "@",
                "é",
                "山田",
                "\u2028",
                "\u2029",
                "\u0000",
                "\u202e",
                "Anna",
                " ",
                "--=_");
        return pieces.list().ofMinSize(1).ofMaxSize(8).map(list -> String.join("", list));
    }

    private static boolean isText(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private static Notice notice(String name, String email) {
        Notice notice = Notices.of(NoticeKind.REMINDER);
        Customer to = Customer.builder()
                .from(notice.to())
                .firstName(Option.of(name))
                .lastName(Option.none())
                .email(email)
                .build();
        return notice.addressedTo(to);
    }
}
