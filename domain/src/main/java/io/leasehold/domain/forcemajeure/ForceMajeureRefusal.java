package io.leasehold.domain.forcemajeure;

import io.leasehold.domain.clause.ClauseId;
import io.leasehold.domain.clause.Refusal;
import java.time.LocalDate;

/** Why force majeure is not declared or over for a contract, or does not end it. */
public sealed interface ForceMajeureRefusal extends Refusal {

    /** No contract is under way whose deadlines could rest. */
    record NothingToRest() implements ForceMajeureRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.AVL_2;
        }
    }

    /** Force majeure lasts already; another is declared once that is over. */
    record ForceMajeureLasts(LocalDate since) implements ForceMajeureRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.AVL_2;
        }
    }

    /** No cause was given. */
    record CauseMissing() implements ForceMajeureRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.AVL_2;
        }
    }

    /** The notice would have been received before the contract began. */
    record NoticeBeforeContract(LocalDate received, LocalDate begun) implements ForceMajeureRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.AVL_2;
        }
    }

    /** No such force majeure was declared for the contract. */
    record NothingRests() implements ForceMajeureRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.AVL_2;
        }
    }

    /** No force majeure lasts for which the contract could be ended. */
    record NoForceMajeureToEndFor() implements ForceMajeureRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.AVL_3;
        }
    }

    /** Force majeure has not lasted long enough; {@code first} is the first day on which the end can be asked for. */
    record NotYetEndable(LocalDate received, LocalDate first) implements ForceMajeureRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.AVL_3;
        }
    }

    /** The contract has ended before its time already. */
    record EndedAlready(LocalDate endedOn) implements ForceMajeureRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.AVL_3;
        }
    }
}
