package io.leasehold.domain.upgrade;

import io.leasehold.domain.clause.ClauseId;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.machine.ResourceChange;
import io.leasehold.domain.machine.Resources;
import java.time.LocalDate;

/** Why an upgrade is refused. */
public sealed interface UpgradeRefusal extends Refusal {

    /** The solution is not active: not yet, in grace, or over. */
    record NotActive() implements UpgradeRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.UPG_1;
        }
    }

    /** The server is suspended; once that is lifted it can be upgraded. */
    record WhileSuspended() implements UpgradeRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.UPG_1;
        }
    }

    /** Nothing is left of the paid time: it must be renewed first. */
    record RenewFirst(LocalDate renewal) implements UpgradeRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.UPG_1;
        }
    }

    /** The solution was agreed with support. */
    record Customised() implements UpgradeRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.UPG_3;
        }
    }

    /** A resource would shrink. */
    record NoDowngrade(ResourceChange asked) implements UpgradeRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.UPG_4;
        }
    }

    /** Nothing would change. */
    record NothingAdded() implements UpgradeRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.UPG_7;
        }
    }

    /** More than the solution, or the host as it is now, can hold. */
    record BeyondMaximum(Resources current, ResourceChange asked, Resources maximum) implements UpgradeRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.UPG_2;
        }
    }
}
