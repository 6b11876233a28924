package io.leasehold.domain.backup;

import static io.leasehold.domain.clause.ClauseId.BAK_1;
import static io.leasehold.domain.clause.ClauseId.BAK_2;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.contract.Contract;
import io.vavr.collection.List;
import java.time.LocalDate;

/** For whom the daily copies of a contract are taken, and when. */
public final class Copying {

    private Copying() {}

    /** Every day the server is there to be used: from its activation through its last renewal date. */
    @Clause(BAK_1)
    public static boolean isDaily(Contract contract) {
        return contract.isActive();
    }

    /** The levels that a copy of the contract serves. */
    @Clause({BAK_1, BAK_2})
    public static List<Level> levels(Contract contract) {
        return isForCustomer(contract) ? List.of(Level.HOST, Level.CUSTOMER) : List.of(Level.HOST);
    }

    /** Whether each copy is kept for the customer, because of the type they are of. */
    @Clause(BAK_2)
    public static boolean isForCustomer(Contract contract) {
        return contract.terms().backups().keptFor().contains(contract.audience());
    }

    /** The days of copies that an operation still needs, which must not be dropped before. */
    public static List<LocalDate> needed(Contract contract) {
        return contract.underway(RestoreBackup.class).map(RestoreBackup::day);
    }
}
