package io.leasehold.domain.suspension;

import io.leasehold.domain.clause.ClauseId;
import io.leasehold.domain.clause.Refusal;
import java.time.LocalDate;

/** Why a server is not suspended, or a suspension not lifted. */
public sealed interface SuspensionRefusal extends Refusal {

    /** There is no active server to suspend. */
    record NothingToSuspend() implements SuspensionRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.SUP_2;
        }
    }

    /** It is suspended already. */
    record AlreadySuspended(LocalDate since) implements SuspensionRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.SUP_2;
        }
    }

    /** No grounds were given. */
    record GroundsMissing() implements SuspensionRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.SUP_2;
        }
    }

    /** The order of an authority was given without its reference. */
    record ReferenceMissing() implements SuspensionRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.SUP_3;
        }
    }

    /** There is no suspension to lift. */
    record NotSuspended() implements SuspensionRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.SUP_2;
        }
    }
}
