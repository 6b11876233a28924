package io.leasehold.domain.maintenance;

import io.leasehold.domain.clause.ClauseId;
import io.leasehold.domain.clause.Refusal;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Why maintenance is not announced. */
public sealed interface MaintenanceRefusal extends Refusal {

    /** There is no server to maintain. */
    record NothingToMaintain() implements MaintenanceRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.AVL_1;
        }
    }

    /** Its nature was not given. */
    record NatureMissing() implements MaintenanceRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.AVL_1;
        }
    }

    /** The window has begun already: nobody could be told in advance. */
    record NotInAdvance(LocalDateTime from, LocalDate today) implements MaintenanceRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.AVL_1;
        }
    }

    /** The window ends before it begins. */
    record EndsBeforeItBegins(LocalDateTime from, LocalDateTime to) implements MaintenanceRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.AVL_1;
        }
    }
}
