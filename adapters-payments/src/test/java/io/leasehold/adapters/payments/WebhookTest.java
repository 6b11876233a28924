package io.leasehold.adapters.payments;

import static io.leasehold.adapters.payments.Shop.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.payment.PaymentAccepted;
import io.leasehold.ports.payment.Attempt;
import io.leasehold.ports.payment.AttemptId;
import io.leasehold.ports.payment.PaymentProvider.Opened;
import io.leasehold.ports.payment.Standing;
import io.leasehold.testkit.Samples;
import io.leasehold.testkit.payment.FakeStripe;
import io.leasehold.testkit.payment.Signing;
import io.leasehold.testkit.payment.Trouble;
import io.vavr.collection.List;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Notices wake, and nothing else: what they claim changes nothing, and what is not genuine does not even wake. */
class WebhookTest {

    private static final String COMPLETED = "checkout.session.completed";

    private final Shop shop = new Shop().orders("c1");

    @AfterEach
    void the_books_agree_once_all_has_healed() {
        try (shop) {
            shop.heals().agrees();
        }
    }

    @Test
    void a_genuine_notice_of_a_payment_takes_it_and_a_repetition_changes_nothing() {
        shop.url("c1", "VISA");
        shop.stripe.pay("c1.1", "visa");
        String notice = shop.stripe.notice(COMPLETED, "c1.1");
        assertThat(List.fill(3, () -> stripe(notice))).containsOnly(200);
        assertThat(accepted("c1")).isEqualTo(1);
    }

    @Test
    void notices_of_paypal_take_a_payment_in_whatever_order_they_come() {
        shop.start("c1", "PAYPAL");
        String created = shop.paypal.notice("CHECKOUT.ORDER.CREATED", "c1.1");
        shop.paypal.approve("c1.1");
        String approved = shop.paypal.notice("CHECKOUT.ORDER.APPROVED", "c1.1");
        assertThat(paypal(approved)).isEqualTo(200);
        assertThat(paypal(created)).isEqualTo(200);
        assertThat(paypal(approved)).isEqualTo(200);
        assertThat(accepted("c1")).isEqualTo(1);
    }

    @Test
    void a_notice_that_comes_before_the_answer_of_its_call_is_no_less_true() {
        shop.stripe.expect(Trouble.FAILED_AFTER);
        assertThat(shop.start("c1", "VISA")).isInstanceOf(Opened.Unknown.class);
        shop.stripe.pay("c1.1", "visa");
        // Nobody knows yet; so it is to come again, and does once the attempt can be looked for.
        assertThat(stripe(shop.stripe.notice(COMPLETED, "c1.1"))).isEqualTo(503);
        shop.waits(Duration.ofHours(23));
        assertThat(stripe(shop.stripe.notice(COMPLETED, "c1.1"))).isEqualTo(200);
        assertThat(accepted("c1")).isEqualTo(1);
    }

    @Test
    void a_notice_that_comes_before_the_answer_was_kept_finds_the_payment() {
        Attempt attempt = Attempts.sending(shop.cards.request(
                new AttemptId(id("c1"), 1), "c1-1", Samples.euros("12.00"), Shop.LATER, shop.clock.instant()));
        shop.attempts.begin(attempt);
        shop.cards.begin(attempt);
        shop.stripe.pay("c1.1", "visa");
        assertThat(stripe(shop.stripe.notice(COMPLETED, "c1.1"))).isEqualTo(200);
        assertThat(accepted("c1")).isEqualTo(1);
    }

    @Test
    void while_the_provider_cannot_be_asked_a_notice_is_to_come_again() {
        shop.url("c1", "VISA");
        shop.stripe.pay("c1.1", "visa");
        String notice = shop.stripe.notice(COMPLETED, "c1.1");
        shop.stripe.fault().begin();
        assertThat(stripe(notice)).isEqualTo(503);
        shop.stripe.fault().end();
        assertThat(stripe(notice)).isEqualTo(200);
    }

    @Test
    void what_a_notice_claims_is_not_believed() {
        shop.url("c1", "VISA");
        String claim =
                shop.stripe.notice(COMPLETED, "c1.1").replace("unpaid", "paid").replace("\"open\"", "\"complete\"");
        assertThat(stripe(claim)).isEqualTo(200);
        shop.start("c1", "PAYPAL");
        assertThat(paypal(shop.paypal
                        .notice("CHECKOUT.ORDER.COMPLETED", "c1.2")
                        .replace("PAYER_ACTION_REQUIRED", "COMPLETED")))
                .isEqualTo(200);
        assertThat(accepted("c1")).isZero();
    }

