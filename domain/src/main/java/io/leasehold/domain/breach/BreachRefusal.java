package io.leasehold.domain.breach;

import io.leasehold.domain.clause.ClauseId;
import io.leasehold.domain.clause.Refusal;
import java.time.LocalDate;

/** Why a breach, or its remedy, is not noted. */
public sealed interface BreachRefusal extends Refusal {

    /** No contract is under way that could be breached. */
    record NothingToBreach() implements BreachRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.ORD_6;
        }
    }

    /** A breach waits to be remedied already. */
    record BreachIsOpen(LocalDate deadline) implements BreachRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.ORD_6;
        }
    }

    /** The letter would have been received on a day that has not come yet. */
    record LetterNotReceivedYet(LocalDate received, LocalDate today) implements BreachRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.ORD_6;
        }
    }

    /** The letter was received before the contract began. */
    record LetterBeforeContract(LocalDate received, LocalDate begun) implements BreachRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.ORD_6;
        }
    }

    /** There is no breach to remedy; or not any more, since the contract has ended for it. */
    record NoOpenBreach() implements BreachRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.ORD_6;
        }
    }
}
