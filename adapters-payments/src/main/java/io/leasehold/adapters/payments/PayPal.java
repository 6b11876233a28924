package io.leasehold.adapters.payments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leasehold.domain.payment.PaymentNotice;
import io.leasehold.domain.terms.PaymentMethod;
import io.leasehold.ports.payment.Attempt;
import io.leasehold.ports.payment.AttemptId;
import io.leasehold.ports.payment.PaymentException;
import io.leasehold.ports.payment.PaymentGateway;
import io.leasehold.ports.payment.Standing;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * PayPal, in euros. An attempt is an order, which moves money only once it is captured, and only we capture it: what was
 * never captured here cannot be paid. Its money is a capture; one that is pending is not paid.
 *
 * <p>Notices are not authenticated, since whoever has seen one can make another: they only say where to look.
 */
public final class PayPal implements PaymentGateway {

    private static final String NAME = "paypal";
    private static final String ORDERS = "/v2/checkout/orders";
    private static final String CAPTURES = "/v2/payments/captures/";
    /** PayPal forgets a key after six hours. */
    private static final Duration KEY_LIFE = Duration.ofHours(5);

    private static final Set<String> CAPTURED = HashSet.of("COMPLETED", "PARTIALLY_REFUNDED", "REFUNDED");
    private static final Set<String> WHERE_TO_PAY = HashSet.of("payer-action", "approve");

    private final PayPalCalls calls;
    private final String returnUrl;

    PayPal(PayPalBuilder with) {
        this.calls = with.calls();
        this.returnUrl = with.returnUrl();
    }

