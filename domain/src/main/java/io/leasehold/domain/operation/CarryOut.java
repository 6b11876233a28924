package io.leasehold.domain.operation;

import io.leasehold.domain.contract.Appointment;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.contract.Underway;
import io.vavr.control.Option;
import java.time.Instant;

/** Carry an operation out on the machine of the contract, from its appointment on. */
public record CarryOut(Underway underway) implements Effect {

    @Override
    public String key() {
        return "operation/" + underway.number();
    }

    @Override
    public Lane lane() {
        return Lane.MACHINE;
    }

    @Override
    public Option<Instant> notBefore() {
        return underway.appointment().map(Appointment::at);
    }

    @Override
    public boolean wanted(Contract now) {
        return now.isActive() && now.underway(underway.number()).isDefined();
    }
}
