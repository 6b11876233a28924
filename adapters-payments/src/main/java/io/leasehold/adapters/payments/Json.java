package io.leasehold.adapters.payments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vavr.collection.List;
import io.vavr.control.Option;
import io.vavr.control.Try;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Reads and writes what providers say. */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static String write(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree is always written", e);
        }
    }

    /** What is missing if it is no JSON: a proxy's page is no answer. */
    static JsonNode read(byte[] body) {
        try {
            return present(MAPPER.readTree(body));
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    static JsonNode read(String body) {
        try {
            return present(MAPPER.readTree(body));
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    static Option<String> text(JsonNode node, String field) {
        return Option.when(node.path(field).isTextual(), () -> node.path(field).textValue());
    }

    static boolean has(JsonNode node, String field, String value) {
        return text(node, field).contains(value);
    }

    static List<JsonNode> list(JsonNode array) {
        return List.ofAll(array);
    }

    /** An amount in minor units, as Stripe writes it; none if it is no amount. */
    static Option<Money> minor(JsonNode amount, JsonNode currency) {
        return amount.canConvertToLong() && amount.isIntegralNumber()
                ? currency(currency).map(unit -> Money.ofMinor(unit, amount.longValue()))
                : Option.none();
    }

    /** An amount with its decimals, as PayPal writes it; none if it is no amount. */
    static Option<Money> decimal(JsonNode money) {
        return text(money, "value")
                .filter(value -> value.matches("[0-9]{1,18}(\\.[0-9]{1,3})?"))
                .flatMap(value -> currency(money.path("currency_code"))
                        .filter(unit -> new BigDecimal(value).scale() <= unit.getDecimalPlaces())
                        .map(unit -> Money.of(unit, new BigDecimal(value))));
    }

    private static Option<CurrencyUnit> currency(JsonNode code) {
        return Try.of(() -> CurrencyUnit.of(code.asText("").toUpperCase(Locale.ROOT)))
                .toOption();
    }

    private static JsonNode present(JsonNode read) {
        return read == null ? MissingNode.getInstance() : read;
    }
}
