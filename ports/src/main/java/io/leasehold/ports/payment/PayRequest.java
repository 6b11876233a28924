package io.leasehold.ports.payment;

import static io.leasehold.domain.clause.ClauseId.ORD_2;
import static io.leasehold.domain.clause.ClauseId.ORD_4;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.ClauseId;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.contract.PaymentRequest;
import io.leasehold.domain.payment.MeansOfPayment;
import io.leasehold.domain.payment.PaymentAccepted;
import io.leasehold.domain.payment.PaymentNotice;
import io.leasehold.domain.payment.ReceivePayment;
import io.leasehold.domain.terms.PaymentMethod;
import io.leasehold.ports.contract.ContractStore;
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
    private final ContractStore contracts;
    private final PaymentProvider provider;

    public PayRequest(Decisions decisions, ContractStore contracts, PaymentProvider provider) {
        this.decisions = decisions;
        this.contracts = contracts;
        this.provider = provider;
    }

    /**
     * Asks the provider for the payment of the open request. Money that came in for it before is taken note of first; if
     * it did not count, it is asked for anew.
     *
     * @param means the name of the means of payment; looked at and not kept (DAT-1)
     * @return what came of it; that it is paid, if it was already
     */
    @Clause({ORD_2, ORD_4})
    public Either<Refusal, PaymentProvider.Opened> start(ContractId id, String means, Actor by, Moment now) {
        return decisions
                .look(id, by, now)
                .flatMap(contract -> MeansOfPayment.check(contract.terms(), Option.of(means))
                        .<Either<Refusal, PaymentProvider.Opened>>map(Either::left)
                        .getOrElse(() -> open(contract)
                                .flatMap(request -> ask(contract, request, PaymentMethod.valueOf(means), now))));
    }

    /** Looks what became of the open request, and takes the money if it is there. */
    public Either<Refusal, PaymentProvider.Status> look(ContractId id, Actor by, Moment now) {
        Either<Refusal, PaymentProvider.Status> status = decisions
                .look(id, by, now)
                .flatMap(PayRequest::open)
                .map(request -> provider.look(id, request.reference(), now));
        if (status.isRight() && status.get() instanceof PaymentProvider.Status.Paid paid) {
            return take(id, paid.notice(), now).map(decided -> paid);
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

    /** Whether a payment counted; not if it was declined, or never taken note of. */
    boolean counted(ContractId id, String payment) {
        return contracts
                .history(id)
                .exists(recorded -> recorded.event() instanceof PaymentAccepted accepted
                        && accepted.payment().equals(payment));
    }

    private Either<Refusal, PaymentProvider.Opened> ask(
            Contract contract, PaymentRequest request, PaymentMethod method, Moment now) {
        PaymentProvider.Opened opened = provider.open(asked(contract, request, method), now);
        if (!(opened instanceof PaymentProvider.Opened.Paid paid)) {
            return Either.right(opened);
        }
        return take(contract.id(), paid.notice(), now)
                .flatMap(decided -> decided.contract()
                        .request()
                        .filter(still -> still.reference().equals(request.reference()))
                        .map(still -> ask(decided.contract(), still, method, now))
                        .getOrElse(() -> Either.right(opened)));
    }

    private static PaymentProvider.Asked asked(Contract contract, PaymentRequest request, PaymentMethod method) {
        return new PaymentProvider.Asked(
                contract.id(),
                request.reference(),
                request.amount(),
                method,
                request.payableThrough()
                        .plusDays(1)
                        .atStartOfDay(contract.terms().zone())
                        .toInstant(),
                contract.payments());
    }

    /** The provider hears of it afterwards: if it does not, this is repeated, and changes nothing. */
    private Either<Refusal, Decided> take(ContractId id, PaymentNotice notice, Moment now) {
        return receive(id, notice, now).peek(decided -> provider.noted(id, notice));
    }

    private static Either<Refusal, PaymentRequest> open(Contract contract) {
        return contract.request().toEither(() -> new NothingToPay(contract.id()));
    }
}
