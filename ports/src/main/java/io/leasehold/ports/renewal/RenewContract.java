package io.leasehold.ports.renewal;

import static io.leasehold.domain.clause.ClauseId.REN_3;
import static io.leasehold.domain.clause.ClauseId.SEC_3;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.contract.Ownership;
import io.leasehold.domain.period.Length;
import io.leasehold.domain.quote.Quote;
import io.leasehold.domain.renewal.Renew;
import io.leasehold.domain.renewal.RenewalRefusal;
import io.leasehold.domain.terms.TermsVersion;
import io.leasehold.ports.contract.Decided;
import io.leasehold.ports.contract.Decisions;
import io.leasehold.ports.market.Markets;
import io.leasehold.ports.time.Moment;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** A contract is renewed, in time or in grace. */
public final class RenewContract {

    /**
     * What a customer asks for.
     *
     * @param length of the new period
     * @param accepted the edition of the terms that was accepted, if any (GEN-1)
     * @param means the name of the means of payment, if it was chosen already
     * @param consent whether the customer agreed to immediate execution (ORD-5)
     * @param quote what they were shown and agreed to pay (ORD-1)
     * @param by who asks (REN-3)
     */
    public record Renewal(
            ContractId contract,
            Length length,
            Option<TermsVersion> accepted,
            Option<String> means,
            boolean consent,
            Quote quote,
            Actor by) {}

    private final Decisions decisions;
    private final Markets markets;

    public RenewContract(Decisions decisions, Markets markets) {
        this.decisions = decisions;
        this.markets = markets;
    }

    /** What a renewal would cost today (REN-1). */
    public Either<Refusal, Quote> quote(ContractId id, Length length, Actor by, Moment now) {
        return decisions
                .look(id, by, now)
                .flatMap(contract ->
                        markets.market(contract, now).flatMap(market -> Renew.quote(contract, market, length)));
    }

    /** Opens the request for the payment of a renewal. */
    @Clause({REN_3, SEC_3})
    public Either<Refusal, Decided> handle(Renewal renewal, Moment now) {
        if (renewal.by() instanceof Actor.Visitor) {
            // Before anything is looked up: a visitor does not even hear whether there is such a contract.
            return Either.left(new RenewalRefusal.NotAuthenticated());
        }
        return decisions.decide(
                renewal.contract(),
                now,
                contract -> Ownership.look(contract, renewal.by())
                        .flatMap(theirs -> markets.market(theirs, now))
                        .map(market -> new Renew(
                                renewal.length(),
                                renewal.accepted(),
                                renewal.means(),
                                renewal.consent(),
                                renewal.quote(),
                                market,
                                renewal.by())));
    }
}
