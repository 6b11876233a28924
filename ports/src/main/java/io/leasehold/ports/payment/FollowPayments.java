package io.leasehold.ports.payment;

import io.leasehold.ports.time.Moment;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out what became of attempts to be paid when nobody asks: a customer who paid may never come back, and a notice may
 * be late, lost or forged. What it finds is always what the provider says when it is asked.
 */
public final class FollowPayments {

    /** What came of looking at attempts that were due; {@code unresolved} are open and not looked at any more. */
    public record Followed(int looks, List<AttemptId> unresolved) {}

    private static final Logger LOG = LoggerFactory.getLogger(FollowPayments.class);
    private static final int PAGE = 100;

    private final PaymentAttempts attempts;
    private final Settling settling;

    public FollowPayments(TakePayments payments, PayRequest requests) {
        this.attempts = payments.attempts();
        this.settling = new Settling(payments, requests);
    }

    /**
     * Looks at one attempt because a notice of {@code gateway} says so, and takes its money if it is there. An attempt of
     * which there is nothing to find out any more, or that is somebody else's, is left alone.
     *
     * @return whether it is known how the attempt stands
     */
    public boolean wake(String gateway, AttemptId id, Moment now) {
        return attempts.find(id)
                .filter(attempt -> attempt.isOpen() && attempt.gateway().equals(gateway))
                .forAll(attempt -> !(settling.settle(attempt, now) instanceof Standing.Unknown));
    }

    /** Looks at the attempts that are due: after five minutes, an hour, and on five days; then they are reported. */
    public Followed poll(Moment now) {
        int looks = 0;
        List<AttemptId> unresolved = List.empty();
        List<Attempt> due = attempts.due(now.at(), PAGE);
        while (due.nonEmpty()) {
            unresolved = unresolved.appendAll(due.flatMap(attempt -> looked(attempt, now)));
            looks += due.size();
            due = attempts.due(now.at(), PAGE);
        }
        return new Followed(looks, unresolved);
    }

    /**
     * Looks at an attempt. That it is looked at again is noted before, so that one which fails does not hold up the
     * others; that it never is, only after the last look was, so that no crash loses the report.
     *
     * @return its id, if this was the last look and found out nothing
     */
    private Option<AttemptId> looked(Attempt attempt, Moment now) {
        Option<Instant> next = TakePayments.nextLook(attempt.begunAt(), now.at());
        if (next.isDefined()) {
            attempts.lookAgain(attempt.id(), next);
            settling.settle(attempt, now);
            return Option.none();
        }
        Standing standing = settling.settle(attempt, now);
        boolean known = standing instanceof Standing.Paid || standing instanceof Standing.Over;
        if (!known) {
            LOG.error("nobody knows what became of payment attempt {}", attempt.id());
        }
        attempts.lookAgain(attempt.id(), Option.none());
        return Option.when(!known, attempt.id());
    }
}
