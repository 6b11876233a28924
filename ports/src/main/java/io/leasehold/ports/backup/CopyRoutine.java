package io.leasehold.ports.backup;

import io.leasehold.domain.ending.Deleted;
import io.leasehold.domain.order.Activated;
import io.leasehold.domain.renewal.Renewed;
import io.leasehold.domain.renewal.Restarted;
import io.leasehold.ports.contract.Recorded;
import io.vavr.collection.List;
import io.vavr.control.Option;

/** What a commit means for the daily copies of its contract; the store does it in the same transaction. */
public enum CopyRoutine {
    /**
     * The contract is active, for the first time, again or for longer: its record is made if there is none, and needs a look on the day of the
     * commit. A record that is there keeps its copies; its version stays.
     */
    BEGINS,
    /** The server is deleted: its record is, too. */
    ENDS;

    /** What {@code events}, all of one commit, mean; none if they do not concern the copies. */
    public static Option<CopyRoutine> of(List<Recorded> events) {
        Option<CopyRoutine> routine = Option.none();
        for (Recorded recorded : events) {
            if (recorded.event() instanceof Activated
                    || recorded.event() instanceof Renewed
                    || recorded.event() instanceof Restarted) {
                routine = Option.of(BEGINS);
            } else if (recorded.event() instanceof Deleted) {
                routine = Option.of(ENDS);
            }
        }
        return routine;
    }
}
