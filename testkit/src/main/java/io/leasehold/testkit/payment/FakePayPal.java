package io.leasehold.testkit.payment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** PayPal's Orders, as far as they are paid at once and given back. */
public final class FakePayPal extends FakeProvider {

    private static final String ORDERS = "/v2/checkout/orders";
    private static final String CAPTURES = "/v2/payments/captures/";
    private static final Duration ORDER_LIFE = Duration.ofHours(3);

    /** What it says in words is a part of what it promises. */
    private static final Map<Integer, String> MESSAGES = LinkedHashMap.of(
            401,
            "Authentication failed due to missing authorization header, or invalid authentication credentials.",
            404,
            "The specified resource does not exist.",
            422,
            "The requested action could not be performed, semantically incorrect, or failed business validation.",
            500,
            "An internal server error occurred.");

    private Map<String, Order> orders = LinkedHashMap.empty();
    private Map<String, Capture> captures = LinkedHashMap.empty();
    /** Which ids the captures of orders are to have. */
    private Map<String, String> named = LinkedHashMap.empty();

    private List<Outcome> outcomes = List.empty();
    private final Refunds refunds = new Refunds();
    private int tokens;

    /** What comes of a capture. */
    public enum Outcome {
        COMPLETED,
        /** The money is on its way, or is being examined. */
        PENDING,
        DECLINED,
        /** A cent is missing. */
        PARTIAL
    }

    private record Order(String id, String attempt, Money amount, Instant created, State state) {}

    private enum State {
        WAITING,
        APPROVED,
        CAPTURED
    }

    private record Capture(String id, Option<String> order, Money amount, String status) {}

    public FakePayPal(Clock clock) {
        super(clock);
    }

    // What customers do, and what comes of it

    /** The customer agrees to pay what an attempt asks for. */
    public synchronized void approve(String attempt) {
        Order order = order(attempt);
        if (isGone(order)) {
            throw new IllegalStateException("the order of " + attempt + " is gone");
        }
        put(order, State.APPROVED);
        tell(event("CHECKOUT.ORDER.APPROVED", attempt));
    }

    /** As {@link #approve}, and what is captured has that id. */
    public synchronized void approveAs(String capture, String attempt) {
        named = named.put(order(attempt).id(), capture);
        approve(attempt);
    }

    /** The next captures come out like this, one each. */
    public synchronized void captures(Outcome... next) {
        outcomes = outcomes.appendAll(List.of(next));
    }

    /** What was pending of an attempt comes through, or does not. */
    public synchronized void settle(String attempt, boolean paid) {
        Order order = order(attempt);
        captures = captures.mapValues(
                it -> it.order().contains(order.id()) && it.status().equals("PENDING")
                        ? new Capture(it.id(), it.order(), it.amount(), paid ? "COMPLETED" : "DECLINED")
                        : it);
        tell(event(paid ? "PAYMENT.CAPTURE.COMPLETED" : "PAYMENT.CAPTURE.DENIED", attempt));
    }

    /** An attempt is captured once more than anybody asked for. */
    public synchronized void capturedAgain(String attempt) {
        capture(order(attempt), "COMPLETED", order(attempt).amount());
    }

    /** The last capture of an attempt never happened. */
    public synchronized void forget(String attempt) {
        captures = captures.remove(of(order(attempt)).last().id());
    }

    /** Somebody gives some of a payment back by hand. */
    public synchronized void giveBack(String payment, Money amount) {
        refunds.add(next("REFUND"), payment, amount, now());
    }

    /** The next refund is on its way until it is settled. */
    public synchronized void delaysRefund() {
        refunds.slow();
    }

    /** Refunds that are on their way arrive, or fail. */
    public synchronized void settleRefunds(boolean arrive) {
        refunds.settle(arrive);
    }

    /** A try of an attempt that came to nothing, before the one that counts. */
    public synchronized void declinedBefore(String attempt) {
        capture(order(attempt), "DECLINED", order(attempt).amount());
    }

    /** Money comes in beside all attempts. */
    public synchronized void receive(String id, Money amount) {
        captures = captures.put(id, new Capture(id, Option.none(), amount, "COMPLETED"));
    }

    /** No token that was granted so far is accepted any more. */
    public synchronized void forgetTokens() {
        tokens++;
    }

    // What can be seen

    /** The attempts that have an order, in order. */
    public synchronized List<String> attempts() {
        return orders.values().map(Order::attempt).toList();
    }

    /** How much of a payment went back. */
    public synchronized Money givenBack(String payment) {
        return refunds.back(
                payment, captures.get(payment).map(Capture::amount).getOrElse(Money.zero(CurrencyUnit.EUR)));
    }

    /** All money that is here, by the ids of payments; what went back is zero. */
    public synchronized Map<String, Money> balance() {
        return captures.filterValues(
                        it -> !it.status().equals("DECLINED") && !it.status().equals("PENDING"))
                .mapValues(it -> it.amount().minus(refunds.back(it.id(), it.amount())));
    }

