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

/** Compares the books of the providers with ours, both ways. */
public final class ReconcilePayments {

    /** Something that the books disagree on. */
    public sealed interface Difference {
        /** Money came in that we had not taken note of; now we have. */
        record Found(AttemptId attempt, PaymentNotice notice) implements Difference {}

        /** The provider has money that none of our attempts accounts for. */
        record NotOurs(PaymentGateway.Captured captured) implements Difference {}

        /** We took note of money that the provider does not have. */
        record NotTheirs(AttemptId attempt, String payment) implements Difference {}

        /** Money counted, and some of it went back: somebody gave it back at the provider. */
        record GoneBack(AttemptId attempt, PaymentNotice notice) implements Difference {}

        /** Money did not count, and not all of it went back: not yet, or giving it back failed in the end. */
        record NotGoneBack(AttemptId attempt, PaymentNotice notice) implements Difference {}

        /** Nobody knows what became of it, and nobody but this comparison looks at it any more. */
        record Unresolved(AttemptId attempt) implements Difference {}

        /** The provider could not be asked, or did not say; about one attempt, or what it has in all. */
        record Unasked(String gateway, Option<AttemptId> attempt, String why) implements Difference {}
    }

    private static final Logger LOG = LoggerFactory.getLogger(ReconcilePayments.class);
    private static final int PAGE = 100;

    private final TakePayments payments;
    private final PayRequest requests;
    private final Settling settling;

    public ReconcilePayments(TakePayments payments, PayRequest requests) {
        this.payments = payments;
        this.requests = requests;
        this.settling = new Settling(payments, requests);
    }

    /**
     * Compares what began at {@code since} or later, and whatever is open; to be called daily, over a few days. Money that
     * is found is taken as if it had just come in; all else is for a person to look at.
     */
    @Clause(ORD_4)
    public List<Difference> reconcile(Instant since, Moment now) {
        List<Difference> differences = List.empty();
        List<Attempt> page = payments.attempts().openOrSince(since, Option.none(), PAGE);
        while (page.nonEmpty()) {
            differences = differences.appendAll(page.flatMap(attempt -> compare(attempt, now)));
            page = payments.attempts().openOrSince(since, page.lastOption().map(Attempt::id), PAGE);
        }
        return differences.appendAll(payments.gateways().flatMap(gateway -> unaccounted(gateway, since)));
    }

    /** Ours against theirs. */
    private Option<Difference> compare(Attempt attempt, Moment now) {
        Standing standing = settling.settle(attempt, now);
        if (standing instanceof Standing.Unknown unknown) {
            return Option.of(new Difference.Unasked(attempt.gateway(), Option.of(attempt.id()), unknown.why()));
        }
        if (standing instanceof Standing.Paid paid && attempt.payment().isEmpty()) {
            return Option.of(new Difference.Found(attempt.id(), paid.notice()));
        }
        if (attempt.payment().isEmpty()) {
            boolean open = payments.attempts().find(attempt.id()).exists(Attempt::isOpen);
            return Option.when(open && attempt.nextLook().isEmpty(), new Difference.Unresolved(attempt.id()));
        }
        return standing instanceof Standing.Paid paid
                        && attempt.payment().contains(paid.notice().payment())
                ? compare(attempt, paid.notice())
                : Option.of(
                        new Difference.NotTheirs(attempt.id(), attempt.payment().get()));
    }

    /** Money that both have. */
    private Option<Difference> compare(Attempt attempt, PaymentNotice theirs) {
        boolean counted = requests.counted(attempt.id().contract(), theirs.payment());
        if (counted) {
            return Option.when(theirs.back().isPositive(), new Difference.GoneBack(attempt.id(), theirs));
        }
        return Option.when(theirs.back().isLessThan(theirs.amount()), new Difference.NotGoneBack(attempt.id(), theirs));
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
            return List.of(new Difference.Unasked(gateway.name(), Option.none(), "its payments cannot be listed"));
        }
    }
}
