package io.leasehold.ports.operation;

import io.leasehold.domain.contract.Appointment;
import io.leasehold.domain.contract.Contract;
import io.leasehold.ports.time.Moment;
import io.vavr.control.Option;
import java.time.Instant;

/** Turns the moment that a customer chose into an appointment, with its business date in the zone of the contract. */
public final class Appointed {

    private Appointed() {}

    /** An appointment at {@code at}; none, which is at once, if it is not later than {@code now}. */
    public static Option<Appointment> of(Option<Instant> at, Contract contract, Moment now) {
        return at.filter(chosen -> chosen.isAfter(now.at()))
                .map(chosen -> Moment.of(chosen, contract.terms().zone()))
                .map(chosen -> new Appointment(chosen.at(), chosen.today()));
    }
}
