package io.leasehold.domain.renewal;

import static io.leasehold.domain.clause.ClauseId.AVL_2;
import static io.leasehold.domain.clause.ClauseId.AVL_3;
import static io.leasehold.domain.clause.ClauseId.GEN_1;
import static io.leasehold.domain.clause.ClauseId.ORD_1;
import static io.leasehold.domain.clause.ClauseId.ORD_2;
import static io.leasehold.domain.clause.ClauseId.ORD_3;
import static io.leasehold.domain.clause.ClauseId.ORD_5;
import static io.leasehold.domain.clause.ClauseId.ORD_6;
import static io.leasehold.domain.clause.ClauseId.REN_1;
import static io.leasehold.domain.clause.ClauseId.REN_5;

import io.leasehold.domain.application.Fees;
import io.leasehold.domain.catalogue.Solution;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.clause.Rule;
import io.leasehold.domain.clause.Rules;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Command;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Ending;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.Phase;
import io.leasehold.domain.hold.EarlyEnd;
import io.leasehold.domain.hold.Holds;
import io.leasehold.domain.order.OrderRefusal;
import io.leasehold.domain.order.Quotes;
import io.leasehold.domain.payment.MeansOfPayment;
import io.leasehold.domain.payment.PaymentRequested;
import io.leasehold.domain.period.Length;
import io.leasehold.domain.quote.Market;
import io.leasehold.domain.quote.Quote;
import io.leasehold.domain.terms.RenewalTerms.Resume;
import io.leasehold.domain.terms.TermsVersion;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * Renews a contract for another period of {@code length}: while it is active the period is added after the renewal date,
 * in grace the server is restarted. Charged at the tariff and taxes of the day (REN-1); the make-up stays as it is, so
 * nothing can shrink (UPG-4).
 *
 * @param length of the new period; may differ from the one before
 * @param accepted the edition of the terms that the customer accepted with this renewal, if any
 * @param means the name of the means of payment, if it was chosen already
 * @param consent whether the customer agreed to immediate execution
 * @param quote what the customer was shown and agreed to pay
 * @param market terms, tariff and tax in force today
 * @param by who asks
 */
