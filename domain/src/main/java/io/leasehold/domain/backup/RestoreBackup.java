package io.leasehold.domain.backup;

import static io.leasehold.domain.clause.ClauseId.BAK_1;
import static io.leasehold.domain.clause.ClauseId.BAK_2;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.ClauseId;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.clause.Rule;
import io.leasehold.domain.clause.Rules;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.Operation;
import io.leasehold.domain.machine.Disruption;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * Puts the server back to what the copy of a day holds; on another host if its own is gone. The copy stays; the make-up,
 * the applications and the protection are afterwards those of the contract, not those of then.
 *
 * @param level for whom the copy was kept
 * @param existing the days of that level that can be restored today
 */
public record RestoreBackup(LocalDate day, Level level, List<LocalDate> existing) implements Operation {

    @Clause(BAK_1)
    static final Rule<Contract, Asked> BY_THE_HOST = (contract, asked) -> Option.when(
            asked.restore.level == Level.HOST && asked.by instanceof Actor.Customer, BackupRefusal.ForTheHostOnly::new);

    @Clause(BAK_2)
    static final Rule<Contract, Asked> FOR_CUSTOMERS_OF_A_TYPE = (contract, asked) -> Option.when(
            asked.by instanceof Actor.Customer && !Copying.isForCustomer(contract),
            () -> new BackupRefusal.NotKeptForCustomer(
                    contract.audience(), contract.terms().backups().keptFor()));

    @Clause(BAK_1)
    static final Rule<Contract, Asked> THE_NEWEST_COPY = (contract, asked) -> Option.when(
            asked.restore.level == Level.HOST && !asked.restore.isThere(),
            () -> new BackupRefusal.NotTheNewestCopy(asked.restore.day, asked.restore.existing.headOption()));

    @Clause(BAK_2)
    static final Rule<Contract, Asked> A_COPY_THAT_IS_THERE = (contract, asked) -> Option.when(
            asked.restore.level == Level.CUSTOMER && !asked.restore.isThere(),
            () -> new BackupRefusal.NoCopyOfThatDay(asked.restore.day, asked.restore.existing));

    static final Rules<Contract, Asked> RULES =
            Rules.of(BY_THE_HOST, FOR_CUSTOMERS_OF_A_TYPE, THE_NEWEST_COPY, A_COPY_THAT_IS_THERE);

    /** A restore with whoever asks for it. */
    record Asked(RestoreBackup restore, Actor by) {}

    @Override
    public String name() {
        return "restoreBackup";
    }

    @Override
    public ClauseId clause() {
        return level == Level.HOST ? BAK_1 : BAK_2;
    }

    @Override
    public Disruption disruption() {
        return Disruption.DOWNTIME;
    }

    @Override
    public Option<Refusal> forbiddenBy(Contract contract, Actor by) {
        return RULES.check(contract, new Asked(this, by)).swap().toOption();
    }

    @Override
    public List<Event> done(Contract contract, LocalDate on) {
        return List.of(new BackupRestored(day, level, on));
    }

    private boolean isThere() {
        return existing.contains(day);
    }
}
