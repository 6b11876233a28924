package io.leasehold.adapters.payments;

import io.leasehold.domain.contract.ContractId;
import io.leasehold.ports.payment.Attempt;
import io.leasehold.ports.payment.AttemptId;
import io.vavr.control.Option;
import java.time.Instant;
import org.joda.money.Money;

/** Attempts to try gateways with. */
final class Attempts {

    private static final Instant NINE = Instant.parse("2026-01-31T09:00:00Z");

    private Attempts() {}

    static Attempt of(String amount) {
        return attempt("c1", amount, "", NINE);
    }

    /** One of 12.00 EUR. */
    static Attempt sending(String request) {
        return attempt("c1", "EUR 12.00", request, NINE);
    }

    /** One of a contract that nobody knows. */
    static Attempt elsewhere(Stripe stripe, Instant now) {
        Attempt attempt = attempt("c9", "EUR 12.00", "", now);
        return attempt("c9", "EUR 12.00", stripe.request(attempt.id(), "c9-1", attempt.amount(), Shop.LATER, now), now);
    }

    private static Attempt attempt(String contract, String amount, String request, Instant now) {
        return new Attempt(
                new AttemptId(new ContractId(contract), 1),
                contract + "-1",
                Money.parse(amount),
                "stripe",
                "key",
                request,
                now,
                Attempt.State.OPEN,
                Option.none(),
                Option.none(),
                Option.none());
    }
}
