package io.leasehold.domain.upgrade;

import io.leasehold.domain.contract.Appointment;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.machine.Resources;
import io.vavr.control.Option;
import java.time.Instant;

/** Give the machine the resources that were paid for, from the appointment on if there is one (OPS-2). */
public record ResizeMachine(MachineId machine, Resources to, Option<Appointment> appointment) implements Effect {

    @Override
    public String key() {
        return "resize/" + to.vcpus() + "-" + to.memoryGiB() + "-" + to.diskGiB();
    }

    @Override
    public Lane lane() {
        return Lane.MACHINE;
    }

    @Override
    public Option<Instant> notBefore() {
        return appointment.map(Appointment::at);
    }

    /** A later upgrade makes it needless, and so does the end. */
    @Override
    public boolean wanted(Contract now) {
        return now.makeUp().equals(to) && now.term().isDefined();
    }
}
