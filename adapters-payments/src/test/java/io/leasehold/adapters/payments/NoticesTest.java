package io.leasehold.adapters.payments;

import static io.leasehold.adapters.payments.Shop.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.leasehold.domain.payment.PaymentAccepted;
import io.leasehold.ports.payment.Attempt;
import io.leasehold.testkit.payment.Delivery;
import io.vavr.collection.List;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Notices as they reach a host: over HTTP, signed where they are, twice, late and in any order. */
class NoticesTest {

    private final Shop shop = new Shop().orders("c1").orders("c2");
    private HttpServer host;

    @BeforeEach
    void listen() throws IOException {
        host = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        host("/stripe", shop.stripeHook);
        host("/paypal", shop.paypalHook);
        host.start();
    }

    @AfterEach
    void the_books_agree_once_all_has_healed() {
        host.stop(0);
        try (shop) {
            shop.heals().agrees();
        }
    }

    @ParameterizedTest
    @EnumSource(Delivery.class)
    void in_whatever_way_they_come_each_payment_is_taken_once(Delivery how) {
        // A page that is given up, one that is paid, and an order.
        shop.start("c1", "VISA");
        shop.start("c1", "PAYPAL");
        shop.start("c1", "VISA");
        shop.stripe.pay("c1.3", "visa");
        shop.start("c2", "PAYPAL");
        shop.paypal.approve("c2.1");
        assertThat(shop.stripe.deliver(at("/stripe"), how)).containsOnly(200).hasSizeGreaterThan(1);
        // Its capture is told of in turn.
        assertThat(shop.paypal.deliver(at("/paypal"), how)).containsOnly(200).isNotEmpty();
        assertThat(shop.paypal.deliver(at("/paypal"), how)).containsOnly(200).isNotEmpty();
        assertThat(shop.stripe.waiting().appendAll(shop.paypal.waiting())).isEmpty();
        for (String contract : List.of("c1", "c2")) {
            assertThat(shop.all(contract, PaymentAccepted.class)).hasSize(1);
        }
        assertThat(shop.attempts.ofContract(id("c1")).map(Attempt::state))
                .containsExactly(Attempt.State.OVER, Attempt.State.OVER, Attempt.State.NOTED);
    }

    @Test
    void one_that_is_not_taken_comes_again_signed_anew() {
        shop.url("c1", "VISA");
        shop.stripe.pay("c1.1", "visa");
        shop.stripe.fault().begin();
        assertThat(shop.stripe.deliver(at("/stripe"), Delivery.ONCE)).containsExactly(503);
        shop.stripe.fault().end();
        shop.waits(Duration.ofDays(2));
        assertThat(shop.stripe.deliver(at("/stripe"), Delivery.ONCE)).containsExactly(200);
        assertThat(shop.all("c1", PaymentAccepted.class)).hasSize(1);
    }

    @Test
    void one_that_somebody_else_signed_is_turned_away() {
        shop.url("c1", "VISA");
        shop.stripe.signsWith("whsec_another").pay("c1.1", "visa");
        assertThat(shop.stripe.deliver(at("/stripe"), Delivery.TWICE)).containsExactly(400, 400);
        assertThat(shop.all("c1", PaymentAccepted.class)).isEmpty();
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + host.getAddress().getPort() + path);
    }

    private void host(String path, Webhook webhook) {
        host.createContext(path, exchange -> {
            try (exchange) {
                byte[] body = exchange.getRequestBody().readNBytes(Webhook.LARGEST + 1);
                int status = webhook.receive(exchange.getRequestHeaders()::getFirst, body, shop.now());
                exchange.sendResponseHeaders(status, -1);
            }
        });
    }
}
