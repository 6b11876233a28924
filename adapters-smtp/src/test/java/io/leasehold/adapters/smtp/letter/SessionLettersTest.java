package io.leasehold.adapters.smtp.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.customer.Customer;
import io.leasehold.domain.notice.NoticeKind;
import io.leasehold.domain.terms.TransferProtocol;
import io.leasehold.ports.mail.Notice;
import io.leasehold.ports.transfer.Address;
import io.leasehold.ports.transfer.Credentials;
import io.leasehold.testkit.mail.Notices;
import io.vavr.collection.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A mail about a session tells of the protocols that are offered and of no other. */
class SessionLettersTest {

    private static final Letters LETTERS =
            Letters.from(new Sender("Example Hosting", "no-reply@example.org")).build();

    @Test
    void where_sftp_is_offered_alone_nothing_else_is_told_of() {
        assertThat(text(Locale.ENGLISH, TransferProtocol.SFTP))
                .contains("SFTP address: sftp://", "SSH host key: SHA256:", "only if it is the SSH host key above")
                .doesNotContain("FTPS", "ftpes");
        assertThat(text(Locale.FRENCH, TransferProtocol.SFTP))
                .contains(
                        "Adresse SFTP\u00a0: sftp://",
                        "Clé d’hôte SSH\u00a0: SHA256:",
                        "À la première connexion par SFTP")
                .doesNotContain("FTPS", "ftpes");
    }

    @Test
    void where_ftps_is_offered_alone_there_is_no_key_to_compare() {
        assertThat(text(Locale.ENGLISH, TransferProtocol.FTPS))
                .contains("FTPS address: ftpes://")
                .doesNotContain("SFTP", "SSH", "SHA256");
        assertThat(text(Locale.FRENCH, TransferProtocol.FTPS))
                .contains("Adresse FTPS\u00a0: ftpes://")
                .doesNotContain("SFTP", "SSH", "SHA256");
    }

    /** The text of a mail about a session where one protocol is offered. */
    private static String text(Locale language, TransferProtocol offered) {
        Notice sample = Notices.of(NoticeKind.EXPORT);
        Credentials both = sample.credentials().get();
        Address address = both.address(offered).get();
        Customer reader = Customer.builder().from(sample.to()).locale(language).build();
        Credentials one = new Credentials(List.of(address), both.user(), both.password());
        return LETTERS.write(sample.tellingOf(one).addressedTo(reader)).text();
    }
}
