package io.leasehold.adapters.payments;

import io.leasehold.domain.contract.ContractId;
import io.leasehold.ports.payment.Attempt;
import io.leasehold.ports.payment.AttemptId;
import io.vavr.control.Option;
import java.time.Instant;
import org.joda.money.Money;

/** Attempts to try gateways with. */
final class Attempts {

    private Attempts() {}

    static Attempt of(String amount) {
        return attempt(amount, "");
    }

    /** One of 12.00 EUR. */
    static Attempt sending(String request) {
        return attempt("EUR 12.00", request);
    }

    private static Attempt attempt(String amount, String request) {
        return new Attempt(
                new AttemptId(new ContractId("c1"), 1),
                "c1-1",
                Money.parse(amount),
                "stripe",
                "key",
                request,
                Instant.parse("2026-01-31T09:00:00Z"),
                Attempt.State.OPEN,
                Option.none(),
                Option.none(),
                Option.none());
    }
}
