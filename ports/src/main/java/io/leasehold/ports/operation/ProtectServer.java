package io.leasehold.ports.operation;

import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.contract.Operation;
import io.leasehold.domain.protection.AskedRule;
import io.leasehold.domain.protection.SetAllowList;
import io.leasehold.domain.protection.SetFirewall;
import io.leasehold.ports.contract.Decided;
import io.leasehold.ports.time.Moment;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** A customer protects their server; what they wrote is understood first, or refused with the entry. */
public final class ProtectServer {

    private final OperateServer operations;

    public ProtectServer(OperateServer operations) {
        this.operations = operations;
    }

    /** Puts {@code rules}, in order, in the place of the firewall's (SEC-1). */
    public Either<Refusal, Decided> firewall(ContractId id, List<AskedRule> rules, Actor by, Moment now) {
        return SetFirewall.of(rules).flatMap(set -> operate(id, set, by, now));
    }

    /** Puts {@code networks} in the place of those from which the administration can be reached (SEC-2). */
    public Either<Refusal, Decided> allow(ContractId id, List<String> networks, Actor by, Moment now) {
        return SetAllowList.of(networks).flatMap(set -> operate(id, set, by, now));
    }

    private Either<Refusal, Decided> operate(ContractId id, Operation set, Actor by, Moment now) {
        return operations.handle(new OperateServer.Asked(id, set, Option.none(), Option.none(), by), now);
    }
}
