package io.leasehold.adapters.payments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.leasehold.ports.payment.Standing;
import java.util.Set;

/**
 * What a provider answered.
 *
 * @param status of HTTP; 0 if no answer came
 * @param body its JSON, or what is missing
 */
record Answer(int status, JsonNode body) {

    static final Answer NONE = new Answer(0, MissingNode.getInstance());

    /** Those after which nothing happened and nothing will; after any other than these and a success, nobody knows. */
    private static final Set<Integer> REFUSALS = Set.of(400, 402, 404, 422);

    boolean succeeded() {
        return status >= 200 && status < 300;
    }

    boolean refused() {
        return REFUSALS.contains(status);
    }

    boolean notFound() {
        return status == 404;
    }

    /** What an attempt is that was answered like this, if that was no success. */
    Standing failed() {
        return refused() ? new Standing.Over(why()) : new Standing.Unknown(why());
    }

    /** Without anything that the provider says in words: that may quote a customer. */
    String why() {
        return status == 0 ? "the provider does not answer" : "the provider answers " + status;
    }
}