    /** What it tells of an attempt, as it stands now. */
    public synchronized String notice(String type, String attempt) {
        return event(type, attempt).toString();
    }

    /** About a capture or about its order, as the type says. */
    private ObjectNode event(String type, String attempt) {
        boolean ofCapture = type.startsWith("PAYMENT.CAPTURE.");
        ObjectNode event = JSON.createObjectNode()
                .put("id", next("WH-"))
                .put("event_version", "1.0")
                .put("resource_version", "2.0")
                .put("resource_type", ofCapture ? "capture" : "checkout-order")
                .put("event_type", type)
                .put("create_time", now().toString());
        Order order = order(attempt);
        event.set("resource", ofCapture ? related(of(order).last()) : json(order));
        return event;
    }

    @Override
    Map<String, String> headers(String notice) {
        return LinkedHashMap.of(
                "Paypal-Transmission-Time",
                now().toString(),
                "Paypal-Transmission-Sig",
                "nobody looks at it, since anybody can make it");
    }

    @Override
    Duration keyLife() {
        return Duration.ofHours(6);
    }

    @Override
    String keyHeader() {
        return "PayPal-Request-Id";
    }

    @Override
    boolean isKept(int status) {
        return status < 300;
    }

    @Override
    Reply keyMisused() {
        return error(422, "UNPROCESSABLE_ENTITY");
    }

    @Override
    Reply failure() {
        return error(500, "INTERNAL_SERVER_ERROR");
    }

    @Override
    Reply handle(Call call) {
        if (call.route().equals("POST /v1/oauth2/token")) {
            ObjectNode granted = JSON.createObjectNode()
                    .put("access_token", "token-" + tokens)
                    .put("token_type", "Bearer")
                    .put("expires_in", 32400);
            return call.authorization().startsWith("Basic ") ? new Reply(200, granted) : error(401, "INVALID_CLIENT");
        }
        if (!call.authorization().equals("Bearer token-" + tokens)) {
            return error(401, "AUTHENTICATION_FAILURE");
        }
        String path = call.path();
        if (call.route().equals("POST " + ORDERS)) {
            return create(read(call.body()));
        }
        if (path.startsWith(ORDERS + "/")) {
            String id = path.substring(ORDERS.length() + 1);
            return id.endsWith("/capture")
                    ? capture(id.substring(0, id.length() - "/capture".length()))
                    : found(orders.get(id).filter(order -> !isGone(order)).map(this::json));
        }
        if (path.startsWith(CAPTURES)) {
            String id = path.substring(CAPTURES.length());
            return id.endsWith("/refund")
                    ? refund(id.substring(0, id.length() - "/refund".length()), read(call.body()))
                    : found(captures.get(id).map(this::related));
        }
        return error(404, "RESOURCE_NOT_FOUND");
    }

    private Reply create(JsonNode request) {
        JsonNode unit = request.path("purchase_units").path(0);
        Order order = new Order(
                next("ORDER"), unit.path("custom_id").asText(), money(unit.path("amount")), now(), State.WAITING);
        orders = orders.put(order.id(), order);
        return new Reply(201, json(order));
    }

    private Reply capture(String id) {
        Option<Order> order = orders.get(id).filter(it -> !isGone(it));
        if (order.isEmpty()) {
            return error(404, "RESOURCE_NOT_FOUND");
        }
        if (order.get().state() != State.APPROVED) {
            return error(422, "UNPROCESSABLE_ENTITY");
        }
        Outcome outcome = outcomes.headOption().getOrElse(Outcome.COMPLETED);
        outcomes = outcomes.drop(1);
        if (outcome == Outcome.DECLINED) {
            return error(422, "UNPROCESSABLE_ENTITY");
        }
        Money amount = order.get().amount();
        capture(
                order.get(),
                outcome == Outcome.PARTIAL ? "COMPLETED" : outcome.name(),
                outcome == Outcome.PARTIAL ? amount.minus(Money.ofMinor(amount.getCurrencyUnit(), 1)) : amount);
        Order captured = put(order.get(), State.CAPTURED);
        tell(event(
                outcome == Outcome.PENDING ? "PAYMENT.CAPTURE.PENDING" : "PAYMENT.CAPTURE.COMPLETED",
                captured.attempt()));
        return new Reply(201, json(captured));
    }

    private Order put(Order order, State state) {
        Order changed = new Order(order.id(), order.attempt(), order.amount(), order.created(), state);
        orders = orders.put(order.id(), changed);
        return changed;
    }

    private void capture(Order order, String status, Money amount) {
        String id = named.get(order.id()).getOrElse(() -> next("CAPTURE"));
        named = named.remove(order.id());
        captures = captures.put(id, new Capture(id, Option.of(order.id()), amount, status));
    }

