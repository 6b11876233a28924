package io.leasehold.testkit.payment;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Stripe's Checkout, as far as cards are paid and given back by it. */
public final class FakeStripe extends FakeProvider {

    private static final String SESSIONS = "/v1/checkout/sessions";
    private static final String INTENTS = "/v1/payment_intents";
    private static final String REFUNDS = "/v1/refunds";
    private static final Duration DAY = Duration.ofHours(24);

    private final boolean live;
    private Map<String, Session> sessions = LinkedHashMap.empty();
    private Map<String, Intent> intents = LinkedHashMap.empty();
    private final Refunds refunds = new Refunds();
    private String secret = "whsec_of_the_fake";

    private record Session(
            String id,
            String attempt,
            Money amount,
            Instant created,
            Instant expires,
            boolean closed,
            Option<String> intent) {

        String status(Instant now) {
            if (intent.isDefined()) {
                return "complete";
            }
            return closed || !now.isBefore(expires) ? "expired" : "open";
        }
    }

    private record Intent(
            String id, Option<String> attempt, Money received, String brand, String network, Instant created) {}

    /**
     * Stripe in one of its modes.
     *
     * @param live whether it says that its money is real
     */
    public FakeStripe(Clock clock, boolean live) {
        super(clock);
        this.live = live;
    }

    /** Its notices are signed with {@code webhookSecret} from now on. */
    public FakeStripe signsWith(String webhookSecret) {
        secret = webhookSecret;
        return this;
    }

    // What customers do, and what comes of it

    /** The customer pays what an attempt asks for; the id of the payment there. */
    public synchronized String pay(String attempt, String brand) {
        return pay(attempt, brand, session(attempt).amount());
    }

    /** The customer pays with a card of {@code brand} that another network carries, since it bears both names. */
    public synchronized String pay(String attempt, String brand, String network) {
        return pay(attempt, next("pi_"), brand, network, session(attempt).amount());
    }

    /** The customer pays something, on the page of an attempt that is open. */
    public synchronized String pay(String attempt, String brand, Money amount) {
        return payAs(next("pi_"), attempt, brand, amount);
    }

    /** As {@link #pay(String, String, Money)}, and the payment has that id. */
    public synchronized String payAs(String id, String attempt, String brand, Money amount) {
        return pay(attempt, id, brand, brand, amount);
    }

    private String pay(String attempt, String id, String brand, String network, Money amount) {
        Session session = session(attempt);
        if (!session.status(now()).equals("open")) {
            throw new IllegalStateException("the page of " + attempt + " is " + session.status(now()));
        }
        String intent = receive(new Intent(id, Option.of(attempt), amount, brand, network, now()));
        sessions = sessions.put(
                session.id(),
                new Session(
                        session.id(),
                        attempt,
                        session.amount(),
                        session.created(),
                        session.expires(),
                        false,
                        Option.of(intent)));
        tell(event("checkout.session.completed", attempt));
        return intent;
    }

    /** Money comes in beside all attempts. */
    public synchronized String receive(String id, String brand, Money amount) {
        return receive(new Intent(id, Option.none(), amount, brand, brand, now()));
    }

    /** Somebody gives some of a payment back by hand. */
    public synchronized void giveBack(String payment, Money amount) {
        refunds.add(next("re_"), payment, amount, now());
    }

    /** The next refund is on its way until it is settled. */
    public synchronized void delaysRefund() {
        refunds.slow();
    }

    /** Refunds that are on their way arrive, or fail. */
    public synchronized void settleRefunds(boolean arrive) {
        refunds.settle(arrive);
    }

    // What can be seen

    /** The attempts that have a page, in order. */
    public synchronized List<String> attempts() {
        return sessions.values().map(Session::attempt).toList();
    }

    /** How much of a payment went back. */
    public synchronized Money givenBack(String payment) {
        return refunds.back(
                payment, intents.get(payment).map(Intent::received).getOrElse(Money.zero(CurrencyUnit.EUR)));
    }

    /** All payments by their ids, less what went back. */
    public synchronized Map<String, Money> balance() {
        return intents.mapValues(intent -> intent.received().minus(givenBack(intent.id())));
    }

    /** What it tells of an attempt, as it stands now: the body of a notice that nobody has signed yet. */
    public synchronized String notice(String type, String attempt) {
        return event(type, attempt).toString();
    }

    private ObjectNode event(String type, String attempt) {
        ObjectNode event = JSON.createObjectNode()
                .put("id", next("evt_"))
                .put("object", "event")
                .put("created", now().getEpochSecond())
                .put("livemode", live)
                .put("pending_webhooks", 1)
                .put("type", type)
                .put("api_version", "2023-08-16");
        event.putObject("data").set("object", json(session(attempt)));
        return event;
    }

