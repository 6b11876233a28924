package io.leasehold.domain.payment;

import static io.leasehold.domain.clause.ClauseId.ORD_4;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Command;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.PaymentRequest;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * Money came in. It counts only if amount, currency and reference match the open request; any other is recorded, given
 * back and changes nothing else. The same payment told of twice counts once (ORD-4). Never refused: money is always
 * accounted for.
 *
 * @param notice what the provider tells
 */
public record ReceivePayment(PaymentNotice notice, LocalDate on) implements Command {

    @Override
    public Actor by() {
        return Actor.SYSTEM;
    }

    @Override
    @Clause(ORD_4)
    public Either<Refusal, List<Event>> decide(Contract contract) {
        if (contract.payments().contains(notice.payment())) {
            return Either.right(List.empty());
        }
        return Either.right(contract.request()
                .filter(request -> on.compareTo(request.payableThrough()) <= 0)
                .map(request -> settle(contract, request))
                .getOrElse(() -> declined(DeclineReason.NO_OPEN_REQUEST)));
    }

    private List<Event> settle(Contract contract, PaymentRequest request) {
        Option<DeclineReason> mismatch = mismatch(contract, request);
        if (mismatch.isDefined()) {
            return declined(mismatch.get());
        }
        return request.purchase()
                .paid(contract.havingSeen(notice.payment()), request.quote(), on)
                .fold(
                        late -> declined(DeclineReason.TOO_LATE),
                        events -> accepted(request).appendAll(events));
    }

    private Option<DeclineReason> mismatch(Contract contract, PaymentRequest request) {
        if (notice.reference().isEmpty()) {
            return Option.of(DeclineReason.NO_REFERENCE);
        }
        if (!notice.reference().contains(request.reference())) {
            return Option.of(DeclineReason.WRONG_REFERENCE);
        }
        if (!notice.amount().getCurrencyUnit().equals(request.amount().getCurrencyUnit())) {
            return Option.of(DeclineReason.WRONG_CURRENCY);
        }
        if (!notice.amount().isEqual(request.amount())) {
            return Option.of(DeclineReason.WRONG_AMOUNT);
        }
        return Option.when(
                !MeansOfPayment.isAccepted(contract.terms(), notice.means()), DeclineReason.MEANS_NOT_ACCEPTED);
    }

    private List<Event> accepted(PaymentRequest request) {
        return List.of(new PaymentAccepted(
                notice.payment(),
                request.reference(),
                request.amount(),
                request.purchase().name(),
                on));
    }

    private List<Event> declined(DeclineReason reason) {
        return List.of(new PaymentDeclined(notice.payment(), notice.amount(), reason, on));
    }
}
