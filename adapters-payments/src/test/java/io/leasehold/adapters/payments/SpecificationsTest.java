package io.leasehold.adapters.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.leasehold.testkit.payment.Exchange;
import io.vavr.collection.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The providers' descriptions are at hand, and whoever strays from them is caught. */
class SpecificationsTest {

    @BeforeEach
    void they_are_at_hand() {
        if (!"1".equals(System.getenv("LEASEHOLD_REQUIRE_ALL"))) {
            assumeTrue(Specifications.areAtHand(), "the specifications are not at ../shared/specs");
        }
        assertThat(Specifications.areAtHand()).isTrue();
    }

    @Test
    void all_that_is_said_in_the_course_of_an_order_is_as_described() {
        try (Shop shop = new Shop().orders("c1").paid("c1").renews("c1")) {
            shop.start("c1", "PAYPAL");
            shop.paypal.approve("c1.2");
            shop.look("c1");
            assertThat(shop.stripe.traffic().size()).isGreaterThan(2);
            assertThat(shop.paypal.traffic().size()).isGreaterThan(3);
        }
    }

    @Test
    void a_misspelt_field_is_caught_however_deep_it_is() {
        try (Shop shop = new Shop().orders("c1").orders("c2")) {
            shop.url("c1", "VISA");
            shop.start("c2", "PAYPAL");
            Exchange card = shop.stripe.traffic().head();
            Exchange wallet = shop.paypal.traffic().last();
            for (String word : List.of("unit_amount", "quantity", "brands_blocked", "mode")) {
                assertThat(faults(card, misspelt(card, word))).as(word).isNotEmpty();
            }
            for (String word : List.of("custom_id", "user_action", "purchase_units", "currency_code")) {
                assertThat(faults(wallet, misspelt(wallet, word))).as(word).isNotEmpty();
            }
            assertThat(faults(card, card)).isEmpty();
            assertThat(faults(wallet, wallet)).isEmpty();
        }
    }

    @Test
    void a_misspelt_field_of_an_answer_is_caught_as_well() {
        try (Shop shop = new Shop().orders("c1").orders("c2")) {
            shop.url("c1", "VISA");
            shop.start("c2", "PAYPAL");
            Exchange card = shop.stripe.traffic().head();
            Exchange wallet = shop.paypal.traffic().last();
            for (String word : List.of("client_reference_id", "payment_status", "automatic_tax", "enabled")) {
                assertThat(faults(card, answered(card, word))).as(word).isNotEmpty();
            }
            for (String word : List.of("purchase_units", "custom_id", "currency_code", "href")) {
                assertThat(faults(wallet, answered(wallet, word))).as(word).isNotEmpty();
            }
        }
    }

    @Test
    void a_misspelt_field_of_a_notice_is_caught_as_well() {
        try (Shop shop = new Shop().orders("c1").orders("c2").paid("c1")) {
            shop.start("c2", "PAYPAL");
            shop.paypal.approve("c2.1");
            shop.look("c2");
            String card = shop.stripe.told().last();
            for (String word : List.of("pending_webhooks", "client_reference_id", "automatic_tax")) {
                assertThat(Specifications.faultsOfStripe(card.replace(word, word + "x")))
                        .as(word)
                        .isNotEmpty();
            }
            assertThat(shop.paypal.told()).hasSize(2);
            for (String word : List.of("event_type", "custom_id", "currency_code", "create_time")) {
                assertThat(shop.paypal
                                .told()
                                .flatMap(told -> Specifications.faultsOfPayPal(told.replace(word, word + "x"))))
                        .as(word)
                        .isNotEmpty();
            }
        }
    }

    private static List<String> faults(Exchange of, Exchange changed) {
        return Specifications.faults(
                of.path().startsWith("/v1") ? Specifications.ofStripe() : Specifications.ofPayPal(), List.of(changed));
    }

    private static Exchange answered(Exchange it, String word) {
        return new Exchange(
                it.method(),
                it.path(),
                it.query(),
                it.key(),
                it.request(),
                it.status(),
                it.answer().replace(word, word + "x"));
    }

    private static Exchange misspelt(Exchange it, String word) {
        return new Exchange(
                it.method(),
                it.path(),
                it.query(),
                it.key(),
                it.request().replace(word, word + "x"),
                it.status(),
                it.answer());
    }
}
