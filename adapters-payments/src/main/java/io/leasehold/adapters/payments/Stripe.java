package io.leasehold.adapters.payments;

import static io.leasehold.domain.clause.ClauseId.ORD_2;

import com.fasterxml.jackson.databind.JsonNode;
import com.stripe.net.FormEncoder;
import io.leasehold.domain.clause.Clause;
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
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Cards, by the pages of Stripe's Checkout: Visa and Mastercard, in euros. An attempt is a Checkout Session that lives for
 * less than a day; its money is a PaymentIntent.
 */
public final class Stripe implements PaymentGateway {

    private static final String NAME = "stripe";
    private static final String SESSIONS = "/v1/checkout/sessions";
    private static final String INTENTS = "/v1/payment_intents";
    private static final String REFUNDS = "/v1/refunds";
    /** Stripe forgets a key after a day. */
    private static final Duration KEY_LIFE = Duration.ofHours(22);
    /** Stripe takes at most a day. */
    private static final Duration SESSION_LIFE = Duration.ofHours(23);
    /** Stripe takes half an hour at least, by its clock. */
    private static final Duration SHORTEST_LIFE = Duration.ofMinutes(31);

    private static final String ATTEMPT = "attempt";

    private final StripeCalls calls;
    private final StripeSignature signature;
    private final String returnUrl;
    private final boolean live;

    Stripe(StripeBuilder with) {
        this.calls = new StripeCalls(with.client());
        this.signature = new StripeSignature(with.webhookSecrets());
        this.returnUrl = with.returnUrl();
        this.live = with.isLive();
    }

