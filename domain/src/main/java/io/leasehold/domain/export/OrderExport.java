package io.leasehold.domain.export;

import static io.leasehold.domain.clause.ClauseId.EXP_1;
import static io.leasehold.domain.clause.ClauseId.ORD_1;
import static io.leasehold.domain.clause.ClauseId.ORD_2;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.clause.Rule;
import io.leasehold.domain.clause.Rules;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Command;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.operation.Administration;
import io.leasehold.domain.operation.OperationRefusal;
import io.leasehold.domain.order.Quotes;
import io.leasehold.domain.payment.MeansOfPayment;
import io.leasehold.domain.payment.PaymentRequested;
import io.leasehold.domain.payment.RequestSuperseded;
import io.leasehold.domain.quote.Market;
import io.leasehold.domain.quote.Quote;
import io.leasehold.domain.quote.QuoteLine;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * Orders a copy of an active server's environment, for the price that was shown (EXP-1). The server goes on running.
 *
 * @param means the name of the means of payment, if it was chosen already
 * @param quote what the customer was shown and agreed to pay
 * @param market terms, tariff and tax in force for them today
 * @param by who asks
 */
public record OrderExport(Option<String> means, Quote quote, Market market, Actor by) implements Command {

    @Clause(EXP_1)
    static final Rule<Contract, OrderExport> ACTIVE = (contract, export) ->
            Option.when(!contract.isActive(), () -> new OperationRefusal.ServerNotActive("export", EXP_1));

    @Clause(ORD_2)
    static final Rule<Contract, OrderExport> ACCEPTED_MEANS = (contract, export) -> MeansOfPayment.check(
            contract.terms(), export.means.filter(means -> export.quote.gross().isPositive()));

    @Clause({ORD_1, EXP_1})
    static final Rule<Contract, OrderExport> QUOTE_HOLDS =
            (contract, export) -> Quotes.check(export.quote, price(export.market), export.on());

    /** In the order in which a customer would want to hear of them; the first that refuses wins. */
    static final Rules<Contract, OrderExport> RULES =
            Rules.of(Administration.BY_THE_CUSTOMER, ACTIVE, ACCEPTED_MEANS, QUOTE_HOLDS);

    /** What an export costs today, shown before it is ordered. */
    @Clause(EXP_1)
    public static Quote price(Market market) {
        return market.quote(
                market.tariff().export().isZero()
                        ? List.empty()
                        : List.of(new QuoteLine(
                                QuoteLine.Kind.EXPORT, "export", market.tariff().export())));
    }

    @Override
    public LocalDate on() {
        return market.on();
    }

    @Override
    public Either<Refusal, List<Event>> decide(Contract contract) {
        return RULES.check(contract, this)
                .map(allowed -> quote.gross().isPositive()
                        ? PaymentRequested.of(contract, new PurchasedExport(), quote, on())
                        : RequestSuperseded.ifOpen(contract)
                                .appendAll(PurchasedExport.began(contract, Option.none(), on())));
    }
}
