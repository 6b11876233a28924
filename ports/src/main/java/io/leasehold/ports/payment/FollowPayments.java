package io.leasehold.ports.payment;

import static io.leasehold.domain.clause.ClauseId.ORD_4;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.payment.PaymentNotice;
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

    /** Something that the provider's books and ours disagreed on; see {@link #reconcile}. */
    public sealed interface Difference {
        /** Money came in that we had not taken note of; now we have. */
        record Found(AttemptId attempt, PaymentNotice notice) implements Difference {}

        /** The provider has money that none of our attempts accounts for. */
        record NotOurs(PaymentGateway.Captured captured) implements Difference {}

        /** We took note of money that the provider does not have. */
        record NotTheirs(AttemptId attempt, String payment) implements Difference {}

        /** The provider could not be asked. */
        record Unasked(String gateway, String why) implements Difference {}
    }

    private static final Logger LOG = LoggerFactory.getLogger(FollowPayments.class);
    private static final int PAGE = 100;

    private final TakePayments payments;
    private final PayRequest requests;

    public FollowPayments(TakePayments payments, PayRequest requests) {
        this.payments = payments;
        this.requests = requests;
    }

    /**
     * Looks at one attempt because a notice of {@code gateway} says so, and takes its money if it is there. An attempt of
     * which there is nothing to find out any more, or that is somebody else's, is left alone.
     *
     * @return whether it is known how the attempt stands
     */
    public boolean wake(String gateway, AttemptId id, Moment now) {
        return payments.attempts()
                .find(id)
                .filter(attempt -> attempt.isOpen() && attempt.gateway().equals(gateway))
                .forAll(attempt -> !(settle(attempt, now) instanceof Standing.Unknown));
    }

    /** Looks at the attempts that are due: after five minutes, an hour, and on five days; then they are reported. */
    public Followed poll(Moment now) {
        int looks = 0;
        List<AttemptId> unresolved = List.empty();
        List<Attempt> due = payments.attempts().due(now.at(), PAGE);
        while (due.nonEmpty()) {
            for (Attempt attempt : due) {
                Option<Instant> next = TakePayments.nextLook(attempt.begunAt(), now.at());
                payments.attempts().lookAgain(attempt.id(), next);
                Standing standing = settle(attempt, now);
                if (next.isEmpty() && !(standing instanceof Standing.Paid) && !(standing instanceof Standing.Over)) {
                    LOG.error("nobody knows what became of payment attempt {}", attempt.id());
                    unresolved = unresolved.append(attempt.id());
                }
            }
            looks += due.size();
            due = payments.attempts().due(now.at(), PAGE);
        }
        return new Followed(looks, unresolved);
    }

    /**
     * Compares the provider's books with ours, both ways, from {@code since} on; to be called daily, over a few days.
     * Money that is found is taken as if it had just come in; all else is for a person to look at.
     */
    @Clause(ORD_4)
    public List<Difference> reconcile(Instant since, Moment now) {
        List<Difference> differences = List.empty();
        List<Attempt> page = payments.attempts().begunSince(since, Option.none(), PAGE);
        while (page.nonEmpty()) {
            differences = differences.appendAll(page.flatMap(attempt -> compare(attempt, now)));
            page = payments.attempts().begunSince(since, page.lastOption().map(Attempt::id), PAGE);
        }
        return differences.appendAll(payments.gateways().flatMap(gateway -> unaccounted(gateway, since)));
    }

    /** Ours against theirs. */
    private Option<Difference> compare(Attempt attempt, Moment now) {
        Standing standing = settle(attempt, now);
        if (standing instanceof Standing.Unknown unknown) {
            return Option.of(new Difference.Unasked(attempt.gateway(), unknown.why()));
        }
        Option<PaymentNotice> theirs =
                standing instanceof Standing.Paid paid ? Option.of(paid.notice()) : Option.none();
        if (attempt.payment().isDefined() && !theirs.map(PaymentNotice::payment).equals(attempt.payment())) {
            return Option.of(
                    new Difference.NotTheirs(attempt.id(), attempt.payment().get()));
        }
        return theirs.filter(notice -> attempt.payment().isEmpty())
                .map(notice -> new Difference.Found(attempt.id(), notice));
    }

    /** Theirs against ours. */
    private List<Difference> unaccounted(PaymentGateway gateway, Instant since) {
        try {
            return gateway.capturedSince(since)
                    .filter(captured -> !captured.attempt()
                            .flatMap(payments.attempts()::find)
                            .flatMap(Attempt::payment)
                            .contains(captured.payment()))
                    .map(Difference.NotOurs::new);
        } catch (PaymentException e) {
            LOG.warn("{} cannot be reconciled", gateway.name(), e);
            return List.of(new Difference.Unasked(gateway.name(), "its payments cannot be listed"));
        }
    }

    /**
     * Money is taken note of first and its attempt ended then: a crash between the two repeats what is harmless. Without
     * its contract money is neither counted nor given back, and the attempt stays open, for a person to look at.
     */
    private Standing settle(Attempt attempt, Moment now) {
        boolean wanted = requests.awaits(attempt.id().contract(), attempt.reference(), now);
        Standing standing = payments.settled(attempt, wanted, now);
        if (!(standing instanceof Standing.Paid paid)) {
            return standing;
        }
        if (requests.receive(attempt.id().contract(), paid.notice(), now).isLeft()) {
            LOG.error("the contract of payment attempt {}, which was paid, is not here", attempt.id());
            return new Standing.Unknown("there is no such contract");
        }
        payments.attempts().paid(attempt.id(), paid.notice().payment());
        return standing;
    }
}
