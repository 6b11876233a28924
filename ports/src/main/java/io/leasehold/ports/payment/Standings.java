package io.leasehold.ports.payment;

import io.leasehold.ports.time.Moment;
import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * How attempts stand. What a provider says of one is noted here and nowhere else; except that it was paid, which is noted
 * once its money is.
 */
final class Standings {

    private final PaymentAttempts attempts;
    private final List<PaymentGateway> gateways;

    Standings(PaymentAttempts attempts, List<PaymentGateway> gateways) {
        this.attempts = attempts;
        this.gateways = gateways;
    }

    /** Keeps an attempt, and only then begins it. */
    Standing begun(Attempt attempt, PaymentGateway gateway) {
        return attempts.begin(attempt)
                ? noted(attempt, gateway.begin(attempt))
                : new Standing.Unknown("somebody asks for it at the same moment");
    }

    /** As it stands, whatever is to become of it. */
    Standing of(Attempt attempt, Moment now) {
        return gateway(attempt)
                .map(gateway -> noted(attempt, asked(attempt, gateway, now)))
                .getOrElse(() -> new Standing.Unknown("there is no provider " + attempt.gateway() + " any more"));
    }

    /**
     * As {@link #of}, and what the customer agreed to is captured.
     *
     * @param awaited whether their money is; if not, or if the attempt had ended before, it is closed instead
     */
    Standing settled(Attempt attempt, boolean awaited, Moment now) {
        Standing standing = of(attempt, now);
        if (!(standing instanceof Standing.Approved)) {
            return standing;
        }
        return awaited && attempt.isOpen()
                ? noted(attempt, gateway(attempt).get().complete(found(attempt)))
                : closed(attempt);
    }

    /** One that was looked at before, and that nobody can pay from now on unless they did. */
    Standing closed(Attempt attempt) {
        return noted(attempt, gateway(attempt).get().close(found(attempt)));
    }

    /**
     * Within the life of its key a beginning that nobody knows of is repeated, since nothing else finds out as much;
     * afterwards never. What a repetition answers may have been said long ago: only a look says how it stands.
     */
    private Standing asked(Attempt attempt, PaymentGateway gateway, Moment now) {
        boolean repeat = attempt.checkout().isEmpty()
                && attempt.isOpen()
                && now.at().isBefore(attempt.begunAt().plus(gateway.keyLife()));
        if (!repeat) {
            return gateway.look(attempt);
        }
        Standing again = noted(attempt, gateway.begin(attempt));
        return again instanceof Standing.Open ? gateway.look(found(attempt)) : again;
    }

    private Standing noted(Attempt attempt, Standing standing) {
        if (standing instanceof Standing.Open open) {
            attempts.began(attempt.id(), open.checkout());
        } else if (standing instanceof Standing.Approved approved) {
            attempts.began(attempt.id(), approved.checkout());
        } else if (standing instanceof Standing.Over) {
            attempts.over(attempt.id());
        }
        return standing;
    }

    private Attempt found(Attempt attempt) {
        return attempts.find(attempt.id()).get();
    }

    private Option<PaymentGateway> gateway(Attempt attempt) {
        return gateways.find(gateway -> gateway.name().equals(attempt.gateway()));
    }
}
