package io.leasehold.domain.operation;

import static io.leasehold.domain.clause.ClauseId.OPS_2;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.ClauseId;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Appointment;
import io.leasehold.domain.contract.Contract;
import io.vavr.control.Option;
import java.time.LocalDate;

/** The customer may choose the moment of a disruptive change (OPS-2). */
public final class Appointments {

    /** The server may be off by then: it is paid through {@code renewal} only. */
    public record AppointmentTooLate(LocalDate asked, LocalDate renewal) implements Refusal {

        @Override
        public ClauseId clause() {
            return OPS_2;
        }
    }

    private Appointments() {}

    /** Refuses a moment past the renewal date of an active contract; that date itself is in time. */
    @Clause(OPS_2)
    public static Option<Refusal> check(Contract contract, Option<Appointment> appointment) {
        LocalDate renewal = contract.activeTerm().renewal();
        return appointment
                .filter(chosen -> chosen.on().isAfter(renewal))
                .map(chosen -> new AppointmentTooLate(chosen.on(), renewal));
    }
}
