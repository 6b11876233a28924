package io.leasehold.adapters.payments;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.net.ApiResource.RequestMethod;
import com.stripe.net.RawRequestOptions;
import com.stripe.net.StripeResponse;
import io.vavr.collection.List;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls to Stripe. The client below may send a POST twice by itself, so that none goes out without its key. */
final class StripeCalls {

    private static final Logger LOG = LoggerFactory.getLogger(StripeCalls.class);
    private static final int PAGE = 100;

    private final StripeClient client;

    StripeCalls(StripeClient client) {
        this.client = client;
    }

    Answer get(String path) {
        return call(RequestMethod.GET, path, "", RawRequestOptions.builder().build());
    }

    Answer post(String path, String form, String key) {
        return call(
                RequestMethod.POST,
                path,
                form,
                RawRequestOptions.builder().setIdempotencyKey(key).build());
    }

    /**
     * Pages of a list, the newest first.
     *
     * @param path with a query
     * @param more whether to read on after a page
     * @return one answer with all of {@code data}, or the first that failed
     */
    Answer list(String path, Predicate<Answer> more) {
        Answer page = get(path + "&limit=" + PAGE);
        List<com.fasterxml.jackson.databind.JsonNode> all =
                Json.list(page.body().path("data"));
        while (page.succeeded() && page.body().path("has_more").asBoolean() && more.test(page)) {
            page = get(path + "&limit=" + PAGE + "&starting_after="
                    + all.last().path("id").asText());
            all = all.appendAll(Json.list(page.body().path("data")));
        }
        if (!page.succeeded()) {
            return page;
        }
        var data = Json.object();
        all.forEach(data.putArray("data")::add);
        return new Answer(page.status(), data);
    }

    private Answer call(RequestMethod method, String path, String form, RawRequestOptions options) {
        try {
            StripeResponse response = client.rawRequest(method, path, form, options);
            return new Answer(response.code(), Json.read(response.body()));
        } catch (StripeException e) {
            Integer status = e.getStatusCode();
            LOG.debug("{} {} failed: {}, {}", method, path, e.getClass().getSimpleName(), status);
            return status == null ? Answer.NONE : new Answer(status, Answer.NONE.body());
        }
    }
}
