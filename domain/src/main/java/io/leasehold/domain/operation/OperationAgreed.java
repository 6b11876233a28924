package io.leasehold.domain.operation;

import io.leasehold.domain.contract.Appointment;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.Operation;
import io.leasehold.domain.contract.Underway;
import io.leasehold.domain.machine.Disruption;
import io.leasehold.domain.notice.NoticeKind;
import io.leasehold.domain.notice.Notify;
import io.vavr.collection.List;
import io.vavr.control.Option;

/** An operation was agreed; it is carried out now, or at the moment that was chosen. */
public record OperationAgreed(Underway underway) implements Event {

    /** The next operation of {@code contract}. */
    public static OperationAgreed next(Contract contract, Operation operation, Option<Appointment> appointment) {
        return new OperationAgreed(new Underway(contract.operations() + 1, operation, appointment));
    }

    @Override
    public Contract evolve(Contract contract) {
        return contract.undertaking(underway);
    }

    @Override
    public List<Effect> effects(Contract after) {
        boolean interruptsLater =
                underway.appointment().isDefined() && underway.operation().disruption() != Disruption.NONE;
        List<Effect> carried = List.of(new CarryOut(underway));
        return interruptsLater
                ? carried.append(new Notify(NoticeKind.OPERATION_PLANNED, Integer.toString(underway.number()), this))
                : carried;
    }
}