    @Test
    void a_notice_that_names_the_attempt_of_another_contract_gives_it_nothing() {
        shop.orders("c2").url("c1", "VISA");
        shop.url("c2", "VISA");
        shop.stripe.pay("c1.1", "visa");
        assertThat(stripe(shop.stripe.notice(COMPLETED, "c1.1").replace("\"c1.1\"", "\"c2.1\"")))
                .isEqualTo(200);
        assertThat(accepted("c2")).isZero();
        assertThat(accepted("c1")).isZero();
        assertThat(paypal(shop.paypal.notice(COMPLETED, paypalOrder()).replace("c3.1", "c1.1")))
                .isEqualTo(200);
        assertThat(accepted("c1")).isZero();
    }

    @Test
    void a_notice_about_nothing_that_is_known_is_taken_and_forgotten() {
        assertThat(stripe("{\"livemode\":true,\"data\":{\"object\":{\"client_reference_id\":\"c9.1\"}}}"))
                .isEqualTo(200);
        assertThat(stripe("{\"livemode\":true}")).isEqualTo(200);
        assertThat(paypal("{\"resource\":{\"custom_id\":\"c9.1\"}}")).isEqualTo(200);
        assertThat(paypal("{\"resource\":{\"custom_id\":\"no attempt\"}}")).isEqualTo(200);
        assertThat(paypal("[]")).isEqualTo(400);
        assertThat(paypal("no JSON")).isEqualTo(400);
    }

    @Test
    void a_notice_of_test_money_is_turned_away_where_money_is_real() {
        shop.url("c1", "VISA");
        assertThat(stripe(shop.stripe.notice(COMPLETED, "c1.1").replace("\"livemode\":true", "\"livemode\":false")))
                .isEqualTo(400);
    }

    @Test
    void a_page_of_test_money_never_counts_where_money_is_real() {
        try (FakeStripe test = new FakeStripe(shop.clock, false)) {
            Stripe confused = Stripe.builder()
                    .key("sk_live_1")
                    .webhookSecrets(Shop.SECRET)
                    .returnTo(Shop.PAGE)
                    .at(test.uri())
                    .build();
            Attempt attempt = Attempts.of("EUR 12.00");
            String request = confused.request(attempt.id(), "c1-1", attempt.amount(), Shop.LATER, shop.clock.instant());
            assertThat(confused.begin(Attempts.sending(request))).isInstanceOf(Standing.Unknown.class);
        }
    }

    @Test
    void signatures_of_both_secrets_are_good_and_those_of_no_other() {
        String body = "{\"livemode\":true}";
        for (String secret : List.of(Shop.SECRET, "whsec_of_before")) {
            assertThat(stripe(body, Signing.header(secret, shop.clock.instant(), body)))
                    .isEqualTo(200);
        }
        assertThat(stripe(body, Signing.header("whsec_another", shop.clock.instant(), body)))
                .isEqualTo(400);
        assertThat(shop.stripeHook.receive(WebhookTest::none, bytes(body), shop.now()))
                .isEqualTo(400);
    }

    @Test
    void schemes_that_are_not_known_are_no_fault_and_no_signature() {
        String body = "{\"livemode\":true}";
        Instant now = shop.clock.instant();
        String good = Signing.header(Shop.SECRET, now, body);
        String other = Signing.header("whsec_another", now, body);
        assertThat(stripe(body, good + ",v0=6ffbb59b2300aae63f272406069a9788598b792a944a07aba816edb039989a39"))
                .isEqualTo(200);
        assertThat(stripe(body, good.replace(",v1=", ",v2=AbC/+-_x,v1="))).isEqualTo(200);
        assertThat(stripe(body, other + ",v2=AbC/+-_x")).isEqualTo(400);
        assertThat(stripe(body, good.replace(",v1=", ",v0="))).isEqualTo(400);
    }

