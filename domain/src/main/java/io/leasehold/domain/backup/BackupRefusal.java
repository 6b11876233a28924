package io.leasehold.domain.backup;

import static io.leasehold.domain.clause.ClauseId.BAK_1;
import static io.leasehold.domain.clause.ClauseId.BAK_2;

import io.leasehold.domain.clause.ClauseId;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.customer.Audience;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.time.LocalDate;

/** Why a daily copy is not restored. */
public sealed interface BackupRefusal extends Refusal {

    /** The copy kept for the host is restored by the host, after a hardware failure. */
    record ForTheHostOnly() implements BackupRefusal {

        @Override
        public ClauseId clause() {
            return BAK_1;
        }
    }

    /** Copies are not kept for customers of that type. */
    record NotKeptForCustomer(Audience audience, Set<Audience> keptFor) implements BackupRefusal {

        @Override
        public ClauseId clause() {
            return BAK_2;
        }
    }

    /** There is no good copy of that day. */
    record NoCopyOfThatDay(LocalDate day, List<LocalDate> existing) implements BackupRefusal {

        @Override
        public ClauseId clause() {
            return BAK_2;
        }
    }

    /** The host keeps the newest good copy only, and it is of another day. */
    record NotTheNewestCopy(LocalDate day, Option<LocalDate> newest) implements BackupRefusal {

        @Override
        public ClauseId clause() {
            return BAK_1;
        }
    }
}
