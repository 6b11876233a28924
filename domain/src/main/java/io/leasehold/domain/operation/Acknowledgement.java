package io.leasehold.domain.operation;

import static io.leasehold.domain.clause.ClauseId.OPS_1;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.ClauseId;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.machine.Disruption;
import io.vavr.control.Option;

/** A disruptive operation runs only if exactly its disruption was acknowledged (OPS-1). */
public final class Acknowledgement {

    /** What the operation does was not acknowledged, or something else was. */
    public record DisruptionNotAcknowledged(Disruption disruption, Option<Disruption> acknowledged) implements Refusal {
        @Override
        public ClauseId clause() {
            return OPS_1;
        }
    }

    private Acknowledgement() {}

    /**
     * Refuses a disruption that was not acknowledged as what it is. What disrupts nothing needs no acknowledgement and
     * minds none.
     *
     * @param declared what the operation will do
     * @param acknowledged what the customer was shown and accepted, if anything
     */
    @Clause(OPS_1)
    public static Option<Refusal> check(Disruption declared, Option<Disruption> acknowledged) {
        return Option.when(
                declared != Disruption.NONE && !acknowledged.contains(declared),
                () -> new DisruptionNotAcknowledged(declared, acknowledged));
    }
}