public record Renew(
        Length length,
        Option<TermsVersion> accepted,
        Option<String> means,
        boolean consent,
        Quote quote,
        Market market,
        Actor by)
        implements Command {

    @Clause({AVL_3, ORD_6})
    static final Rule<Contract, Renew> NOT_ENDED = (contract, renew) -> contract.holds()
            .end()
            .map(end -> end.because() == EarlyEnd.Because.BREACH
                    ? new RenewalRefusal.EndedForBreach()
                    : new RenewalRefusal.EndedForForceMajeure());

    @Clause({AVL_2, REN_1, REN_5})
    static final Rule<Contract, Renew> STILL_RENEWABLE = (contract, renew) -> renewable(contract, renew.on());

    @Clause(REN_1)
    static final Rule<Contract, Renew> AT_MOST_ONE_PERIOD_AHEAD = (contract, renew) -> contract.term()
            .filter(term -> contract.isActive())
            .filter(term -> term.on(renew.on()).ahead().isDefined())
            .map(term -> new RenewalRefusal.OnePeriodAhead(term.renewal()));

    @Clause(GEN_1)
    static final Rule<Contract, Renew> TERMS_IN_FORCE_ACCEPTED = (contract, renew) -> Option.when(
            !renew.accepted.contains(renew.market.terms().version()),
            () -> new OrderRefusal.TermsNotAccepted(renew.market.terms().version(), renew.accepted));

    @Clause(REN_1)
    static final Rule<Contract, Renew> ON_SALE = (contract, renew) ->
            Option.when(renew.sold(contract).isEmpty(), () -> new OrderRefusal.SolutionNotOnSale(contract.solution()));

    @Clause(ORD_3)
    static final Rule<Contract, Renew> OFFERED_LENGTH = (contract, renew) -> Option.when(
            !renew.market.lengths().contains(renew.length),
            () -> new OrderRefusal.LengthNotOffered(renew.length, renew.market.lengths()));

    @Clause(REN_5)
    static final Rule<Contract, Renew> NOT_OVER_BEFORE_IT_BEGINS = (contract, renew) -> contract.term()
            .filter(term ->
                    contract.ending().isDefined() && contract.terms().renewal().resume() == Resume.FROM_RENEWAL_DATE)
            .map(term -> term.anchor().after(term.renewal(), renew.length))
            .filter(wouldRenew -> wouldRenew.isBefore(renew.on()))
            .map(wouldRenew -> new RenewalRefusal.OverBeforeItBegins(renew.length, wouldRenew));

    /** Where deadlines rested for long, the period after the renewal date may be over while the server still runs. */
    @Clause({AVL_2, REN_1})
    static final Rule<Contract, Renew> NOT_OVER_YET = (contract, renew) -> contract.term()
            .filter(term -> contract.isActive())
            .map(term -> term.anchor().after(term.renewal(), renew.length))
            .filter(wouldRenew -> wouldRenew.isBefore(renew.on()))
            .map(wouldRenew -> new RenewalRefusal.PeriodOverAlready(renew.length, wouldRenew));

    @Clause(ORD_2)
    static final Rule<Contract, Renew> ACCEPTED_MEANS =
            (contract, renew) -> MeansOfPayment.check(renew.market.terms(), renew.means);

    @Clause(ORD_5)
    static final Rule<Contract, Renew> CONSENT =
            (contract, renew) -> Option.when(!renew.consent, OrderRefusal.ConsentMissing::new);

    @Clause({ORD_1, REN_1})
    static final Rule<Contract, Renew> QUOTE_HOLDS = (contract, renew) -> Quotes.check(
            renew.quote, price(contract, renew.market, renew.sold(contract).get(), renew.length), renew.on());

    /** In the order in which a customer would want to hear of them; the first that refuses wins. */
    static final Rules<Contract, Renew> RULES = Rules.of(
            NOT_ENDED,
            STILL_RENEWABLE,
            AT_MOST_ONE_PERIOD_AHEAD,
            TERMS_IN_FORCE_ACCEPTED,
            ON_SALE,
            OFFERED_LENGTH,
            NOT_OVER_BEFORE_IT_BEGINS,
            NOT_OVER_YET,
            ACCEPTED_MEANS,
            CONSENT,
            QUOTE_HOLDS);

    @Override
    public LocalDate on() {
        return market.on();
    }

    /** What a renewal would cost today, or why it cannot be priced. */
    public static Either<Refusal, Quote> quote(Contract contract, Market market, Length length) {
        return market.tariff()
                .solution(contract.solution())
                .<Refusal>toEither(() -> new OrderRefusal.SolutionNotOnSale(contract.solution()))
                .map(sold -> price(contract, market, sold, length));
    }

    @Override
    public Either<Refusal, List<Event>> decide(Contract contract) {
        return RULES.check(contract, this)
                .map(allowed -> PaymentRequested.of(contract, nextPeriod(contract), quote, on()));
    }

    /** Why {@code contract} cannot be renewed on {@code on}; none if it can. */
    static Option<Refusal> renewable(Contract contract, LocalDate on) {
        if (contract.isActive()) {
            return Option.none();
        }
        if (contract.phase() instanceof Phase.Deleted deleted) {
            return Option.of(new RenewalRefusal.GraceIsOver(deleted.on().minusDays(1)));
        }
        return contract.ending()
                .map(ending -> inGrace(contract.holds(), ending, on))
                .getOrElse(() -> Option.of(new RenewalRefusal.NothingToRenew()));
    }

    private static Option<Refusal> inGrace(Holds holds, Ending ending, LocalDate on) {
        if (ending.restart().isDefined()) {
            return Option.of(new RenewalRefusal.AlreadyRenewed());
        }
        return Option.when(
                ending.deleting() || holds.isPast(ending.graceThrough(), on),
                () -> new RenewalRefusal.GraceIsOver(ending.graceThrough()));
    }

    private Option<Solution> sold(Contract contract) {
        return market.tariff().solution(contract.solution());
    }

    private NextPeriod nextPeriod(Contract contract) {
        return new NextPeriod(length, market.terms(), Fees.withdrawn(contract, market));
    }

    private static Quote price(Contract contract, Market market, Solution sold, Length length) {
        return market.quote(
                market.fullPeriod(sold, contract.makeUp(), length).appendAll(Fees.renewed(contract, market, length)));
    }
}
