package io.leasehold.ports.upgrade;

import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.contract.Ownership;
import io.leasehold.domain.machine.Disruption;
import io.leasehold.domain.machine.ResourceChange;
import io.leasehold.domain.machine.Resources;
import io.leasehold.domain.quote.Market;
import io.leasehold.domain.quote.Quote;
import io.leasehold.domain.upgrade.Growth;
import io.leasehold.domain.upgrade.Upgrade;
import io.leasehold.ports.contract.Decided;
import io.leasehold.ports.contract.Decisions;
import io.leasehold.ports.machine.Hypervisor;
import io.leasehold.ports.market.Markets;
import io.leasehold.ports.operation.Appointed;
import io.leasehold.ports.time.Moment;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;

/** A server grows: previewed, then confirmed. */
public final class UpgradeServer {

    /**
     * What a customer asks for.
     *
     * @param to what the server is to be made of, as the preview told: asked twice, it is there already, and nothing is added
     * @param acknowledged the disruption they were shown and accepted, if any (OPS-1)
     * @param at the moment from which the machine may change, at once if none or past (OPS-2)
     * @param means the name of the means of payment, if it was chosen already
     * @param quote what they were shown and agreed to pay (ORD-1)
     * @param by who asks
     */
    public record More(
            ContractId contract,
            Resources to,
            Option<Disruption> acknowledged,
            Option<Instant> at,
            Option<String> means,
            Quote quote,
            Actor by) {}

    private final Decisions decisions;
    private final Markets markets;
    private final Hypervisor hypervisor;

    public UpgradeServer(Decisions decisions, Markets markets, Hypervisor hypervisor) {
        this.decisions = decisions;
        this.markets = markets;
        this.hypervisor = hypervisor;
    }

    /** What an upgrade would bring, cost and disrupt if it were confirmed today. */
    public Either<Refusal, Growth.Preview> preview(ContractId id, ResourceChange add, Actor by, Moment now) {
        return decisions
                .look(id, by, now)
                .flatMap(contract -> markets.market(contract, now)
                        .flatMap(market -> Growth.preview(contract, market, add, disruption(contract, add))));
    }

    /** The resources that can be added now (UPG-2). */
    public Either<Refusal, ResourceChange> suggest(ContractId id, Actor by, Moment now) {
        return decisions
                .look(id, by, now)
                .flatMap(contract -> markets.market(contract, now)
                        .flatMap(market -> Growth.suggested(contract, market, capacity(contract))));
    }

    /** Confirms an upgrade: it takes effect now, or once its charge is paid. */
    public Either<Refusal, Decided> handle(More more, Moment now) {
        return decisions.decide(
                more.contract(),
                now,
                contract -> Ownership.look(contract, more.by())
                        .flatMap(theirs -> markets.market(theirs, now))
                        .map(market -> upgrade(more, contract, market, now)));
    }

    private Upgrade upgrade(More more, Contract contract, Market market, Moment now) {
        ResourceChange add = more.to().minus(contract.makeUp());
        return new Upgrade(
                add,
                disruption(contract, add),
                more.acknowledged(),
                Appointed.of(more.at(), contract, now),
                capacity(contract),
                more.means(),
                more.quote(),
                market,
                more.by());
    }

    /** The host is asked only about a machine that is sure to exist; of any other the rules refuse to change it. */
    private Disruption disruption(Contract contract, ResourceChange add) {
        return contract.isActive() ? hypervisor.disruption(contract.machine(), add) : Disruption.NONE;
    }

    private Resources capacity(Contract contract) {
        return contract.isActive() ? hypervisor.capacity(contract.machine()) : contract.makeUp();
    }
}
