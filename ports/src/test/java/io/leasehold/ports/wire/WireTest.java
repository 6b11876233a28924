package io.leasehold.ports.wire;

import static io.leasehold.domain.clause.ClauseId.DAT_5;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.customer.Audience;
import io.leasehold.domain.invoice.Recipient;
import io.leasehold.domain.terms.BackupTerms;
import io.leasehold.domain.terms.Terms;
import io.leasehold.ports.account.Account;
import io.vavr.collection.HashSet;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written is words that mean one thing, and what is read must mean it. */
class WireTest {

    private final Wire wire = new Wire();
    private final String contract =
            wire.write(Specimens.of(WrittenContract.class).read());

    @Test
    void the_order_in_which_a_set_was_filled_does_not_matter() {
        Set<Audience> one = LinkedHashSet.of(Audience.SCHOOL, Audience.COMPANY);
        Set<Audience> other = LinkedHashSet.of(Audience.COMPANY, Audience.SCHOOL);
        Set<Audience> hashed = HashSet.of(Audience.SCHOOL, Audience.COMPANY);

        assertThat(wire.write(keptFor(one)))
                .contains("[\"COMPANY\",\"SCHOOL\"]")
                .isEqualTo(wire.write(keptFor(other)))
                .isEqualTo(wire.write(keptFor(hashed)));
    }

    /** Each fault is put into a contract that could be read without it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"owner\":\"anna\",         |                         | at .owner: missing, or of another type",
                "\"begunOn\":\"2026-02-28\", |                         | at .begunOn: missing, or of another type",
                "\"requests\":               | \"nothing\":1,\"requests\": | at .nothing: unknown field",
                "\"requests\":3              | \"requests\":\"3\"      | at .requests: missing, or of another type",
                "\"requests\":3              | \"requests\":3.0        | at .requests: no int",
                "\"requests\":3              | \"requests\":null       | at .requests: missing, or of another type",
                "\"owner\":\"anna\"          | \"owner\":7             | at .owner: missing, or of another type",
                "\"audience\":\"INDIVIDUAL\" | \"audience\":0          | at .audience: no Audience",
                "\"audience\":\"INDIVIDUAL\" | \"audience\":\"ALIEN\"  | at .audience: no Audience",
                "\"net\":\"EUR 10.00\",      | \"net\":\"EUR 10.001\", | at .phase.ending.restart.quote.net: no Money",
                "\"net\":\"EUR 10.00\",      | \"net\":\"EUR 11.00\",  | at .phase.ending.restart.quote: no valid Quote",
                "2026-02-28                  | 2026-02-30              | no LocalDate",
                "2026-02-28                  | 2026-+2-28              | no LocalDate",
                "\"payments\":[              | \"payments\":[null,     | at .payments[0]: missing, or of another type",
                "\"keptFor\":[               | \"keptFor\":[\"INDIVIDUAL\", | keptFor: missing, or of another type",
                "\"keptFor\":[\"INDIVIDUAL\"] | \"keptFor\":\"INDIVIDUAL\" | keptFor: missing, or of another type",
                "\"phase-expired/1\"         | \"expired/1\"           | at .phase: unknown kind expired/1",
                "\"@type\":\"phase-expired/1\", |                      | at .phase: no kind is named",
                "\"contract/3\"              | \"terms/2\"             | unknown kind terms/2",
                "\"openDays\":3              | \"openDays\":-3         | at .terms.payment: no valid PaymentTerms",
                "{                           | x                       | no JSON"
            })
    void a_fault_is_named_with_its_place(String right, String wrong, String said) {
        String faulty =
                contract.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong == null ? "" : wrong));

        assertThat(faulty).isNotEqualTo(contract);
        assertThatExceptionOfType(WireException.class)
                .isThrownBy(() -> wire.contract(faulty))
                .withMessageStartingWith("cannot read a stored Contract")
                .withMessageEndingWith(said);
    }

    @Test
    void what_ends_too_soon_or_goes_on_is_refused() {
        for (int end = 0; end < contract.length(); end += 7) {
            String cut = contract.substring(0, end);
            assertThatExceptionOfType(WireException.class).isThrownBy(() -> wire.contract(cut));
        }
        assertThatExceptionOfType(WireException.class).isThrownBy(() -> wire.contract(contract + "{}"));
    }

    @Test
    @Clause(DAT_5)
    void nothing_personal_is_in_what_a_fault_says() {
        String account = wire.write(Specimens.of(Account.class));
        assertThat(account).contains("\"email\":\"email\"", "\"birthDate\":\"2026-02-28\"");

        assertThatExceptionOfType(WireException.class)
                .isThrownBy(
                        () -> wire.account(account.replace("\"birthDate\":\"2026-02-28\"", "\"birthDate\":\"Ada\"")))
                .withMessage("cannot read a stored Account at .customer.birthDate: no LocalDate")
                .withNoCause();
        assertThatExceptionOfType(WireException.class)
                .isThrownBy(() -> wire.account(account.replace("\"email\":\"email\"", "\"email\":Ada")))
                .withMessageNotContaining("Ada")
                .withNoCause();
    }

    @Test
    void an_event_that_has_no_name_is_not_written_since_nobody_could_read_it() {
        record Unheard() implements Event {
            @Override
            public Contract evolve(Contract contract) {
                return contract;
            }
        }

        assertThatExceptionOfType(WireException.class)
                .isThrownBy(() -> wire.write(new Unheard()))
                .withMessage("cannot write a Unheard");
    }

    @Test
    void what_is_kept_beside_contracts_is_read_as_it_was_written() {
        Account account = Specimens.of(Account.class);
        Recipient recipient = Specimens.of(Recipient.class);

        assertThat(wire.account(wire.write(account))).isEqualTo(account);
        assertThat(wire.recipient(wire.write(recipient))).isEqualTo(recipient);
    }

    private static Terms keptFor(Set<Audience> audience) {
        return Terms.builder()
                .from(Terms.reference())
                .backups(new BackupTerms(7, audience))
                .build();
    }
}
