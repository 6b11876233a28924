package io.leasehold.scenario.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.notice.NoticeKind;
import io.leasehold.domain.terms.Terms;
import io.leasehold.domain.terms.TransferProtocol;
import io.leasehold.ports.mail.Notice;
import io.leasehold.ports.transfer.Address;
import io.leasehold.ports.transfer.Credentials;
import io.leasehold.ports.transfer.SessionId;
import io.leasehold.testkit.Samples;
import io.leasehold.testkit.mail.Notices;
import io.leasehold.testkit.time.SettableClock;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Customers of a trial fetch by what they are mailed, and what is written down tells the simulation's credentials. */
class RealDepotTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final SessionId SESSION = new SessionId(new ContractId("c1"), "export-1");
    private static final InstantSource MAILED = InstantSource.fixed(Instant.parse("2026-03-10T08:00:00Z"));

    private final RealDepot depot = new RealDepot(
            Terms.reference(),
            SettableClock.at(TODAY, LocalTime.NOON, Terms.reference().zone()));

    private final List<Notice> kept = new ArrayList<>();
    private final List<String> written = new ArrayList<>();
    private final Post.Accepted reader = depot.readBefore(
            (notice, content) -> {
                kept.add(notice);
                written.add(new String(content.get(), StandardCharsets.UTF_8));
            },
            MAILED);

    @AfterEach
    void close() {
        depot.close();
    }

    @Test
    void who_is_mailed_how_to_get_in_fetches_the_content_by_each_protocol_and_is_refused_afterwards() {
        Credentials real = open();
        assertThat(real.addresses().map(Address::protocol))
                .containsExactly(TransferProtocol.FTPS, TransferProtocol.SFTP);
        arrives(about(real), real);
        assertThat(depot.visits()).containsExactly("c1/export-1 by FTPS: fetched", "c1/export-1 by SFTP: fetched");

        depot.close(SESSION);

        assertThat(depot.visits()).endsWith("c1/export-1 by FTPS: refused", "c1/export-1 by SFTP: refused");
        assertThatCode(depot::check).doesNotThrowAnyException();
    }

    @Test
    void what_is_written_down_is_the_same_whatever_the_real_credentials_are() {
        Credentials real = open();

        arrives(about(real), real);

        Credentials told = kept.get(0).credentials().get();
        assertThat(told.user()).isEqualTo("user-1");
        assertThat(written.get(0)).contains("password-1").doesNotContain(real.user(), real.password(), "localhost");
    }

    @Test
    void a_mail_that_tells_another_password_is_found_out() {
        Credentials real = open();

        arrives(about(new Credentials(real.addresses(), real.user(), "a".repeat(26))), real);

        assertThatIllegalStateException()
                .isThrownBy(depot::check)
                .withMessageContaining("cannot be fetched from ftpes://localhost:")
                .withMessageContaining("cannot be fetched from sftp://localhost:");
    }

    @Test
    void a_mail_that_leaves_out_a_protocol_is_found_out() {
        Credentials real = open();

        arrives(about(new Credentials(real.addresses().take(1), real.user(), real.password())), real);

        assertThatIllegalStateException().isThrownBy(depot::check).withMessageContaining("does not tell every address");
    }

    private Credentials open() {
        return depot.open(SESSION, Samples.machine(SESSION.contract()), Locale.ENGLISH, TODAY);
    }

    /** A mail of which the library says that it tells {@code real}. */
    private void arrives(Notice mail, Credentials real) {
        byte[] bytes = Post.written(mail, MAILED);
        reader.accept(about(real), () -> bytes);
    }

    private static Notice about(Credentials credentials) {
        return Notices.of(NoticeKind.EXPORT).tellingOf(credentials);
    }
}
