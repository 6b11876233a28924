package io.leasehold.domain.upgrade;

import static io.leasehold.domain.clause.ClauseId.UPG_1;
import static io.leasehold.domain.clause.ClauseId.UPG_2;

import io.leasehold.domain.application.Fees;
import io.leasehold.domain.catalogue.Solution;
import io.leasehold.domain.catalogue.SolutionType;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.machine.Disruption;
import io.leasehold.domain.machine.ResourceChange;
import io.leasehold.domain.machine.Resources;
import io.leasehold.domain.order.OrderRefusal;
import io.leasehold.domain.period.Length;
import io.leasehold.domain.period.Term;
import io.leasehold.domain.quote.Market;
import io.leasehold.domain.quote.Quote;
import io.leasehold.domain.quote.QuoteLine;
import io.leasehold.domain.terms.SettlementMethod;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.joda.money.Money;

/** What an upgrade would bring: asked before it is confirmed, and checked again when it is. */
public final class Growth {

    /**
     * An upgrade as it is shown beforehand.
     *
     * @param to what the server would be made of
     * @param settlement how the unused days would be settled
     * @param quote what would be charged; empty if nothing
     * @param disruption what it would do to the server
     */
    public record Preview(Resources to, Settlement settlement, Quote quote, Disruption disruption) {}

    private Growth() {}

    /**
     * The extra resources that can be added today: up to what the solution and the host can hold (UPG-2).
     *
     * @param capacity what this machine could grow to on its host now
     */
    @Clause(UPG_2)
    public static Either<Refusal, ResourceChange> suggested(Contract contract, Market market, Resources capacity) {
        return sold(contract, market).map(solution -> {
            ResourceChange room = solution.max().min(capacity).minus(contract.makeUp());
            return new ResourceChange(
                    Math.max(0, room.vcpus()), Math.max(0, room.memoryGiB()), Math.max(0, room.diskGiB()));
        });
    }

    /** What adding {@code add} today would bring; or why it cannot be calculated. What the host can hold is not asked. */
    public static Either<Refusal, Preview> preview(
            Contract contract, Market market, ResourceChange add, Disruption disruption) {
        return growing(contract, market.on())
                .flatMap(growing -> sold(contract, market))
                .flatMap(solution -> possible(contract, add, solution))
                .map(solution -> {
                    Settlement settlement = settle(contract, market, solution, add);
                    return new Preview(
                            contract.makeUp().plus(add), settlement, price(contract, settlement, market), disruption);
                });
    }

    private static Either<Refusal, Contract> growing(Contract contract, LocalDate on) {
        return contract.type() == SolutionType.CUSTOMISED
                ? Either.left(new UpgradeRefusal.Customised())
                : active(contract, on).toEither(contract).swap();
    }

    private static Either<Refusal, Solution> sold(Contract contract, Market market) {
        return market.tariff()
                .solution(contract.solution())
                .toEither(() -> new OrderRefusal.SolutionNotOnSale(contract.solution()));
    }

    private static Either<Refusal, Solution> possible(Contract contract, ResourceChange add, Solution solution) {
        return add.shrinks()
                ? Either.left(new UpgradeRefusal.NoDowngrade(add))
                : within(contract.makeUp(), add, solution.max())
                        .toEither(solution)
                        .swap();
    }

    /** Active, not suspended, and with at least a day of paid time left. */
    @Clause(UPG_1)
    static Option<Refusal> active(Contract contract, LocalDate on) {
        if (!contract.isActive()) {
            return Option.of(new UpgradeRefusal.NotActive());
        }
        if (contract.holds().isSuspended()) {
            return Option.of(new UpgradeRefusal.WhileSuspended());
        }
        Term term = contract.activeTerm();
        return Option.when(term.unusedDays(on) == 0, () -> new UpgradeRefusal.RenewFirst(term.renewal()));
    }

    /** Only what is added is measured: a resource that is above the maximum already may stay as it is. */
    static Option<Refusal> within(Resources current, ResourceChange add, Resources maximum) {
        boolean beyond = exceeds(current.vcpus(), add.vcpus(), maximum.vcpus())
                || exceeds(current.memoryGiB(), add.memoryGiB(), maximum.memoryGiB())
                || exceeds(current.diskGiB(), add.diskGiB(), maximum.diskGiB());
        return Option.when(beyond, () -> new UpgradeRefusal.BeyondMaximum(current, add, maximum));
    }

    static Settlement settle(Contract contract, Market market, Solution sold, ResourceChange add) {
        Term term = contract.activeTerm().on(market.on());
        Length length = term.current().agreed().length();
        Money newPrice = market.fullPeriod(sold, contract.makeUp().plus(add), length)
                .map(QuoteLine::net)
                .reduce(Money::plus);
        return Settling.settle(contract.terms().upgrade().settlement(), term, market.on(), newPrice);
    }

    /**
     * What {@code settlement} charges, as a quote; without a line if it charges nothing. Where a new period is bought, its
     * applications are charged for the days that it adds, beside the settlement (UPG-6).
     */
    static Quote price(Contract contract, Settlement settlement, Market market) {
        List<QuoteLine> settled = settlement.charge().isZero()
                ? List.empty()
                : List.of(new QuoteLine(QuoteLine.Kind.UPGRADE, "upgrade", settlement.charge()));
        return market.quote(
                settlement.method() == SettlementMethod.NEW_PERIOD
                        ? settled.appendAll(Fees.lengthened(contract, market, settlement.term()))
                        : settled);
    }

    private static boolean exceeds(int current, int add, int maximum) {
        return add > 0 && (long) current + add > maximum;
    }
}