    @Override
    Map<String, String> headers(String notice) {
        return LinkedHashMap.of("Stripe-Signature", Signing.header(secret, now(), notice));
    }

    @Override
    Duration keyLife() {
        return DAY;
    }

    @Override
    String keyHeader() {
        return "Idempotency-Key";
    }

    /** Failures, too; not what was refused before anything was begun. */
    @Override
    boolean isKept(int status) {
        return status != 400;
    }

    @Override
    Reply keyMisused() {
        return error(400, "idempotency_error");
    }

    @Override
    Reply failure() {
        return error(500, "api_error");
    }

    @Override
    Reply handle(Call call) {
        Form form = Form.of(call.body());
        Form query = Form.of(call.query());
        if (!call.authorization().startsWith("Bearer ")) {
            return error(401, "invalid_request_error");
        }
        return switch (call.route()) {
            case "POST " + SESSIONS -> open(form);
            case "GET " + SESSIONS -> page(sessions.values().map(this::json).toList(), SESSIONS, query);
            case "GET " + INTENTS -> page(since(query).map(it -> json(it, false)), INTENTS, query);
            case "POST " + REFUNDS -> refund(form);
            case "GET " + REFUNDS ->
                page(
                        query.get("payment_intent")
                                .map(refunds::of)
                                .getOrElse(List.empty())
                                .map(FakeStripe::json),
                        REFUNDS,
                        query);
            default -> one(call, query);
        };
    }

    private Reply one(Call call, Form query) {
        String path = call.path();
        if (call.method().equals("GET") && path.startsWith(SESSIONS + "/")) {
            return found(sessions.get(path.substring(SESSIONS.length() + 1)).map(this::json));
        }
        if (call.method().equals("GET") && path.startsWith(INTENTS + "/")) {
            boolean expanded = query.has("expand[]", "payment_method");
            return found(intents.get(path.substring(INTENTS.length() + 1)).map(it -> json(it, expanded)));
        }
        if (call.method().equals("POST") && path.startsWith(SESSIONS + "/") && path.endsWith("/expire")) {
            return expire(path.substring(SESSIONS.length() + 1, path.length() - "/expire".length()));
        }
        return error(404, "invalid_request_error");
    }

    private Reply open(Form form) {
        Instant expires = Instant.ofEpochSecond(Long.parseLong(form.required("expires_at")));
        boolean inTime = !expires.isBefore(now().plus(Duration.ofMinutes(30))) && !expires.isAfter(now().plus(DAY));
        if (!inTime || !form.has("mode", "payment")) {
            return error(400, "invalid_request_error");
        }
        Session session = new Session(
                next("cs_"),
                form.required("client_reference_id"),
                money(
                        form.required("line_items[0][price_data][unit_amount]"),
                        form.required("line_items[0][price_data][currency]")),
                now(),
                expires,
                false,
                Option.none());
        sessions = sessions.put(session.id(), session);
        return new Reply(200, json(session));
    }

    private Reply expire(String id) {
        Option<Session> session = sessions.get(id);
        if (!session.exists(it -> it.status(now()).equals("open"))) {
            return error(session.isEmpty() ? 404 : 400, "invalid_request_error");
        }
        Session it = session.get();
        Session closed = new Session(it.id(), it.attempt(), it.amount(), it.created(), it.expires(), true, it.intent());
        sessions = sessions.put(id, closed);
        tell(event("checkout.session.expired", it.attempt()));
        return new Reply(200, json(closed));
    }

    private Reply refund(Form form) {
        Option<Intent> intent = form.get("payment_intent").flatMap(intents::get);
        if (intent.isEmpty()) {
            return error(404, "invalid_request_error");
        }
        Money amount =
                Money.ofMinor(intent.get().received().getCurrencyUnit(), Long.parseLong(form.required("amount")));
        if (givenBack(intent.get().id()).plus(amount).isGreaterThan(intent.get().received())) {
            return error(400, "invalid_request_error");
        }
        return new Reply(200, json(refunds.add(next("re_"), intent.get().id(), amount, now())));
    }

    private String receive(Intent intent) {
        intents = intents.put(intent.id(), intent);
        return intent.id();
    }

    private List<Intent> since(Form query) {
        long since = query.get("created[gte]").map(Long::parseLong).getOrElse(0L);
        return intents.values()
                .filter(it -> it.created().getEpochSecond() >= since)
                .toList();
    }

    private Session session(String attempt) {
        return sessions.values()
                .filter(it -> it.attempt().equals(attempt))
                .lastOption()
                .getOrElseThrow(() -> new IllegalStateException("no page was opened for " + attempt));
    }

