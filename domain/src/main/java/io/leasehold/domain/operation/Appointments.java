package io.leasehold.domain.operation;

import static io.leasehold.domain.clause.ClauseId.AVL_2;
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

    /** The server may be off by then: {@code lastDay} is its last day of service, as far as that is known. */
    public record AppointmentTooLate(LocalDate asked, LocalDate lastDay) implements Refusal {

        @Override
        public ClauseId clause() {
            return OPS_2;
        }
    }

    /** What is asked for would make {@code lastDay} the last day of service, before a moment that was agreed. */
    public record AppointmentOvertaken(int number, LocalDate planned, LocalDate lastDay) implements Refusal {

        @Override
        public ClauseId clause() {
            return OPS_2;
        }
    }

    private Appointments() {}

    /** Refuses a moment past the last day of service of an active contract; that day itself is in time. */
    @Clause({AVL_2, OPS_2})
    public static Option<Refusal> check(Contract contract, Option<Appointment> appointment, LocalDate on) {
        LocalDate lastDay = lastDay(contract, on);
        return appointment
                .filter(chosen -> chosen.on().isAfter(lastDay))
                .map(chosen -> new AppointmentTooLate(chosen.on(), lastDay));
    }

    /** Refuses what would leave an operation behind that is planned already. */
    @Clause(OPS_2)
    public static Option<Refusal> kept(Contract contract, LocalDate on) {
        LocalDate lastDay = lastDay(contract, on);
        for (var underway : contract.underway()) {
            Option<LocalDate> planned =
                    underway.appointment().map(Appointment::on).filter(lastDay::isBefore);
            if (planned.isDefined()) {
                return Option.of(new AppointmentOvertaken(underway.number(), planned.get(), lastDay));
            }
        }
        return Option.none();
    }

    private static LocalDate lastDay(Contract contract, LocalDate on) {
        return contract.holds().serviceThrough(contract.activeTerm().renewal(), on);
    }
}
