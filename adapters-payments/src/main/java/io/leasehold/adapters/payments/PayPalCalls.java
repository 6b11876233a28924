package io.leasehold.adapters.payments;

import io.vavr.control.Option;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls to PayPal, with a token that is fetched anew once it is not accepted any more. */
final class PayPalCalls {

    private static final Logger LOG = LoggerFactory.getLogger(PayPalCalls.class);
    private static final int UNAUTHORISED = 401;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;
    private final String credentials;
    private final Duration patience;
    private volatile Option<String> token = Option.none();

    PayPalCalls(String base, String clientId, String secret, Duration patience) {
        this.base = base;
        this.patience = patience;
        this.credentials =
                Base64.getEncoder().encodeToString((clientId + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    Answer get(String path) {
        return authorised(request(path).GET());
    }

    /** The answer has the whole of what was changed. */
    Answer post(String path, String json, String key) {
        return authorised(request(path)
                .header("Content-Type", "application/json")
                .header("Prefer", "return=representation")
                .header("PayPal-Request-Id", key)
                .POST(BodyPublishers.ofString(json)));
    }

    /** A call that is not authorised did nothing, and can be sent again. */
    private Answer authorised(HttpRequest.Builder request) {
        Option<String> known = token;
        Answer answer = known.map(it -> send(with(request, it))).getOrElse(Answer.NONE);
        if (known.isDefined() && answer.status() != UNAUTHORISED) {
            return answer;
        }
        Answer granted = send(request("/v1/oauth2/token")
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build());
        token = granted.succeeded() ? Json.text(granted.body(), "access_token") : Option.none();
        return token.map(it -> send(with(request, it))).getOrElse(Answer.NONE);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private static HttpRequest with(HttpRequest.Builder request, String token) {
        return request.setHeader("Authorization", "Bearer " + token).build();
    }

    /** The whole of it is waited for: a timeout of the request itself would end with the headers of its answer. */
    private Answer send(HttpRequest request) {
        CompletableFuture<HttpResponse<byte[]>> exchange = client.sendAsync(request, BodyHandlers.ofByteArray());
        try {
            HttpResponse<byte[]> response = exchange.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(response.statusCode(), Json.read(response.body()));
        } catch (ExecutionException | TimeoutException e) {
            exchange.cancel(true);
            LOG.debug(
                    "{} {} failed: {}",
                    request.method(),
                    request.uri().getPath(),
                    e.getClass().getSimpleName());
            return Answer.NONE;
        } catch (InterruptedException e) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            return Answer.NONE;
        }
    }
}
