package io.leasehold.domain.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leasehold.domain.terms.RenewalTerms.Resume;
import io.vavr.collection.HashSet;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.List;
import java.time.Period;
import java.time.ZoneId;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class TermsTest {

    private static RenewalTerms reminding(String... offsets) {
        return new RenewalTerms(List.of(offsets).map(Period::parse), 15, Resume.FROM_REACTIVATION);
    }

    @Test
    void the_reference_terms_are_those_of_the_book() {
        Terms terms = Terms.reference();

        assertThat(terms.version()).hasToString("reference-1");
        assertThat(terms.zone()).isEqualTo(ZoneId.of("Europe/Paris"));
        assertThat(terms.currency()).isEqualTo(CurrencyUnit.EUR);
        assertThat(terms.payment().methods())
                .containsExactly(PaymentMethod.VISA, PaymentMethod.MASTERCARD, PaymentMethod.PAYPAL);
        assertThat(terms.payment().openDays()).isEqualTo(3);
        assertThat(terms.renewal().reminders().map(Period::toString))
                .containsExactly("P2M", "P1M", "P15D", "P1D", "P0D");
        assertThat(terms.renewal().graceDays()).isEqualTo(15);
        assertThat(terms.renewal().resume()).isEqualTo(Resume.FROM_REACTIVATION);
        assertThat(terms.upgrade().settlement()).isEqualTo(SettlementMethod.CONVERT_DAYS);
    }

    @Test
    void an_edition_has_a_name() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TermsVersion(" "));
    }

    @Test
    void at_least_one_means_of_payment_is_taken_and_each_named_once() {
        assertThat(new PaymentTerms(List.of(PaymentMethod.PAYPAL), 1).openDays())
                .isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new PaymentTerms(List.empty(), 3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PaymentTerms(List.of(PaymentMethod.VISA, PaymentMethod.VISA), 3));
    }

    @Test
    void days_are_1_to_ten_years() {
        List<PaymentMethod> visa = List.of(PaymentMethod.VISA);

        assertThat(new PaymentTerms(visa, 3_653).openDays()).isEqualTo(3_653);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PaymentTerms(visa, 0))
                .withMessageContaining("not 0");
        assertThatIllegalArgumentException().isThrownBy(() -> new PaymentTerms(visa, 3_654));
        assertThat(new RenewalTerms(List.empty(), 1, Resume.FROM_RENEWAL_DATE).graceDays())
                .isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RenewalTerms(List.empty(), 0, Resume.FROM_RENEWAL_DATE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RenewalTerms(List.empty(), 3_654, Resume.FROM_RENEWAL_DATE));
    }

    @Test
    void every_number_of_days_is_at_least_one() {
        assertThatIllegalArgumentException().isThrownBy(() -> new BackupTerms(0, HashSet.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> new BreachTerms(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new NoticeTerms(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExportTerms(0, LinkedHashSet.of(TransferProtocol.SFTP)));
        assertThatIllegalArgumentException().isThrownBy(() -> new ForceMajeureTerms(0, 30));
        assertThatIllegalArgumentException().isThrownBy(() -> new ForceMajeureTerms(7, 0));
    }

    @Test
    void a_customer_keeps_no_snapshot_or_some() {
        assertThat(new SnapshotTerms(0).limit()).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> new SnapshotTerms(-1));
    }

    @Test
    void a_reminder_is_whole_months_or_whole_days_before_and_given_once() {
        assertThat(reminding("P120M", "P10Y", "P3653D", "P0D").reminders()).hasSize(4);
        assertThatIllegalArgumentException().isThrownBy(() -> reminding("P1D", "P1D"));
        assertThatIllegalArgumentException().isThrownBy(() -> reminding("P-1D"));
        assertThatIllegalArgumentException().isThrownBy(() -> reminding("P-1M"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reminding("P1M1D"))
                .withMessageContaining("P1M1D");
        assertThatIllegalArgumentException().isThrownBy(() -> reminding("P1Y1D"));
        assertThatIllegalArgumentException().isThrownBy(() -> reminding("P3654D"));
        assertThatIllegalArgumentException().isThrownBy(() -> reminding("P121M"));
    }
}
