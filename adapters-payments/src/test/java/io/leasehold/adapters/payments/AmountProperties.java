package io.leasehold.adapters.payments;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.ports.payment.AttemptId;
import io.vavr.control.Option;
import java.net.URI;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** An amount is the same on the way there and back, in the words of either provider. */
class AmountProperties {

    private static final AttemptId ATTEMPT = new AttemptId(new ContractId("c1"), 1);
    private static final Instant NOW = Instant.parse("2026-01-31T09:00:00Z");
    private static final URI PAGE = URI.create("https://shop.example/paid");

    private final PayPal paypal =
            PayPal.builder().credentials("client", "secret").returnTo(PAGE).build();
    private final Stripe stripe = Stripe.builder()
            .key("sk_test_1")
            .webhookSecrets("whsec_1")
            .returnTo(PAGE)
            .build();

    @Property
    void what_is_asked_for_is_what_is_read(@ForAll @LongRange(min = 1, max = 99_999_999_999L) long cents) {
        Money amount = Money.ofMinor(CurrencyUnit.EUR, cents);
        JsonNode order = Json.read(paypal.request(ATTEMPT, "c1-1", amount, Shop.LATER, NOW));
        assertThat(Json.decimal(order.path("purchase_units").path(0).path("amount")))
                .isEqualTo(Option.of(amount));
        JsonNode form = Specification.form(stripe.request(ATTEMPT, "c1-1", amount, Shop.LATER, NOW));
        JsonNode price = form.path("line_items").path(0).path("price_data");
        JsonNode answer = Json.object()
                .put("amount", Long.parseLong(price.path("unit_amount").asText()))
                .put("currency", price.path("currency").asText());
        assertThat(Json.minor(answer.path("amount"), answer.path("currency"))).isEqualTo(Option.of(amount));
    }

    @Property
    void what_is_asked_for_is_the_same_to_the_byte(@ForAll @LongRange(min = 1, max = 9_999_999) long cents) {
        Money amount = Money.ofMinor(CurrencyUnit.EUR, cents);
        assertThat(stripe.request(ATTEMPT, "c1-1", amount, Shop.LATER, NOW))
                .isEqualTo(stripe.request(ATTEMPT, "c1-1", amount, Shop.LATER, NOW));
        assertThat(paypal.request(ATTEMPT, "c1-1", amount, Shop.LATER, NOW))
                .isEqualTo(paypal.request(ATTEMPT, "c1-1", amount, Shop.LATER, NOW));
    }

    @Property
    void what_is_no_amount_is_none(@ForAll @StringLength(max = 8) @Chars({'1', '.', '-', 'e', ' ', ','}) String text) {
        JsonNode money = Json.object().put("currency_code", "EUR").put("value", text);
        Option<Money> read = Json.decimal(money);
        assertThat(read.isDefined()).isEqualTo(text.matches("[0-9]+(\\.[0-9]{1,2})?"));
        assertThat(Json.minor(money.path("value"), money.path("currency_code"))).isEmpty();
    }

    @Property
    void the_name_of_an_attempt_says_which_it_is(
            @ForAll @NotBlank @AlphaChars @Chars({'.', '-', '1'}) @StringLength(min = 1, max = 20) String contract,
            @ForAll @IntRange(min = 1) int number) {
        AttemptId id = new AttemptId(new ContractId(contract), number);
        assertThat(AttemptId.parse(id.toString())).isEqualTo(Option.of(id));
        assertThat(AttemptId.parse(contract + ".0" + number)).isEmpty();
        assertThat(AttemptId.parse(contract + ".-1")).isEmpty();
    }
}
