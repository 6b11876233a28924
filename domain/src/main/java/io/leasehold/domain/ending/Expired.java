package io.leasehold.domain.ending;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.contract.Ending;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.Phase;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * A contract was not renewed.
 *
 * @param renewal the date R by which it should have been
 * @param on the day it was found expired; R+1, or later if something held it, deadlines rested or nothing ran
 */
public record Expired(LocalDate renewal, LocalDate on) implements Event {

    @Override
    public Contract evolve(Contract contract) {
        Ending ending = Ending.after(contract.holds().serviceThrough(renewal), contract.terms());
        return contract.in(new Phase.Expired(contract.activeTerm(), ending))
                .reminding(Option.none())
                .undertakingNothing();
    }

    @Override
    public List<Effect> effects(Contract after) {
        return List.of(new ShutDownMachine(after.machine(), renewal));
    }
}
