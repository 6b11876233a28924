package io.leasehold.domain.upgrade;

import static io.leasehold.domain.clause.ClauseId.OPS_1;
import static io.leasehold.domain.clause.ClauseId.OPS_2;
import static io.leasehold.domain.clause.ClauseId.ORD_1;
import static io.leasehold.domain.clause.ClauseId.ORD_2;
import static io.leasehold.domain.clause.ClauseId.UPG_1;
import static io.leasehold.domain.clause.ClauseId.UPG_2;
import static io.leasehold.domain.clause.ClauseId.UPG_3;
import static io.leasehold.domain.clause.ClauseId.UPG_4;
import static io.leasehold.domain.clause.ClauseId.UPG_5;
import static io.leasehold.domain.clause.ClauseId.UPG_7;

import io.leasehold.domain.catalogue.Solution;
import io.leasehold.domain.catalogue.SolutionType;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.clause.Rule;
import io.leasehold.domain.clause.Rules;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Appointment;
import io.leasehold.domain.contract.Command;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.machine.Disruption;
import io.leasehold.domain.machine.ResourceChange;
import io.leasehold.domain.machine.Resources;
import io.leasehold.domain.operation.Acknowledgement;
import io.leasehold.domain.operation.Appointments;
import io.leasehold.domain.order.OrderRefusal;
import io.leasehold.domain.order.Quotes;
import io.leasehold.domain.payment.MeansOfPayment;
import io.leasehold.domain.payment.PaymentRequested;
import io.leasehold.domain.payment.RequestSuperseded;
import io.leasehold.domain.quote.Market;
import io.leasehold.domain.quote.Quote;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * Adds resources to an active turnkey solution. Resources only ever grow; the days left are reset pro rata (UPG-5).
 *
 * @param add what is added, at least one unit of something and never less than nothing of anything
 * @param declared what the operation will do to the server, as the host says now
 * @param acknowledged the disruption that the customer was shown and accepted, if any
 * @param appointment the moment the customer chose for the machine to change, if not at once (OPS-2)
 * @param capacity what this machine could grow to on its host now
 * @param means the name of the means of payment, if it was chosen already
 * @param quote what the customer was shown and agreed to pay
 * @param market terms, tariff and tax in force today
 * @param by who asks
 */
public record Upgrade(
        ResourceChange add,
        Disruption declared,
        Option<Disruption> acknowledged,
        Option<Appointment> appointment,
        Resources capacity,
        Option<String> means,
        Quote quote,
        Market market,
        Actor by)
        implements Command {

    @Clause(UPG_3)
    static final Rule<Contract, Upgrade> TURNKEY = (contract, upgrade) ->
            Option.when(contract.type() == SolutionType.CUSTOMISED, UpgradeRefusal.Customised::new);

    @Clause(UPG_1)
    static final Rule<Contract, Upgrade> ACTIVE = (contract, upgrade) -> Growth.active(contract, upgrade.on());

    @Clause(UPG_4)
    static final Rule<Contract, Upgrade> NEVER_SMALLER = (contract, upgrade) ->
            Option.when(upgrade.add.shrinks(), () -> new UpgradeRefusal.NoDowngrade(upgrade.add));

    @Clause(UPG_7)
    static final Rule<Contract, Upgrade> ADDS_SOMETHING =
            (contract, upgrade) -> Option.when(upgrade.add.isNone(), UpgradeRefusal.NothingAdded::new);

    @Clause(UPG_1)
    static final Rule<Contract, Upgrade> ON_SALE = (contract, upgrade) -> Option.when(
            upgrade.sold(contract).isEmpty(), () -> new OrderRefusal.SolutionNotOnSale(contract.solution()));

    @Clause(UPG_2)
    static final Rule<Contract, Upgrade> WITHIN_WHAT_THE_HOST_CAN_HOLD =
            (contract, upgrade) -> Growth.within(contract.makeUp(), upgrade.add, upgrade.maximum(contract));

    @Clause(OPS_1)
    static final Rule<Contract, Upgrade> DISRUPTION_ACKNOWLEDGED =
            (contract, upgrade) -> Acknowledgement.check(upgrade.declared, upgrade.acknowledged);

    /** Settled by converting days, the paid time ends sooner than before. */
    @Clause(OPS_2)
    static final Rule<Contract, Upgrade> WHILE_IT_IS_PAID =
            (contract, upgrade) -> Appointments.check(upgrade.settled(contract), upgrade.appointment, upgrade.on());

    @Clause(OPS_2)
    static final Rule<Contract, Upgrade> AFTER_WHAT_IS_PLANNED =
            (contract, upgrade) -> Appointments.kept(upgrade.settled(contract), upgrade.on());

    @Clause(ORD_2)
    static final Rule<Contract, Upgrade> ACCEPTED_MEANS = (contract, upgrade) -> MeansOfPayment.check(
            contract.terms(),
            upgrade.means.filter(means -> upgrade.quote.gross().isPositive()));

    /**
     * In the order in which a customer would want to hear of them; the first that refuses wins. Last of all the quote must
     * hold, once the days are settled: see {@link #decide}.
     */
    static final Rules<Contract, Upgrade> RULES = Rules.of(
            TURNKEY,
            ACTIVE,
            NEVER_SMALLER,
            ADDS_SOMETHING,
            ON_SALE,
            WITHIN_WHAT_THE_HOST_CAN_HOLD,
            DISRUPTION_ACKNOWLEDGED,
            WHILE_IT_IS_PAID,
            AFTER_WHAT_IS_PLANNED,
            ACCEPTED_MEANS);

    @Override
    public LocalDate on() {
        return market.on();
    }

    @Override
    @Clause({ORD_1, UPG_5})
    public Either<Refusal, List<Event>> decide(Contract contract) {
        return RULES.check(contract, this)
                .map(allowed -> settlement(contract))
                .flatMap(settlement -> Quotes.check(quote, Growth.price(contract, settlement, market), on())
                        .<Either<Refusal, List<Event>>>map(Either::left)
                        .getOrElse(() -> Either.right(events(contract, settlement))));
    }

    private List<Event> events(Contract contract, Settlement settlement) {
        Resources to = contract.makeUp().plus(add);
        if (quote.gross().isZero()) {
            return RequestSuperseded.ifOpen(contract)
                    .append(new Upgraded(to, settlement, Option.of(quote), appointment, on()));
        }
        return PaymentRequested.of(contract, new MoreResources(to, settlement, appointment), quote, on());
    }

    private Settlement settlement(Contract contract) {
        return Growth.settle(contract, market, sold(contract).get(), add);
    }

    private Contract settled(Contract contract) {
        return settlement(contract).applied(contract, on());
    }

    private Option<Solution> sold(Contract contract) {
        return market.tariff().solution(contract.solution());
    }

    private Resources maximum(Contract contract) {
        return sold(contract).get().max().min(capacity);
    }
}
