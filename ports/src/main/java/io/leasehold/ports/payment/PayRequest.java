package io.leasehold.ports.payment;

import static io.leasehold.domain.clause.ClauseId.ORD_2;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.ClauseId;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.contract.PaymentRequest;
import io.leasehold.domain.payment.MeansOfPayment;
import io.leasehold.domain.payment.PaymentNotice;
import io.leasehold.domain.payment.ReceivePayment;
import io.leasehold.domain.terms.PaymentMethod;
import io.leasehold.ports.contract.Decided;
import io.leasehold.ports.contract.Decisions;
import io.leasehold.ports.time.Moment;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Pays the open request of a contract: asks the provider, looks what became of it, and takes what came in. */
public final class PayRequest {

    /** There is nothing to pay. */
    public record NothingToPay(ContractId contract) implements Refusal {
        @Override
        public ClauseId clause() {
            return ClauseId.ORD_4;
        }
    }

    private final Decisions decisions;
    private final PaymentProvider provider;

    public PayRequest(Decisions decisions, PaymentProvider provider) {
        this.decisions = decisions;
        this.provider = provider;
    }

    /**
     * Asks the provider for the payment of the open request.
     *
     * @param means the name of the means of payment; looked at and not kept (DAT-1)
     */
    @Clause(ORD_2)
    public Either<Refusal, PaymentProvider.Opened> start(ContractId id, String means, Actor by, Moment now) {
        return decisions
                .look(id, by, now)
                .flatMap(contract -> MeansOfPayment.check(contract.terms(), Option.of(means))
                        .<Either<Refusal, PaymentRequest>>map(Either::left)
                        .getOrElse(() -> open(contract)))
                .map(request ->
                        provider.open(id, request.reference(), request.amount(), PaymentMethod.valueOf(means), now));
    }

    /** Looks what became of the open request, and takes the money if it is there. */
    public Either<Refusal, PaymentProvider.Status> look(ContractId id, Actor by, Moment now) {
        Either<Refusal, PaymentProvider.Status> status = decisions
                .look(id, by, now)
                .flatMap(PayRequest::open)
                .map(request -> provider.look(id, request.reference(), now));
        if (status.isRight() && status.get() instanceof PaymentProvider.Status.Paid paid) {
            return receive(id, paid.notice(), now).map(decided -> paid);
        }
        return status;
    }

    /** Takes money that a provider tells of, or declines it and gives it back (ORD-4). */
    public Either<Refusal, Decided> receive(ContractId id, PaymentNotice notice, Moment now) {
        return decisions.decide(id, now, contract -> Either.right(new ReceivePayment(notice, now.today())));
    }

    /** Whether the contract waits for the payment of exactly that request. */
    boolean awaits(ContractId id, String reference, Moment now) {
        return decisions
                .look(id, Actor.SYSTEM, now)
                .exists(contract ->
                        contract.request().exists(request -> request.reference().equals(reference)));
    }

    private static Either<Refusal, PaymentRequest> open(Contract contract) {
        return contract.request().toEither(() -> new NothingToPay(contract.id()));
    }
}
