package io.leasehold.ports.support;

import io.leasehold.domain.clause.ClauseId;
import io.leasehold.domain.clause.Refusal;

/** Why a case is not opened. It names fields and never shows what is in them (DAT-5). */
public sealed interface SupportRefusal extends Refusal {

    /** Something must be said here. */
    record NothingWritten(String field) implements SupportRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.SUP_1;
        }
    }

    /** More was written than is read. */
    record TooMuchWritten(String field, int atMost, int length) implements SupportRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.SUP_1;
        }
    }

    /** An answer could not be sent there. */
    record CannotBeAnswered(String field) implements SupportRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.SUP_1;
        }
    }

    /** Whoever asks is not signed in; there is a form outside. */
    record UseTheFormOutside() implements SupportRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.SUP_1;
        }
    }
}