    /** The newest first, as many as were asked for. */
    private static Reply page(List<ObjectNode> all, String url, Form query) {
        List<ObjectNode> newest = all.reverse();
        List<ObjectNode> rest = query.get("starting_after")
                .map(after -> newest.dropUntil(it -> it.path("id").asText().equals(after))
                        .drop(1))
                .getOrElse(newest);
        int limit = query.get("limit").map(Integer::parseInt).getOrElse(10);
        ObjectNode page =
                JSON.createObjectNode().put("object", "list").put("url", url).put("has_more", rest.size() > limit);
        ArrayNode data = page.putArray("data");
        rest.take(limit).forEach(data::add);
        return new Reply(200, page);
    }

    private ObjectNode json(Session session) {
        String status = session.status(now());
        ObjectNode json = JSON.createObjectNode()
                .put("id", session.id())
                .put("object", "checkout.session")
                .put("client_reference_id", session.attempt())
                .put("created", session.created().getEpochSecond())
                .put("expires_at", session.expires().getEpochSecond())
                .put("livemode", live)
                .put("mode", "payment")
                .put("currency", currency(session.amount()))
                .put("amount_total", session.amount().getAmountMinorLong())
                .put("payment_status", status.equals("complete") ? "paid" : "unpaid")
                .put("payment_intent", session.intent().getOrNull())
                .put("status", status)
                .put("url", status.equals("open") ? uri() + "/pay/" + session.id() : null);
        json.putObject("automatic_tax").put("enabled", false);
        json.putObject("custom_text");
        json.putArray("custom_fields");
        json.putArray("shipping_options");
        json.putArray("payment_method_types").add("card");
        return json;
    }

    private ObjectNode json(Intent intent, boolean expanded) {
        ObjectNode json = JSON.createObjectNode()
                .put("id", intent.id())
                .put("object", "payment_intent")
                .put("amount", intent.received().getAmountMinorLong())
                .put("amount_received", intent.received().getAmountMinorLong())
                .put("currency", currency(intent.received()))
                .put("created", intent.created().getEpochSecond())
                .put("livemode", live)
                .put("capture_method", "automatic")
                .put("confirmation_method", "automatic")
                .put("status", "succeeded");
        json.putArray("payment_method_types").add("card");
        ObjectNode metadata = json.putObject("metadata");
        intent.attempt().forEach(attempt -> metadata.put("attempt", attempt));
        if (expanded) {
            json.set("payment_method", method(intent));
        } else {
            json.put("payment_method", "pm_" + intent.id());
        }
        return json;
    }

    /** With what nobody here may keep: a holder, the last digits. */
    private ObjectNode method(Intent intent) {
        ObjectNode method = JSON.createObjectNode()
                .put("id", "pm_" + intent.id())
                .put("object", "payment_method")
                .put("type", "card")
                .put("created", intent.created().getEpochSecond())
                .put("livemode", live);
        method.putObject("billing_details").put("name", "CANARY HOLDER").put("email", "canary@holder.example");
        ObjectNode card = method.putObject("card");
        card.putObject("networks").putArray("available").add(intent.network());
        card.put("brand", intent.brand())
                .put("last4", "4242")
                .put("fingerprint", "canaryFingerprint")
                .put("exp_month", 12)
                .put("exp_year", 2031)
                .put("funding", "credit");
        return method;
    }

    private static ObjectNode json(Refunds.Refund refund) {
        return JSON.createObjectNode()
                .put("id", refund.id())
                .put("object", "refund")
                .put("amount", refund.amount().getAmountMinorLong())
                .put("currency", currency(refund.amount()))
                .put("created", refund.at().getEpochSecond())
                .put("payment_intent", refund.payment())
                .put(
                        "status",
                        switch (refund.state()) {
                            case UNDERWAY -> "pending";
                            case ARRIVED -> "succeeded";
                            case FAILED -> "failed";
                        });
    }

    private static Reply found(Option<ObjectNode> found) {
        return found.map(it -> new Reply(200, it)).getOrElse(() -> error(404, "invalid_request_error"));
    }

    private static Reply error(int status, String type) {
        ObjectNode body = JSON.createObjectNode();
        body.putObject("error").put("type", type).put("message", "answered by a fake");
        return new Reply(status, body);
    }

    private static Money money(String minor, String currency) {
        return Money.ofMinor(CurrencyUnit.of(currency.toUpperCase(Locale.ROOT)), Long.parseLong(minor));
    }

    private static String currency(Money money) {
        return money.getCurrencyUnit().getCode().toLowerCase(Locale.ROOT);
    }
}
