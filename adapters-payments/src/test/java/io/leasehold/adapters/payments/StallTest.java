package io.leasehold.adapters.payments;

import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.ports.payment.Standing;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** An answer that begins and never ends keeps nobody waiting for ever. */
class StallTest {

    @Test
    void of_a_call_whose_answer_never_ends_nobody_knows_what_came_of_it() {
        try (Shop shop = new Shop()) {
            PayPal impatient = PayPal.builder()
                    .credentials("client", "secret")
                    .returnTo(Shop.PAGE)
                    .patience(Duration.ofMillis(200))
                    .at(shop.paypal.uri())
                    .build();
            shop.paypal.stall().begin();
            assertThat(impatient.begin(Attempts.of("EUR 12.00"))).isInstanceOf(Standing.Unknown.class);
        }
    }
}
