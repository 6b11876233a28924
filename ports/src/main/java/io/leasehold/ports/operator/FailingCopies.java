package io.leasehold.ports.operator;

import static io.leasehold.domain.clause.ClauseId.BAK_4;

import io.leasehold.domain.backup.Copies;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.contract.Ownership;
import io.leasehold.ports.backup.BackupBook;
import io.leasehold.ports.backup.Booked;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;

/** Of which servers the daily copy fails (BAK-4). It is tried again by itself; why it fails is for a person to find. */
public final class FailingCopies {

    /**
     * A server whose last try failed.
     *
     * @param lastGood the day of the newest good copy, since when there is none; none if there never was one
     * @param day the day whose copy was tried last
     * @param attempts how often it was tried on that day
     */
    public record Failing(ContractId contract, Option<LocalDate> lastGood, LocalDate day, int attempts) {}

    private final BackupBook book;

    public FailingCopies(BackupBook book) {
        this.book = book;
    }

    /**
     * The servers whose last try failed, by contract.
     *
     * @param after only those of contracts after this one; none begins at the first
     * @param limit how many at the most, at least 1
     */
    @Clause(BAK_4)
    public Either<Refusal, List<Failing>> list(Actor by, Option<ContractId> after, int limit) {
        return Ownership.operator(by, () -> book.failing(after, limit).flatMap(FailingCopies::failing));
    }

    private static Option<Failing> failing(Booked booked) {
        Copies copies = booked.copies();
        return copies.failure()
                .map(last -> new Failing(booked.contract(), copies.newest(), last.day(), last.attempts()));
    }
}
