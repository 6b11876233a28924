package io.leasehold.ports.operation;

import io.leasehold.domain.backup.Copies;
import io.leasehold.domain.backup.Copying;
import io.leasehold.domain.backup.Level;
import io.leasehold.domain.backup.RestoreBackup;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.machine.Disruption;
import io.leasehold.domain.operation.Operate;
import io.leasehold.ports.backup.BackupBook;
import io.leasehold.ports.backup.Booked;
import io.leasehold.ports.contract.Decided;
import io.leasehold.ports.contract.Decisions;
import io.leasehold.ports.time.Moment;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;

/** A server is put back to one of its daily copies: by the customer they are kept for, or by the host (BAK-1, BAK-2). */
public final class RestoreServer {

    /**
     * What is asked.
     *
     * @param day of the copy
     * @param level for whom the copy was kept; for the customer if none, where the terms keep any for them
     * @param acknowledged the disruption they were shown and accepted, if any (OPS-1)
     * @param at the moment from which it may be carried out; at once if none or past (OPS-2)
     * @param by who asks
     */
    public record Asked(
            ContractId contract,
            LocalDate day,
            Option<Level> level,
            Option<Disruption> acknowledged,
            Option<Instant> at,
            Actor by) {}

    private final Decisions decisions;
    private final BackupBook book;

    public RestoreServer(Decisions decisions, BackupBook book) {
        this.decisions = decisions;
        this.book = book;
    }

    /** Agrees to it; it is carried out afterwards. */
    public Either<Refusal, Decided> handle(Asked asked, Moment now) {
        return decisions.decide(
                asked.contract(),
                now,
                contract -> Either.right(new Operate(
                        restore(asked, contract, now),
                        asked.acknowledged(),
                        Appointed.of(asked.at(), contract, now),
                        now.today(),
                        asked.by())));
    }

    private RestoreBackup restore(Asked asked, Contract contract, Moment now) {
        boolean forCustomer = Copying.isForCustomer(contract) || asked.by() instanceof Actor.Customer;
        Level level = asked.level().getOrElse(forCustomer ? Level.CUSTOMER : Level.HOST);
        Copies copies = book.booked(contract.id()).map(Booked::copies).getOrElse(Copies.NONE);
        List<LocalDate> existing =
                copies.restorable(level, now.today(), contract.terms().backups().keptDays());
        return new RestoreBackup(asked.day(), level, existing);
    }
}