    public static PayPalBuilder builder() {
        return new PayPalBuilder();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<PaymentMethod> methods() {
        return HashSet.of(PaymentMethod.PAYPAL);
    }

    @Override
    public Duration keyLife() {
        return KEY_LIFE;
    }

    /** Orders have no end that can be set; but what is not wanted any more is not captured. */
    @Override
    public String request(AttemptId id, String reference, Money amount, Instant until, Instant now) {
        ObjectNode order = Json.object().put("intent", "CAPTURE");
        order.putArray("purchase_units")
                .addObject()
                .put("custom_id", id.toString())
                .put("description", reference)
                .set("amount", amount(amount));
        order.putObject("payment_source")
                .putObject("paypal")
                .putObject("experience_context")
                .put("payment_method_preference", "IMMEDIATE_PAYMENT_REQUIRED")
                .put("user_action", "PAY_NOW")
                .put("shipping_preference", "NO_SHIPPING")
                .put("return_url", returnUrl)
                .put("cancel_url", returnUrl);
        return Json.write(order);
    }

    @Override
    public Standing begin(Attempt attempt) {
        if (!attempt.amount().getCurrencyUnit().equals(CurrencyUnit.EUR)) {
            return new Standing.Over("only euros are taken");
        }
        Answer answer = calls.post(ORDERS, attempt.request(), attempt.key());
        return answer.succeeded() ? standing(attempt, answer.body()) : answer.failed();
    }

    /** An order of which we never learned the id was never shown to the customer, and never captured. */
    @Override
    public Standing look(Attempt attempt) {
        if (attempt.checkout().isEmpty()) {
            return new Standing.Over("the customer was never sent to it");
        }
        Answer answer = calls.get(ORDERS + "/" + attempt.checkout().get());
        if (answer.notFound()) {
            return new Standing.Over("the customer did not pay in time");
        }
        return answer.succeeded() ? standing(attempt, answer.body()) : new Standing.Unknown(answer.why());
    }

    /** What the capture answers is not relied on: the order says what became of it. */
    @Override
    public Standing complete(Attempt attempt) {
        if (attempt.checkout().isEmpty()) {
            return look(attempt);
        }
        Answer answer =
                calls.post(ORDERS + "/" + attempt.checkout().get() + "/capture", "{}", attempt.key() + "-capture");
        Standing standing = look(attempt);
        return standing instanceof Standing.Approved ? answer.failed() : standing;
    }

    /** Orders cannot be closed; but one that is not captured costs nobody anything. */
    @Override
    public Standing close(Attempt attempt) {
        Standing standing = look(attempt);
        boolean unpaid = standing instanceof Standing.Approved
                || (standing instanceof Standing.Open open && open.url().isDefined());
        return unpaid ? new Standing.Over("it is not wanted any more") : standing;
    }

    @Override
    public void giveBack(String payment, Money amount) {
        String capture = payment.substring(NAME.length() + 1);
        Answer before = calls.get(CAPTURES + capture);
        if (!before.succeeded()) {
            throw new PaymentException("a payment cannot be looked up: " + before.why());
        }
        Refunds refunds = refunds(before.body(), amount);
        if (refunds.back().isEqual(amount)) {
            return;
        }
        ObjectNode refund = Json.object();
        refund.set("amount", amount(amount.minus(refunds.back())));
        Answer answer = calls.post(CAPTURES + capture + "/refund", Json.write(refund), refunds.key(capture));
        if (!answer.succeeded() || !isUnderway(answer.body())) {
            throw new PaymentException("a payment was not given back: " + answer.why());
        }
    }

    @Override
    public List<Captured> capturedSince(Instant since) {
        return List.empty();
    }

    @Override
    public Either<String, Option<AttemptId>> wake(
            Function<String, @Nullable String> headers, byte[] body, Instant now) {
        JsonNode notice = Json.read(body);
        if (!notice.path("resource").isObject()) {
            return Either.left("the notice is malformed");
        }
        JsonNode resource = notice.path("resource");
        return Either.right(Json.text(resource, "custom_id")
                .orElse(Json.list(resource.path("purchase_units"))
                        .flatMap(unit -> Json.text(unit, "custom_id"))
                        .headOption())
                .flatMap(AttemptId::parse));
    }

    private static Standing standing(Attempt attempt, JsonNode order) {
        List<JsonNode> units = Json.list(order.path("purchase_units"));
        boolean ours =
                units.exists(unit -> Json.has(unit, "custom_id", attempt.id().toString()));
        Option<String> id = Json.text(order, "id");
        if (!ours || id.isEmpty()) {
            return new Standing.Unknown("the provider speaks of something else");
        }
        return switch (order.path("status").asText()) {
            case "CREATED", "SAVED", "PAYER_ACTION_REQUIRED" -> new Standing.Open(id.get(), url(order));
            case "APPROVED" -> new Standing.Approved(id.get());
            case "VOIDED" -> new Standing.Over("the order is void");
            case "COMPLETED" -> captured(attempt, order, id.get());
            default -> new Standing.Unknown("the provider says something new");
        };
    }

    /** Of several captures one may have come through: all are looked at. Of more than one a person has to know. */
    private static Standing captured(Attempt attempt, JsonNode order, String id) {
        List<JsonNode> captures = payments(order, "captures");
        List<JsonNode> done = captures.filter(
                capture -> CAPTURED.contains(capture.path("status").asText()));
        if (done.isEmpty()) {
            return captures.exists(capture -> Json.has(capture, "status", "PENDING"))
                    ? new Standing.Open(id, Option.none())
                    : new Standing.Over("the payment was declined");
        }
        return done.size() > 1
                ? new Standing.Unknown("the order was captured more than once")
                : paid(attempt, done.head(), payments(order, "refunds"));
    }

    private static Standing paid(Attempt attempt, JsonNode capture, List<JsonNode> refunds) {
        Option<Money> amount = Json.decimal(capture.path("amount"));
        if (amount.isEmpty()) {
            return new Standing.Unknown("the provider names no amount");
        }
        Money back = refunds(capture, amount.get(), refunds).back();
        if (back.isZero() && Json.has(capture, "status", "PARTIALLY_REFUNDED")) {
            return new Standing.Unknown("the provider does not say how much went back");
        }
        return new Standing.Paid(new PaymentNotice(
                NAME + "/" + capture.path("id").asText(),
                amount.get(),
                back,
                PaymentMethod.PAYPAL.name(),
                Option.of(attempt.reference())));
    }

    /** Of a capture that was looked up by itself: which refunds there are is said by its order. */
    private Refunds refunds(JsonNode capture, Money amount) {
        Option<String> order = Json.text(capture.path("supplementary_data").path("related_ids"), "order_id");
        if (order.isEmpty()) {
            return refunds(capture, amount, List.empty());
        }
        Answer answer = calls.get(ORDERS + "/" + order.get());
        if (!answer.succeeded()) {
            throw new PaymentException("refunds cannot be looked up: " + answer.why());
        }
        return refunds(capture, amount, payments(answer.body(), "refunds"));
    }

    /** Refunds are those of the one capture that came through. */
    private static Refunds refunds(JsonNode capture, Money amount, List<JsonNode> refunds) {
        if (Json.has(capture, "status", "REFUNDED")) {
            return new Refunds(refunds.size(), amount);
        }
        return Refunds.of(
                amount,
                refunds.size(),
                refunds.filter(PayPal::isUnderway).flatMap(refund -> Json.decimal(refund.path("amount"))));
    }

    private static List<JsonNode> payments(JsonNode order, String kind) {
        return Json.list(order.path("purchase_units"))
                .flatMap(unit -> Json.list(unit.path("payments").path(kind)));
    }

    private static boolean isUnderway(JsonNode refund) {
        return Json.has(refund, "status", "COMPLETED") || Json.has(refund, "status", "PENDING");
    }

    private static Option<String> url(JsonNode order) {
        return Json.list(order.path("links"))
                .find(link -> WHERE_TO_PAY.contains(link.path("rel").asText()))
                .flatMap(link -> Json.text(link, "href"));
    }

    private static ObjectNode amount(Money amount) {
        return Json.object()
                .put("currency_code", amount.getCurrencyUnit().getCode())
                .put("value", amount.getAmount().toPlainString());
    }
}
