package io.leasehold.adapters.payments;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leasehold.testkit.payment.Exchange;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The providers' own descriptions of what may be said to them and what they say, where they are at hand. */
final class Specifications {

    private static final Option<Path> FOLDER = folder();

    private static final Option<List<Specification>> STRIPE =
            FOLDER.map(it -> List.of(new Specification(stripe(read(it, "stripe-pruned-2023-09-12.json")))));
    private static final Option<List<Specification>> PAYPAL = FOLDER.map(it -> List.of(
            new Specification(read(it, "paypal-checkout_orders_v2.json")),
            new Specification(read(it, "paypal-payments_payment_v2.json"))));
    private static final Option<Specification> NOTICES_OF_PAYPAL =
            FOLDER.map(it -> new Specification(read(it, "paypal-notifications_webhooks_v1.json")));

    private Specifications() {}

    static boolean areAtHand() {
        return FOLDER.isDefined();
    }

    /** Holds all calls and all answers against the descriptions, if they are at hand. */
    static void check(List<Exchange> stripe, List<Exchange> paypal) {
        STRIPE.forEach(
                specifications -> assertThat(faults(specifications, stripe)).isEmpty());
        // Tokens are described apart, and are not of this.
        PAYPAL.forEach(specifications -> assertThat(
                        faults(specifications, paypal.filter(it -> !it.path().equals("/v1/oauth2/token"))))
                .isEmpty());
    }

    /** Holds all notices against the descriptions, if they are at hand. */
    static void checkNotices(List<String> stripe, List<String> paypal) {
        if (areAtHand()) {
            assertThat(stripe.flatMap(Specifications::faultsOfStripe)).isEmpty();
            assertThat(paypal.flatMap(Specifications::faultsOfPayPal)).isEmpty();
        }
    }

    static List<String> faultsOfStripe(String notice) {
        JsonNode event = tree(notice);
        Specification all = STRIPE.get().head();
        return all.faults("event", event)
                .appendAll(all.faults("checkout.session", event.path("data").path("object")));
    }

    /** Of what a notice is about, the description of notices says nothing. */
    static List<String> faultsOfPayPal(String notice) {
        JsonNode event = tree(notice);
        boolean ofCapture = event.path("resource_type").asText().equals("capture");
        Specification about = ofCapture ? PAYPAL.get().last() : PAYPAL.get().head();
        return NOTICES_OF_PAYPAL
                .get()
                .faults("event", event)
                .appendAll(about.faults(ofCapture ? "capture-2" : "order", event.path("resource")));
    }

    /** What is wrong with some exchanges, each fault with its place. */
    static List<String> faults(List<Specification> specifications, List<Exchange> traffic) {
        return traffic.flatMap(exchange -> specifications
                .flatMap(it -> it.operation(exchange))
                .headOption()
                .map(operation -> operation.faults(exchange))
                .getOrElse(() -> List.of("nobody describes " + exchange.method() + " " + exchange.path())));
    }

    static List<Specification> ofStripe() {
        return STRIPE.get();
    }

    static List<Specification> ofPayPal() {
        return PAYPAL.get();
    }

    /** What is older than what is used of it: blocked brands, and means of payment that are shown in full. */
    private static JsonNode stripe(JsonNode root) {
        ObjectNode card = (ObjectNode) root.at("/paths/~1v1~1checkout~1sessions/post/requestBody/content")
                .path("application/x-www-form-urlencoded")
                .at("/schema/properties/payment_method_options/properties/card/properties");
        card.set("restrictions", tree("""
                {"type": "object", "properties": {"brands_blocked": {"type": "array", "items": {"type": "string",
                  "enum": ["american_express", "discover_global_network", "mastercard", "visa"]}}}}"""));
        ObjectNode intent = (ObjectNode) root.at("/components/schemas/payment_intent/properties");
        intent.set("payment_method", tree("""
                {"anyOf": [{"type": "string"}, {"$ref": "#/components/schemas/payment_method"}], "nullable": true}"""));
        return root;
    }

    private static Option<Path> folder() {
        Path beside = Path.of("..", "..", "shared", "specs");
        return List.of(Option.of(System.getProperty("LEASEHOLD_SPECS")), Option.of(System.getenv("LEASEHOLD_SPECS")))
                .flatMap(named -> named)
                .map(Path::of)
                .append(beside)
                .find(Files::isDirectory);
    }

    private static JsonNode read(Path folder, String file) {
        try {
            return new ObjectMapper().readTree(folder.resolve(file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode tree(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
