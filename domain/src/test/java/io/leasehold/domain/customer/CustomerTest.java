package io.leasehold.domain.customer;

import static io.leasehold.domain.clause.ClauseId.DAT_1;
import static io.leasehold.domain.clause.ClauseId.DAT_3;
import static io.leasehold.domain.clause.ClauseId.DAT_4;
import static io.leasehold.domain.clause.ClauseId.DAT_5;
import static io.leasehold.domain.clause.ClauseId.GEN_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.invoice.Recipient;
import io.leasehold.domain.terms.Acceptance;
import io.leasehold.domain.terms.TermsVersion;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CustomerTest {

    private static Customer.Builder alice() {
        Customer.Builder customer = Customer.builder();
        customer.id(new CustomerId("c-17"))
                .type(Audience.INDIVIDUAL)
                .country(new Country("FR"))
                .locale(Locale.FRENCH)
                .email("alice@example.org")
                .marketing(false);
        return customer;
    }

    @Test
    @Clause(DAT_1)
    void only_what_is_needed_must_be_said() {
        Customer customer = alice().build();

        assertThat(customer.title()).isEmpty();
        assertThat(customer.firstName()).isEmpty();
        assertThat(customer.lastName()).isEmpty();
        assertThat(customer.company()).isEmpty();
        assertThat(customer.phone()).isEmpty();
        assertThat(customer.address()).isEmpty();
        assertThat(customer.siren()).isEmpty();
        assertThat(customer.vatNumber()).isEmpty();
        assertThat(customer.birthDate()).isEmpty();
        assertThatIllegalStateException().isThrownBy(() -> Customer.builder().build());
    }

    @Test
    @Clause(DAT_5)
    void nothing_personal_is_printed() {
        Customer customer = alice().title(Option.of("Professor"))
                .firstName(Option.of("Alice"))
                .lastName(Option.of("Martin"))
                .company(Option.of("Martin SARL"))
                .phone(Option.of("+33 1 23"))
                .address(Option.of("1 rue X"))
                .siren(Option.of("732829320"))
                .vatNumber(Option.of("FR44732829320"))
                .birthDate(Option.of(LocalDate.of(1990, 5, 17)))
                .build();

        assertThat(customer.toString())
                .contains("c-17")
                .doesNotContain(
                        "Professor", "Alice", "Martin", "example.org", "+33", "rue", "732829320", "1990", "FR", "fr");
    }

    @Test
    @Clause(DAT_4)
    void what_is_meant_to_sell_goes_only_to_those_who_agreed() {
        Customer willing = alice().marketing(true).build();
        Customer unwilling = alice().build();

        assertThat(Mailing.COMMERCIAL.allowed(willing)).isTrue();
        assertThat(Mailing.COMMERCIAL.allowed(unwilling)).isFalse();
        assertThat(Mailing.CONTRACT_NOTICE.allowed(unwilling)).isTrue();
    }

    @Test
    @Clause(DAT_3)
    void an_invoice_is_made_out_to_whoever_the_customer_is_and_prints_only_the_id() {
        Recipient person = Recipient.of(
                alice().title(Option.of("Dr")).lastName(Option.of("Martin")).build());
        Recipient company = Recipient.of(alice().company(Option.of("ACME")).build());

        assertThat(person.name()).contains("Dr Martin");
        assertThat(company.name()).isEmpty();
        assertThat(company.company()).contains("ACME");
        assertThat(person).hasToString("Recipient[c-17]");
    }

    @Test
    void a_customer_is_addressed_by_name_or_company_or_id() {
        assertThat(alice().firstName(Option.of("Alice"))
                        .lastName(Option.of("Martin"))
                        .build()
                        .displayName())
                .isEqualTo("Alice Martin");
        assertThat(alice().lastName(Option.of("Martin")).build().displayName()).isEqualTo("Martin");
        assertThat(alice().company(Option.of("ACME")).build().displayName()).isEqualTo("ACME");
        assertThat(alice().build().displayName()).isEqualTo("c-17");
    }

    @Test
    void a_country_is_a_code_in_use() {
        assertThat(new Country("FR")).hasToString("FR");
        assertThatIllegalArgumentException().isThrownBy(() -> new Country("XX")).withMessageContaining("XX");
        assertThatIllegalArgumentException().isThrownBy(() -> new Country("fr"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Country("FRA"));
    }

    @Test
    void an_id_is_not_blank() {
        assertThat(new CustomerId("c-17")).hasToString("c-17");
        assertThatIllegalArgumentException().isThrownBy(() -> new CustomerId(" "));
    }

    @Test
    @Clause(GEN_1)
    void an_acceptance_is_of_an_edition_on_a_day() {
        Acceptance acceptance = new Acceptance(new TermsVersion("reference-1"), LocalDate.of(2026, 1, 31));

        assertThat(acceptance.version()).hasToString("reference-1");
        assertThat(acceptance.on()).isEqualTo(LocalDate.of(2026, 1, 31));
    }
}
