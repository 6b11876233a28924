package io.leasehold.testkit.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.payment.PaymentNotice;
import io.leasehold.domain.terms.PaymentMethod;
import io.leasehold.ports.payment.PaymentException;
import io.leasehold.ports.payment.PaymentProvider;
import io.leasehold.ports.payment.PaymentProvider.Asked;
import io.leasehold.ports.payment.PaymentProvider.Opened;
import io.leasehold.ports.payment.PaymentProvider.Status;
import io.leasehold.ports.time.Moment;
import io.leasehold.testkit.Samples;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What a {@link PaymentProvider} must do, a test a sentence: extend it, say which provider, how a customer pays there, how
 * much went back to them, and how to take the provider away.
 */
@SuppressWarnings("MemberName") // a test's name is a sentence
public abstract class PaymentProviderKit {

    private static final ContractId C1 = new ContractId("c1");
    private static final Money TWELVE = Samples.euros("12.00");

    private PaymentProvider provider;

    /** A provider that was asked for nothing yet; asked for once a test. */
    protected abstract PaymentProvider newProvider();

    /** The customer pays what was opened under {@code reference}. */
    protected abstract void pay(String reference);

    /** How much of {@code payment} went back in all. */
    protected abstract Money givenBack(String payment);

    /** From now on the provider cannot be reached. */
    protected abstract void takeAway();

    /** The provider is back. */
    protected abstract void bringBack();

    /** The moment at which it is asked; the same through a test. */
    protected Moment now() {
        return Moment.of(Instant.parse("2026-01-31T09:00:00Z"), ZoneOffset.UTC);
    }

    /** The means of payment it takes. */
    protected List<PaymentMethod> methods() {
        return List.of(PaymentMethod.values());
    }

    @BeforeEach
    final void connect() {
        provider = newProvider();
    }

    @Test
    void a_reference_that_was_never_opened_is_not_found() {
        assertThat(provider.look(C1, "c1-1", now())).isEqualTo(new Status.NotFound());
    }

    @Test
    void what_the_customer_paid_is_seen_with_its_amount_and_reference_whatever_the_means() {
        for (PaymentMethod method : methods()) {
            String reference = "c1-" + method;
            assertThat(open(reference, method, List.empty())).isInstanceOf(Opened.Redirect.class);
            pay(reference);
            PaymentNotice notice = paid(reference);
            assertThat(notice.amount()).isEqualTo(TWELVE);
            assertThat(notice.reference()).isEqualTo(Option.of(reference));
            assertThat(notice.means()).isEqualTo(method.name());
        }
    }

    @Test
    void the_same_reference_is_the_same_payment() {
        open("c1-1");
        open("c1-1");
        pay("c1-1");
        PaymentNotice notice = paid("c1-1");
        open("c1-1");
        assertThat(paid("c1-1")).isEqualTo(notice);
        assertThat(paid("c1-1")).isEqualTo(notice);
    }

    @Test
    void what_was_settled_and_is_asked_for_once_more_is_another_payment() {
        PaymentNotice first = notice("c1-1");
        assertThat(open("c1-1", methods().last(), List.of(first.payment()))).isInstanceOf(Opened.Redirect.class);
        pay("c1-1");
        assertThat(paid("c1-1").payment()).isNotEqualTo(first.payment());
    }

    @Test
    void what_was_noted_is_settled_and_noting_it_twice_changes_nothing() {
        PaymentNotice first = notice("c1-1");
        provider.noted(C1, first);
        provider.noted(C1, first);
        open("c1-1", methods().head(), List.of(first.payment()));
        provider.noted(C1, first);
        pay("c1-1");
        assertThat(paid("c1-1").payment()).isNotEqualTo(first.payment());
    }

    @Test
    void another_reference_is_another_payment() {
        open("c1-1");
        open("c1-2");
        pay("c1-1");
        pay("c1-2");
        assertThat(paid("c1-1").payment()).isNotEqualTo(paid("c1-2").payment());
    }

    @Test
    void a_payment_is_given_back_whole_and_once() {
        String payment = payment("c1-1");
        String other = payment("c1-2");
        provider.giveBack(payment, TWELVE);
        assertThat(givenBack(payment)).isEqualTo(TWELVE);
        provider.giveBack(payment, TWELVE);
        assertThat(givenBack(payment)).isEqualTo(TWELVE);
        assertThat(givenBack(other).isZero()).isTrue();
    }

    @Test
    void while_the_provider_is_away_nobody_knows() {
        open("c1-1");
        takeAway();
        assertThat(open("c1-2", methods().head(), List.empty())).isInstanceOf(Opened.Unknown.class);
        assertThat(provider.look(C1, "c1-1", now())).isInstanceOf(Status.Unknown.class);
        bringBack();
        pay("c1-1");
        assertThat(paid("c1-1").amount()).isEqualTo(TWELVE);
    }

    @Test
    void what_may_not_have_been_given_back_is_said_and_can_be_repeated() {
        String payment = payment("c1-1");
        takeAway();
        assertThatExceptionOfType(PaymentException.class).isThrownBy(() -> provider.giveBack(payment, TWELVE));
        bringBack();
        provider.giveBack(payment, TWELVE);
        assertThat(givenBack(payment)).isEqualTo(TWELVE);
    }

    private void open(String reference) {
        open(reference, methods().head(), List.empty());
    }

    private Opened open(String reference, PaymentMethod method, List<String> settled) {
        Instant until = now().at().plus(Duration.ofDays(3));
        return provider.open(new Asked(C1, reference, TWELVE, method, until, settled), now());
    }

    private String payment(String reference) {
        return notice(reference).payment();
    }

    private PaymentNotice notice(String reference) {
        open(reference);
        pay(reference);
        return paid(reference);
    }

    private PaymentNotice paid(String reference) {
        Status status = provider.look(C1, reference, now());
        assertThat(status).isInstanceOf(Status.Paid.class);
        return ((Status.Paid) status).notice();
    }
}
