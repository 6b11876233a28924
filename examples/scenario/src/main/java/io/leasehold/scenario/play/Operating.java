package io.leasehold.scenario.play;

import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.ports.Leasehold;
import io.leasehold.ports.contract.Decided;
import io.leasehold.ports.operation.OperateServer;
import io.leasehold.ports.operation.RestoreServer;
import io.leasehold.ports.time.Moment;
import io.leasehold.scenario.file.AllowStep;
import io.leasehold.scenario.file.FirewallStep;
import io.leasehold.scenario.file.OperateStep;
import io.leasehold.scenario.file.OrderStep;
import io.leasehold.scenario.file.RestoreBackupStep;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;

/** Does the steps that do something to a server. */
final class Operating {

    private static final Actor OPERATOR = new Actor.Operator("operator");

    private final Leasehold leasehold;

    Operating(Leasehold leasehold) {
        this.leasehold = leasehold;
    }

    /** The morning of the day that was chosen, when whatever is to be done on that day is done. */
    Option<Instant> morning(Option<LocalDate> at) {
        return at.map(
                day -> day.atTime(Play.MORNING).atZone(leasehold.terms().zone()).toInstant());
    }

    Either<Refusal, Decided> operate(OperateStep step, ContractId id, Actor by, Moment now) {
        return leasehold
                .operateServer()
                .handle(
                        new OperateServer.Asked(id, step.operation(), step.acknowledged(), morning(step.at()), by),
                        now);
    }

    Either<Refusal, Decided> restoreBackup(RestoreBackupStep step, ContractId id, Actor customer, Moment now) {
        Actor by = step.by() == OrderStep.By.OPERATOR ? OPERATOR : customer;
        return leasehold
                .restoreServer()
                .handle(
                        new RestoreServer.Asked(
                                id, step.day(), step.level(), step.acknowledged(), morning(step.at()), by),
                        now);
    }

    Either<Refusal, Decided> firewall(FirewallStep step, ContractId id, Actor by, Moment now) {
        return leasehold.protectServer().firewall(id, step.rules(), by, now);
    }

    Either<Refusal, Decided> allow(AllowStep step, ContractId id, Actor by, Moment now) {
        return leasehold.protectServer().allow(id, step.networks(), by, now);
    }
}
