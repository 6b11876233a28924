package io.leasehold.adapters.payments;

import static io.leasehold.domain.clause.ClauseId.DAT_1;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import io.leasehold.domain.clause.Clause;
import io.leasehold.ports.payment.Attempt;
import io.leasehold.ports.wire.Wire;
import io.leasehold.testkit.payment.Exchange;
import io.leasehold.testkit.payment.Trouble;
import io.vavr.collection.List;
import java.lang.reflect.RecordComponent;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Of the means of payment nothing stays: what providers tell of cards and payers is in no event, attempt or log. */
@Clause(DAT_1)
class NothingIsKeptTest {

    /** What the fakes tell of a customer, and the names of brands. */
    private static final List<String> CANARIES =
            List.of("canary", "4242", "2031", "pm_pi", "fingerprint", "visa", "mastercard", "unionpay");

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level before = root.getLevel();

    @BeforeEach
    void listen() {
        logged.start();
        root.addAppender(logged);
        root.detachAppender("STDOUT");
        root.setLevel(Level.TRACE);
    }

    @AfterEach
    void deafen() {
        root.setLevel(before);
        root.detachAppender(logged);
    }

    @Test
    void neither_events_nor_attempts_nor_logs_say_how_a_customer_paid() {
        try (Shop shop = lived()) {
            List<String> told =
                    shop.stripe.traffic().appendAll(shop.paypal.traffic()).map(Exchange::answer);
            assertThat(told.mkString().toLowerCase(Locale.ROOT))
                    .contains("canary holder", "canarypayer", "4242", "unionpay");

            Wire wire = new Wire();
            List<String> kept = List.of("c1", "c2", "c3")
                    .flatMap(shop::history)
                    .map(wire::write)
                    .appendAll(List.of("c1", "c2", "c3")
                            .flatMap(contract -> shop.attempts.ofContract(Shop.id(contract)))
                            .map(String::valueOf));
            List<String> lines = List.ofAll(logged.list).map(NothingIsKeptTest::line);
            assertThat(kept.size()).isGreaterThan(10);
            assertThat(lines.filter(line -> line.contains("io.leasehold"))).isNotEmpty();
            for (String canary : CANARIES) {
                assertThat(kept.filter(text -> about(text).contains(canary)))
                        .as(canary)
                        .isEmpty();
                assertThat(lines.filter(line -> line.toLowerCase(Locale.ROOT).contains(canary)))
                        .as(canary)
                        .isEmpty();
            }
        }
    }

    @Test
    void an_attempt_has_no_place_for_a_means_of_payment() {
        assertThat(List.of(Attempt.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactly(
                        "id",
                        "reference",
                        "amount",
                        "gateway",
                        "key",
                        "request",
                        "begunAt",
                        "state",
                        "checkout",
                        "payment",
                        "nextLook");
    }

    /** Whatever was chosen, the same is asked of Stripe. */
    @Test
    void what_is_sent_says_nothing_of_the_choice_between_cards() {
        try (Shop shop = new Shop().orders("c1").orders("c2")) {
            shop.url("c1", "VISA");
            shop.url("c2", "MASTERCARD");
            List<String> sent = shop.stripe.traffic().map(Exchange::request);
            assertThat(sent.get(0).replace("c1", "c2")).isEqualTo(sent.get(1));
        }
    }

    private static Shop lived() {
        Shop shop = new Shop().orders("c1").orders("c2").orders("c3").paid("c1");
        shop.url("c2", "VISA");
        shop.stripe.expect(Trouble.FAILED_AFTER);
        shop.stripe.pay("c2.1", "unionpay");
        shop.look("c2");
        shop.start("c3", "PAYPAL");
        shop.paypal.approve("c3.1");
        shop.paypal.fault().begin();
        shop.look("c3");
        shop.paypal.fault().end();
        shop.look("c3");
        return shop.heals();
    }

    /** Without the terms, which say what anybody may pay with. */
    private static String about(String event) {
        return event.toLowerCase(Locale.ROOT).replaceAll("\"methods\":\\[[^]]*]", "");
    }

    private static String line(ILoggingEvent event) {
        String thrown = event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
        return event.getLoggerName() + " " + event.getFormattedMessage() + thrown;
    }
}
