package io.leasehold.ports.account;

import static io.leasehold.domain.clause.ClauseId.DAT_3;
import static io.leasehold.domain.clause.ClauseId.DAT_4;
import static io.leasehold.domain.clause.ClauseId.DAT_5;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.customer.Audience;
import io.leasehold.domain.customer.Bounce;
import io.leasehold.domain.customer.Country;
import io.leasehold.domain.customer.Customer;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.domain.customer.Mailing;
import io.leasehold.domain.invoice.Recipient;
import io.leasehold.domain.terms.Acceptance;
import io.leasehold.domain.terms.TermsVersion;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AccountTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);
    private static final Acceptance ACCEPTED = new Acceptance(new TermsVersion("reference-1"), DAY);

    private final Customer alice = customer("c-17", false);

    @Test
    @Clause(DAT_4)
    void commercial_mail_goes_to_those_who_agreed_and_notices_to_everybody() {
        assertThat(Mailing.COMMERCIAL.allowed(alice)).isFalse();
        assertThat(Mailing.COMMERCIAL.allowed(customer("c-17", true))).isTrue();
        assertThat(Mailing.CONTRACT_NOTICE.allowed(alice)).isTrue();
        assertThat(Mailing.CONTRACT_NOTICE.allowed(customer("c-17", true))).isTrue();
    }

    @Test
    @Clause(DAT_4)
    void the_day_of_a_choice_is_the_day_it_was_made_last() {
        Account opened = Account.opened(alice, ACCEPTED);
        assertThat(opened.choiceOn()).isEqualTo(DAY);
        assertThat(opened.corrected(alice, DAY.plusDays(5)).choiceOn()).isEqualTo(DAY);
        assertThat(opened.corrected(customer("c-17", true), DAY.plusDays(5)).choiceOn())
                .isEqualTo(DAY.plusDays(5));
    }

    @Test
    void an_account_stays_with_its_customer() {
        Account opened = Account.opened(alice, ACCEPTED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> opened.corrected(customer("c-18", false), DAY))
                .withMessageNotContaining("example.org");
    }

    @Test
    @Clause(DAT_5)
    void nothing_personal_is_printed() {
        Account account = Account.opened(alice, ACCEPTED)
                .bouncing(Option.of(new Bounce("alice@example.org", "550 <alice@example.org>", DAY)));
        assertThat(account.toString()).contains("c-17", "reference-1").doesNotContain("alice", "example", "550");
        assertThat(Recipient.of(alice).toString()).isEqualTo("Recipient[c-17]");
    }

    @Test
    @Clause(DAT_3)
    void an_invoice_is_made_out_to_what_the_law_has_it_say() {
        assertThat(Recipient.of(alice))
                .isEqualTo(new Recipient(
                        new CustomerId("c-17"),
                        Option.of("Dr Alice Martin"),
                        Option.none(),
                        Option.of("1 rue Haute"),
                        new Country("FR"),
                        Option.none(),
                        Option.of("FR44732829320")));
        Customer.Builder nameless = Customer.builder();
        nameless.from(alice).title(Option.none()).firstName(Option.none()).lastName(Option.none());
        assertThat(Recipient.of(nameless.build()).name()).isEmpty();
        Customer.Builder noFirst = Customer.builder();
        noFirst.from(alice).firstName(Option.none());
        assertThat(Recipient.of(noFirst.build()).name()).contains("Dr Martin");
    }

    private static Customer customer(String id, boolean marketing) {
        Customer.Builder customer = Customer.builder();
        return customer.id(new CustomerId(id))
                .type(Audience.INDIVIDUAL)
                .title(Option.of("Dr"))
                .firstName(Option.of("Alice"))
                .lastName(Option.of("Martin"))
                .address(Option.of("1 rue Haute"))
                .vatNumber(Option.of("FR44732829320"))
                .birthDate(Option.of(LocalDate.of(1990, 5, 17)))
                .country(new Country("FR"))
                .locale(Locale.FRENCH)
                .email("alice@example.org")
                .marketing(marketing)
                .build();
    }
}