    private Reply refund(String id, JsonNode request) {
        Option<Capture> capture = captures.get(id);
        if (capture.isEmpty()) {
            return error(404, "RESOURCE_NOT_FOUND");
        }
        Capture it = capture.get();
        Money amount = money(request.path("amount"));
        if (!it.status().equals("COMPLETED")
                || refunds.back(id, amount).plus(amount).isGreaterThan(it.amount())) {
            return error(422, "UNPROCESSABLE_ENTITY");
        }
        return new Reply(201, json(refunds.add(next("REFUND"), id, amount, now())));
    }

    /** What is on its way back does not show. */
    private String status(Capture capture) {
        List<Money> arrived = refunds.of(capture.id())
                .filter(it -> it.state() == Refunds.State.ARRIVED)
                .map(Refunds.Refund::amount);
        if (arrived.isEmpty()) {
            return capture.status();
        }
        return arrived.reduce(Money::plus).isEqual(capture.amount()) ? "REFUNDED" : "PARTIALLY_REFUNDED";
    }

    /** One that nobody approved is forgotten after a while. */
    private boolean isGone(Order order) {
        return order.state() == State.WAITING && !now().isBefore(order.created().plus(ORDER_LIFE));
    }

    private List<Capture> of(Order order) {
        return captures.values().filter(it -> it.order().contains(order.id())).toList();
    }

    private Order order(String attempt) {
        return orders.values()
                .filter(it -> it.attempt().equals(attempt))
                .lastOption()
                .getOrElseThrow(() -> new IllegalStateException("no order was made for " + attempt));
    }

    private ObjectNode json(Order order) {
        List<Capture> made = of(order);
        String status = switch (order.state()) {
            case WAITING -> "PAYER_ACTION_REQUIRED";
            case APPROVED -> "APPROVED";
            case CAPTURED -> "COMPLETED";
        };
        ObjectNode json = JSON.createObjectNode()
                .put("id", order.id())
                .put("intent", "CAPTURE")
                .put("status", status)
                .put("create_time", order.created().toString());
        ObjectNode unit = json.putArray("purchase_units").addObject();
        unit.put("reference_id", "default").put("custom_id", order.attempt()).set("amount", json(order.amount()));
        if (made.nonEmpty()) {
            ObjectNode payments = unit.putObject("payments");
            ArrayNode all = payments.putArray("captures");
            made.map(this::json).forEach(all::add);
            List<Refunds.Refund> back = made.flatMap(it -> refunds.of(it.id()));
            if (back.nonEmpty()) {
                ArrayNode refunded = payments.putArray("refunds");
                back.map(FakePayPal::json).forEach(refunded::add);
            }
        }
        // With what nobody here may keep: who the customer is.
        if (order.state() != State.WAITING) {
            json.putObject("payment_source")
                    .putObject("paypal")
                    .put("email_address", "canary@holder.example")
                    .put("account_id", "CANARYPAYER23");
        }
        ArrayNode links = json.putArray("links");
        links.addObject()
                .put("href", uri() + ORDERS + "/" + order.id())
                .put("rel", "self")
                .put("method", "GET");
        if (order.state() != State.CAPTURED) {
            links.addObject()
                    .put("href", uri() + "/checkoutnow?token=" + order.id())
                    .put("rel", "payer-action")
                    .put("method", "GET");
        }
        return json;
    }

    private ObjectNode json(Capture capture) {
        ObjectNode json = JSON.createObjectNode().put("id", capture.id()).put("status", status(capture));
        json.set("amount", json(capture.amount()));
        capture.order().flatMap(orders::get).forEach(order -> json.put("custom_id", order.attempt()));
        return json;
    }

    /** A capture by itself, which says what it is of. */
    private ObjectNode related(Capture capture) {
        ObjectNode json = json(capture);
        capture.order()
                .forEach(order -> json.putObject("supplementary_data")
                        .putObject("related_ids")
                        .put("order_id", order));
        return json;
    }

    private static ObjectNode json(Refunds.Refund refund) {
        ObjectNode json = JSON.createObjectNode()
                .put("id", refund.id())
                .put(
                        "status",
                        switch (refund.state()) {
                            case UNDERWAY -> "PENDING";
                            case ARRIVED -> "COMPLETED";
                            case FAILED -> "FAILED";
                        });
        json.set("amount", json(refund.amount()));
        return json;
    }

    private static ObjectNode json(Money amount) {
        return JSON.createObjectNode()
                .put("currency_code", amount.getCurrencyUnit().getCode())
                .put("value", amount.getAmount().toPlainString());
    }

    private static Reply found(Option<ObjectNode> found) {
        return found.map(it -> new Reply(200, it)).getOrElse(() -> error(404, "RESOURCE_NOT_FOUND"));
    }

    private static Reply error(int status, String name) {
        ObjectNode body = JSON.createObjectNode()
                .put("name", name)
                .put("message", MESSAGES.getOrElse(status, ""))
                .put("debug_id", "90957fca61718");
        return new Reply(status, body);
    }

    private static Money money(JsonNode amount) {
        return Money.parse(amount.path("currency_code").asText() + " "
                + amount.path("value").asText());
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("that is no JSON", e);
        }
    }
}
