package io.leasehold.ports.export;

import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.contract.Ownership;
import io.leasehold.domain.export.OrderExport;
import io.leasehold.domain.quote.Quote;
import io.leasehold.ports.contract.Decided;
import io.leasehold.ports.contract.Decisions;
import io.leasehold.ports.market.Markets;
import io.leasehold.ports.time.Moment;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** A copy of a server is priced, ordered, and handed over for a while. */
public final class ExportServer {

    private final Decisions decisions;
    private final Markets markets;

    public ExportServer(Decisions decisions, Markets markets) {
        this.decisions = decisions;
        this.markets = markets;
    }

    /** What an export costs today (EXP-1). */
    public Either<Refusal, Quote> quote(ContractId id, Actor by, Moment now) {
        return decisions
                .look(id, by, now)
                .flatMap(contract -> markets.market(contract, now).map(OrderExport::price));
    }

    /**
     * Orders an export: its session is opened now, or once it is paid.
     *
     * @param means the name of the means of payment, if it was chosen already
     * @param quote what the customer was shown and agreed to pay (ORD-1)
     * @param by who asks
     */
    public Either<Refusal, Decided> handle(ContractId id, Option<String> means, Quote quote, Actor by, Moment now) {
        return decisions.decide(
                id,
                now,
                contract -> Ownership.look(contract, by)
                        .flatMap(theirs -> markets.market(theirs, now))
                        .map(market -> new OrderExport(means, quote, market, by)));
    }
}
