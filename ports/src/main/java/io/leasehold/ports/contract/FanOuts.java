package io.leasehold.ports.contract;

import io.leasehold.domain.contract.ContractId;
import io.vavr.control.Option;
import java.time.LocalDate;

/** How far something has come that is done for many contracts, one after the other, so that it is resumed and not begun anew. */
public interface FanOuts {

    /**
     * How far it has come.
     *
     * @param after the contract it was last done for, in the order of ids; none at the beginning of a pass
     * @param again the day from which it is gone through once more after this pass, if that is known by now
     * @param done whether it was done for all
     */
    record Progress(Option<ContractId> after, Option<LocalDate> again, boolean done) {

        public static final Progress BEGUN = new Progress(Option.none(), Option.none(), false);

        /** Whether it is between two passes, the next of which is not to begin on {@code today} yet. */
        public boolean rests(LocalDate today) {
            return after.isEmpty() && again.exists(day -> day.isAfter(today));
        }
    }

    /** How far {@code name} has come; none if it has not begun. */
    Option<Progress> progress(String name);

    /** Writes down how far {@code name} has come, in place of what was written before. */
    void save(String name, Progress progress);
}
