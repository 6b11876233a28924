package io.leasehold.testkit.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.terms.TransferProtocol;
import io.leasehold.ports.transfer.Address;
import io.leasehold.ports.transfer.Credentials;
import io.leasehold.ports.transfer.SessionId;
import io.leasehold.ports.transfer.TransferException;
import io.leasehold.ports.transfer.TransferServer;
import io.leasehold.testkit.Samples;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What a {@link TransferServer} must do, a test a sentence: extend it, say which server, how to log in as a customer
 * would, and how to take the server away.
 */
@SuppressWarnings("MemberName") // a test's name is a sentence
public abstract class TransferServerKit {

    private static final ContractId C1 = new ContractId("c1");
    private static final SessionId SESSION = new SessionId(C1, "retrieval-2026-02-28");
    private static final SessionId OTHER = new SessionId(new ContractId("c2"), "retrieval-2026-02-28");
    private static final LocalDate THROUGH = LocalDate.of(2026, 3, 15);

    private TransferServer server;

    /** A server without sessions; asked for once a test. */
    protected abstract TransferServer newServer();

    /** The machine whose content is offered in a session of {@code contract}. */
    protected MachineId machine(ContractId contract) {
        return Samples.machine(contract);
    }

    /** Whether a customer gets in with {@code credentials} now. */
    protected abstract boolean getsIn(Credentials credentials);

    /** Through which day a session is open; none if it is closed. */
    protected abstract Option<LocalDate> openThrough(SessionId session);

    /** From now on the server cannot be reached. */
    protected abstract void takeAway();

    /** The server is back. */
    protected abstract void bringBack();

    @BeforeEach
    final void connect() {
        server = newServer();
    }

    @Test
    void a_customer_gets_into_an_open_session_through_its_last_day() {
        Credentials credentials = open(SESSION);
        assertThat(getsIn(credentials)).isTrue();
        assertThat(openThrough(SESSION)).contains(THROUGH);
        assertThat(openThrough(OTHER)).isEmpty();
    }

    @Test
    void nobody_gets_in_with_other_credentials() {
        Credentials mine = open(SESSION);
        Credentials theirs = open(OTHER);
        assertThat(mine.password()).isNotEqualTo(theirs.password()).isNotBlank();
        assertThat(getsIn(new Credentials(mine.addresses(), mine.user(), theirs.password())))
                .isFalse();
        assertThat(getsIn(new Credentials(mine.addresses(), mine.user(), ""))).isFalse();
    }

    @Test
    void opening_a_session_again_gives_new_credentials_in_place_of_the_former() {
        Credentials former = open(SESSION);
        Credentials latter = server.open(SESSION, machine(C1), Locale.ENGLISH, THROUGH.plusDays(2));
        assertThat(latter.password()).isNotEqualTo(former.password());
        assertThat(getsIn(former)).isFalse();
        assertThat(getsIn(latter)).isTrue();
        assertThat(openThrough(SESSION)).contains(THROUGH.plusDays(2));
    }

    @Test
    void a_session_lasts_through_a_later_day_once_it_is_extended_with_the_same_credentials() {
        Credentials credentials = open(SESSION);
        open(OTHER);
        server.extend(SESSION, THROUGH.plusDays(3));
        server.extend(SESSION, THROUGH.plusDays(3));
        assertThat(openThrough(SESSION)).contains(THROUGH.plusDays(3));
        assertThat(openThrough(OTHER)).contains(THROUGH);
        assertThat(getsIn(credentials)).isTrue();
    }

    @Test
    void extending_never_shortens_a_session() {
        open(SESSION);
        server.extend(SESSION, THROUGH.plusDays(3));
        server.extend(SESSION, THROUGH.plusDays(1));
        assertThat(openThrough(SESSION)).contains(THROUGH.plusDays(3));
    }

    @Test
    void a_session_that_is_not_there_is_not_extended_in_silence() {
        open(OTHER);
        assertThatExceptionOfType(TransferException.class).isThrownBy(() -> server.extend(SESSION, THROUGH));
        open(SESSION);
        server.close(SESSION);
        assertThatExceptionOfType(TransferException.class)
                .isThrownBy(() -> server.extend(SESSION, THROUGH.plusDays(1)));
        assertThat(openThrough(SESSION)).isEmpty();
    }

    @Test
    void a_customer_is_told_an_address_for_each_protocol_and_by_what_key_sftp_is_recognised() {
        List<Address> addresses = open(SESSION).addresses();
        assertThat(addresses.map(Address::protocol).toJavaList()).isNotEmpty().doesNotHaveDuplicates();
        assertThat(addresses).allSatisfy(address -> {
            assertThat(address.uri().getHost()).isNotBlank();
            assertThat(address.hostKeys()).allMatch(key -> key.matches("SHA256:[A-Za-z0-9+/]{43}"));
            assertThat(address.hostKeys().isEmpty()).isNotEqualTo(address.protocol() == TransferProtocol.SFTP);
        });
    }

    @Test
    void nobody_gets_into_a_closed_session() {
        Credentials credentials = open(SESSION);
        Credentials others = open(OTHER);
        server.close(SESSION);
        assertThat(getsIn(credentials)).isFalse();
        assertThat(openThrough(SESSION)).isEmpty();
        assertThat(getsIn(others)).isTrue();
    }

    @Test
    void closing_what_is_closed_is_harmless() {
        open(OTHER);
        server.close(SESSION);
        open(SESSION);
        server.close(SESSION);
        server.close(SESSION);
        assertThat(openThrough(SESSION)).isEmpty();
        assertThat(openThrough(OTHER)).contains(THROUGH);
    }

    @Test
    void a_server_that_is_away_says_so() {
        open(SESSION);
        assertThat(server.isReachable()).isTrue();
        takeAway();
        assertThat(server.isReachable()).isFalse();
        assertThatExceptionOfType(TransferException.class).isThrownBy(() -> open(OTHER));
        assertThatExceptionOfType(TransferException.class)
                .isThrownBy(() -> server.extend(SESSION, THROUGH.plusDays(1)));
        assertThatExceptionOfType(TransferException.class).isThrownBy(() -> server.close(SESSION));
        bringBack();
        assertThat(server.isReachable()).isTrue();
        assertThat(openThrough(SESSION)).contains(THROUGH);
        server.close(SESSION);
        assertThat(openThrough(SESSION)).isEmpty();
    }

    private Credentials open(SessionId session) {
        return server.open(session, machine(session.contract()), Locale.ENGLISH, THROUGH);
    }
}