    public static StripeBuilder builder() {
        return new StripeBuilder();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<PaymentMethod> methods() {
        return HashSet.of(PaymentMethod.VISA, PaymentMethod.MASTERCARD);
    }

    @Override
    public Duration keyLife() {
        return KEY_LIFE;
    }

    /** The same whether the customer chose Visa or Mastercard: what is kept says nothing of it (DAT-1). */
    @Override
    @Clause(ORD_2)
    public String request(AttemptId id, String reference, Money amount, Instant until, Instant now) {
        Map<String, Object> price = new java.util.LinkedHashMap<>();
        price.put("currency", amount.getCurrencyUnit().getCode().toLowerCase(Locale.ROOT));
        price.put("unit_amount", amount.getAmountMinorLong());
        price.put("product_data", Map.of("name", reference));
        Map<String, Object> line = new java.util.LinkedHashMap<>();
        line.put("quantity", 1);
        line.put("price_data", price);
        Map<String, Object> form = new java.util.LinkedHashMap<>();
        form.put("mode", "payment");
        form.put("client_reference_id", id.toString());
        form.put("success_url", returnUrl);
        form.put("cancel_url", returnUrl);
        form.put("expires_at", expires(until, now).getEpochSecond());
        form.put("payment_method_types", java.util.List.of("card"));
        form.put("line_items", java.util.List.of(line));
        form.put("payment_intent_data", Map.of("metadata", Map.of(ATTEMPT, id.toString())));
        form.put(
                "payment_method_options",
                Map.of("card", Map.of("restrictions", Map.of("brands_blocked", BLOCKED.asJava()))));
        return FormEncoder.createQueryString(form);
    }

    private static final List<String> BLOCKED = List.of("american_express", "discover_global_network");

    /** The page does not outlive what it is for, as far as Stripe allows. */
    private static Instant expires(Instant until, Instant now) {
        Instant last = now.plus(SESSION_LIFE);
        Instant first = now.plus(SHORTEST_LIFE);
        Instant wanted = until.isBefore(last) ? until : last;
        return wanted.isBefore(first) ? first : wanted;
    }

    @Override
    public Standing begin(Attempt attempt) {
        if (!attempt.amount().getCurrencyUnit().equals(CurrencyUnit.EUR)) {
            return new Standing.Over("only euros are taken");
        }
        Answer answer = calls.post(SESSIONS, attempt.request(), attempt.key());
        return answer.succeeded() ? standing(attempt, answer.body()) : answer.failed();
    }

    @Override
    public Standing look(Attempt attempt) {
        if (attempt.checkout().isEmpty()) {
            return lookFor(attempt);
        }
        Answer answer = calls.get(SESSIONS + "/" + attempt.checkout().get());
        return answer.succeeded() ? standing(attempt, answer.body()) : new Standing.Unknown(answer.why());
    }

    /** Card payments complete themselves. */
    @Override
    public Standing complete(Attempt attempt) {
        return look(attempt);
    }

    @Override
    public Standing close(Attempt attempt) {
        if (attempt.checkout().isEmpty()) {
            return new Standing.Unknown("it is not known where it began");
        }
        calls.post(SESSIONS + "/" + attempt.checkout().get() + "/expire", "", attempt.key() + "-close");
        return look(attempt);
    }

    @Override
    public void giveBack(String payment, Money amount) {
        String intent = payment.substring(NAME.length() + 1);
        Answer before = refunds(intent);
        if (!before.succeeded()) {
            throw new PaymentException("refunds cannot be looked up: " + before.why());
        }
        Refunds refunds = refunds(before, amount);
        if (refunds.back().isEqual(amount)) {
            return;
        }
        String form = "payment_intent=" + intent + "&amount="
                + amount.minus(refunds.back()).getAmountMinorLong();
        Answer answer = calls.post(REFUNDS, form, refunds.key(intent));
        if (!answer.succeeded() || !isUnderway(answer.body())) {
            throw new PaymentException("a payment was not given back: " + answer.why());
        }
    }

    @Override
    public List<Captured> capturedSince(Instant since) {
        Answer answer = calls.list(INTENTS + "?created[gte]=" + since.getEpochSecond(), page -> true);
        if (!answer.succeeded()) {
            throw new PaymentException("payments cannot be listed: " + answer.why());
        }
        return Json.list(answer.body().path("data"))
                .filter(intent -> Json.has(intent, "status", "succeeded"))
                .flatMap(intent -> received(intent)
                        .map(amount -> new Captured(
                                payment(intent),
                                amount,
                                Json.text(intent.path("metadata"), ATTEMPT).flatMap(AttemptId::parse))));
    }

    @Override
    public Either<String, Option<AttemptId>> wake(
            Function<String, @Nullable String> headers, byte[] body, Instant now) {
        Option<String> fault = signature.fault(headers.apply("Stripe-Signature"), body, now);
        if (fault.isDefined()) {
            return Either.left(fault.get());
        }
        JsonNode event = Json.read(body);
        if (!event.path("livemode").isBoolean() || event.path("livemode").booleanValue() != live) {
            return Either.left("the notice is of another mode");
        }
        JsonNode about = event.path("data").path("object");
        return Either.right(Json.text(about, "client_reference_id")
                .orElse(Json.text(about.path("metadata"), ATTEMPT))
                .flatMap(AttemptId::parse));
    }

    /** After the life of its key: sessions are listed, newest first, until those begin that are older. */
    private Standing lookFor(Attempt attempt) {
        long begun = attempt.begunAt().getEpochSecond();
        Answer all = calls.list(
                SESSIONS + "?",
                page -> Json.list(page.body().path("data"))
                        .forAll(session -> session.path("created").asLong() >= begun));
        if (!all.succeeded()) {
            return new Standing.Unknown(all.why());
        }
        return Json.list(all.body().path("data"))
                .find(session ->
                        Json.has(session, "client_reference_id", attempt.id().toString()))
                .map(session -> standing(attempt, session))
                .getOrElse(() -> new Standing.Over("it never began"));
    }

    private Standing standing(Attempt attempt, JsonNode session) {
        boolean ours = Json.has(session, "client_reference_id", attempt.id().toString())
                && session.path("livemode").asBoolean(!live) == live;
        Option<String> id = Json.text(session, "id");
        if (!ours || id.isEmpty()) {
            return new Standing.Unknown("the provider speaks of something else");
        }
        return switch (session.path("status").asText()) {
            case "open" -> new Standing.Open(id.get(), Json.text(session, "url"));
            case "expired" -> new Standing.Over("the customer did not pay in time");
            case "complete" ->
                Json.has(session, "payment_status", "paid")
                        ? paid(attempt, session)
                        : new Standing.Open(id.get(), Option.none());
            default -> new Standing.Unknown("the provider says something new");
        };
    }

    /** What was really received, and by which brand. A card's own brand counts, whatever network carried it. */
    private Standing paid(Attempt attempt, JsonNode session) {
        String id = session.path("payment_intent").asText();
        Answer answer = calls.get(INTENTS + "/" + id + "?expand[]=payment_method");
        JsonNode intent = answer.body();
        if (!answer.succeeded() || !Json.has(intent, "status", "succeeded")) {
            return new Standing.Unknown(answer.why());
        }
        Answer refunds = refunds(id);
        if (!refunds.succeeded()) {
            return new Standing.Unknown(refunds.why());
        }
        return received(intent)
                .<Standing>map(amount -> new Standing.Paid(new PaymentNotice(
                        payment(intent),
                        amount,
                        refunds(refunds, amount).back(),
                        brand(intent),
                        Option.of(attempt.reference()))))
                .getOrElse(() -> new Standing.Unknown("the provider names no amount"));
    }

    private Answer refunds(String intent) {
        return calls.list(REFUNDS + "?payment_intent=" + intent, page -> true);
    }

    private static Refunds refunds(Answer all, Money amount) {
        List<JsonNode> refunds = Json.list(all.body().path("data"));
        return Refunds.of(
                amount,
                refunds.size(),
                refunds.filter(Stripe::isUnderway)
                        .flatMap(refund -> Json.minor(refund.path("amount"), refund.path("currency"))));
    }

    private static Option<Money> received(JsonNode intent) {
        return Json.minor(intent.path("amount_received"), intent.path("currency"));
    }

    private static String brand(JsonNode intent) {
        return intent.path("payment_method")
                .path("card")
                .path("brand")
                .asText("none")
                .toUpperCase(Locale.ROOT);
    }

    private static String payment(JsonNode intent) {
        return NAME + "/" + intent.path("id").asText();
    }

    private static boolean isUnderway(JsonNode refund) {
        return Json.has(refund, "status", "succeeded")
                || Json.has(refund, "status", "pending")
                || Json.has(refund, "status", "requires_action");
    }
}
