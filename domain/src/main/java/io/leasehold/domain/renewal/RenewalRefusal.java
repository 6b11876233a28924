package io.leasehold.domain.renewal;

import io.leasehold.domain.clause.ClauseId;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.period.Length;
import java.time.LocalDate;

/** Why a renewal is refused. */
public sealed interface RenewalRefusal extends Refusal {

    /** Whoever asks is not authenticated in the private space. */
    record NotAuthenticated() implements RenewalRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.REN_3;
        }
    }

    /** The server was never activated, so there is nothing to renew. */
    record NothingToRenew() implements RenewalRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.REN_1;
        }
    }

    /** Grace is over: it lasted through {@code graceThrough}. */
    record GraceIsOver(LocalDate graceThrough) implements RenewalRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.REN_5;
        }
    }

    /** A breach was not remedied, and the contract has ended for it. */
    record EndedForBreach() implements RenewalRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.ORD_6;
        }
    }

    /** One of the parties asked for the end after lasting force majeure. */
    record EndedForForceMajeure() implements RenewalRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.AVL_3;
        }
    }

    /** A renewal in grace was paid already; the server is being restarted. */
    record AlreadyRenewed() implements RenewalRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.REN_1;
        }
    }

    /** One period is paid ahead already, through {@code renewal}. */
    record OnePeriodAhead(LocalDate renewal) implements RenewalRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.REN_1;
        }
    }

    /** Counted from the missed renewal date, the new period would be over already. */
    record OverBeforeItBegins(Length length, LocalDate wouldRenew) implements RenewalRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.REN_5;
        }
    }

    /** Counted from a renewal date that passed while deadlines rested, the new period would be over already. */
    record PeriodOverAlready(Length length, LocalDate wouldRenew) implements RenewalRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.REN_1;
        }
    }
}
