package io.leasehold.domain.ending;

import static io.leasehold.domain.clause.ClauseId.AVL_2;
import static io.leasehold.domain.clause.ClauseId.REN_6;
import static io.leasehold.domain.clause.ClauseId.REN_7;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Duty;
import io.leasehold.domain.contract.Ending;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.Time;
import io.leasehold.domain.ending.DeletionPostponed.Because;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A deletion moves while a key is missing, while an open payment holds it, and until the retrieval session could be
 * reached on as many days as grace has. The customer always gets the whole grace (REN-6, REN-7). It
 * rests with force majeure (AVL-2).
 */
@Clause({AVL_2, REN_6, REN_7})
public final class Postponement implements Duty {

    @Override
    public boolean atDawn() {
        return true;
    }

    @Override
    public Option<LocalDate> next(Contract contract) {
        return running(contract).map(Ending::deletionFrom);
    }

    @Override
    public List<Event> due(Contract contract, Time time) {
        return running(contract)
                .filter(ending -> !time.today().isBefore(ending.deletionFrom()))
                .map(ending -> postponed(contract, ending, time))
                .getOrElse(List.empty());
    }

    /** Moves the deletion if grace, counted from {@code on}, would not be whole otherwise. */
    static List<Event> unlessGraceIsFull(Contract contract, Ending ending, LocalDate on, Because because) {
        LocalDate earliest = on.plusDays(contract.terms().renewal().graceDays());
        return earliest.isAfter(ending.deletionFrom())
                ? List.of(new DeletionPostponed(because, earliest, ending.compensatedDays(), on))
                : List.empty();
    }

    private static Option<Ending> running(Contract contract) {
        return contract.ending()
                .filter(Ending::inGrace)
                .filter(ending -> !contract.holds().isResting());
    }

    private static List<Event> postponed(Contract contract, Ending ending, Time time) {
        LocalDate today = time.today();
        if (!ending.keysComplete()) {
            LocalDate earliest = today.plusDays(contract.terms().renewal().graceDays());
            return List.of(new DeletionPostponed(missing(ending), earliest, ending.compensatedDays(), today));
        }
        Option<LocalDate> hold = Expiry.hold(contract).filter(today::isBefore);
        if (hold.isDefined()) {
            return List.of(new DeletionPostponed(Because.OPEN_PAYMENT, hold.get(), ending.compensatedDays(), today));
        }
        int interrupted = interruptions(ending, time);
        long served = ChronoUnit.DAYS.between(ending.retrievalOpenedOn().get(), today) - interrupted;
        long missing = contract.terms().renewal().graceDays() - served;
        return missing <= 0
                ? List.empty()
                : List.of(new DeletionPostponed(
                        Because.RETRIEVAL_INTERRUPTED, today.plusDays(missing), interrupted, today));
    }

    private static Because missing(Ending ending) {
        return ending.shutDownOn().isEmpty() ? Because.NOT_SHUT_DOWN : Because.RETRIEVAL_NOT_OPEN;
    }

    private static int interruptions(Ending ending, Time time) {
        LocalDate opened = ending.retrievalOpenedOn().get();
        return time.interruptions().count(day -> !day.isBefore(opened) && day.isBefore(time.today()));
    }
}