    @Test
    void signatures_are_good_for_five_minutes_before_and_after() {
        String body = "{\"livemode\":true}";
        Instant now = shop.clock.instant();
        for (int seconds : List.of(-300, 0, 300)) {
            assertThat(stripe(body, Signing.header(Shop.SECRET, now.plusSeconds(seconds), body)))
                    .isEqualTo(200);
        }
        for (int seconds : List.of(-301, 301, 1_000_000)) {
            assertThat(stripe(body, Signing.header(Shop.SECRET, now.plusSeconds(seconds), body)))
                    .isEqualTo(400);
        }
    }

    @Test
    void what_is_too_large_is_turned_away_unread() {
        byte[] large = new byte[Webhook.LARGEST + 1];
        assertThat(shop.stripeHook.receive(WebhookTest::none, large, shop.now()))
                .isEqualTo(413);
        assertThat(shop.paypalHook.receive(WebhookTest::none, large, shop.now()))
                .isEqualTo(413);
    }

    @Test
    void of_a_hundred_thousand_mutations_none_is_taken() {
        shop.url("c1", "VISA");
        byte[] body = bytes(shop.stripe.notice(COMPLETED, "c1.1"));
        byte[] header =
                bytes(Signing.header(Shop.SECRET, shop.clock.instant(), new String(body, StandardCharsets.UTF_8)));
        Random random = new Random(6);
        int taken = 0;
        for (int i = 0; i < 100_000; i++) {
            boolean ofBody = random.nextBoolean();
            byte[] mutant = mutated(ofBody ? body : header, random);
            String signature = new String(ofBody ? header : mutant, StandardCharsets.ISO_8859_1);
            taken += shop.cards
                    .wake(name -> signature, ofBody ? mutant : body, shop.clock.instant())
                    .fold(why -> 0, woken -> 1);
        }
        assertThat(taken).isZero();
        String genuine = new String(header, StandardCharsets.ISO_8859_1);
        assertThat(shop.cards.wake(name -> genuine, body, shop.clock.instant()).isRight())
                .isTrue();
    }

    /** Nobody signs them: what is left of one may wake, and nothing more. */
    @Test
    void of_thousands_of_mutations_of_a_notice_of_paypal_none_changes_anything() {
        shop.start("c1", "PAYPAL");
        List<Attempt> before = shop.attempts.ofContract(id("c1"));
        byte[] body = bytes(shop.paypal.notice("CHECKOUT.ORDER.APPROVED", "c1.1"));
        Random random = new Random(6);
        for (int i = 0; i < 3_000; i++) {
            int status = shop.paypalHook.receive(WebhookTest::none, mutated(body, random), shop.now());
            assertThat(status).isIn(200, 400);
        }
        assertThat(shop.attempts.ofContract(id("c1"))).isEqualTo(before);
        assertThat(accepted("c1")).isZero();
    }

    /** Some bytes other than they were, one more or one less. */
    private static byte[] mutated(byte[] good, Random random) {
        byte[] mutant = switch (random.nextInt(3)) {
            case 0 -> {
                byte[] changed = good.clone();
                for (int i = 0; i <= random.nextInt(3); i++) {
                    changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
                }
                yield changed;
            }
            case 1 -> {
                int at = random.nextInt(good.length);
                byte[] shorter = Arrays.copyOf(good, good.length - 1);
                System.arraycopy(good, at + 1, shorter, at, good.length - at - 1);
                yield shorter;
            }
            default -> {
                int at = random.nextInt(good.length + 1);
                byte[] longer = Arrays.copyOf(good, good.length + 1);
                System.arraycopy(good, at, longer, at + 1, good.length - at);
                longer[at] = (byte) random.nextInt(256);
                yield longer;
            }
        };
        return Arrays.equals(mutant, good) ? mutated(good, random) : mutant;
    }

    private String paypalOrder() {
        shop.orders("c3").start("c3", "PAYPAL");
        return "c3.1";
    }

    /** No header is there. */
    private static @Nullable String none(String name) {
        return null;
    }

    private int stripe(String body) {
        return stripe(body, Signing.header(Shop.SECRET, shop.clock.instant(), body));
    }

    private int stripe(String body, String signature) {
        return shop.stripeHook.receive(
                name -> name.equals("Stripe-Signature") ? signature : null, bytes(body), shop.now());
    }

    private int paypal(String body) {
        return shop.paypalHook.receive(WebhookTest::none, bytes(body), shop.now());
    }

    private int accepted(String contract) {
        return shop.all(contract, PaymentAccepted.class).size();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
