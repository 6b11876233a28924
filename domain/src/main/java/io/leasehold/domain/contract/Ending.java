package io.leasehold.domain.contract;

import io.leasehold.domain.terms.Terms;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * How far the end of an expired contract has come. Two keys open the deletion: the confirmed shutdown, and a retrieval
 * session that the customer was told of and that stayed open for the whole grace (REN-6).
 *
 * @param shutDownOn the day the shutdown was confirmed
 * @param retrievalOpenedOn the first day of the retrieval session: opened, and its notice accepted by the mail server
 * @param deletionFrom the first day on which deletion may run
 * @param graceThrough the last day on which a renewal can be ordered: the day before {@code deletionFrom}, unless that
 *     moved for a payment that is awaited; so no request can be followed by another for ever (REN-7)
 * @param compensatedDays how many days of interrupted retrieval {@code deletionFrom} allows for
 * @param deleting whether deletion was ordered
 * @param retrievalClosed whether the session was closed for it
 * @param restart the renewal that was paid in grace and waits for the server to run again
 */
public record Ending(
        Option<LocalDate> shutDownOn,
        Option<LocalDate> retrievalOpenedOn,
        LocalDate deletionFrom,
        LocalDate graceThrough,
        int compensatedDays,
        boolean deleting,
        boolean retrievalClosed,
        Option<PaidInGrace> restart) {

    /** The end as it is planned for a contract whose last day of service is {@code lastDay}. */
    public static Ending after(LocalDate lastDay, Terms terms) {
        LocalDate graceThrough = lastDay.plusDays(terms.renewal().graceDays());
        return new Ending(
                Option.none(), Option.none(), graceThrough.plusDays(1), graceThrough, 0, false, false, Option.none());
    }

    /** Whether both keys are turned, so that only the date is missing. */
    public boolean keysComplete() {
        return shutDownOn.isDefined() && retrievalOpenedOn.isDefined();
    }

    /** Whether the server stays off and the end goes its way: not renewed, and deletion not ordered yet. */
    public boolean inGrace() {
        return !deleting && restart.isEmpty();
    }

    public Ending shutDown(LocalDate on) {
        return keys(Option.of(on), retrievalOpenedOn);
    }

    public Ending retrievalOpened(LocalDate on) {
        return keys(shutDownOn, Option.of(on));
    }

    /** With the deletion, and the end of grace, moved. */
    public Ending postponed(LocalDate earliest, int daysCompensated) {
        return dates(earliest, earliest.minusDays(1), daysCompensated);
    }

    /** With the deletion moved for a payment that is awaited; grace ends when it would have ended. */
    public Ending held(LocalDate earliest) {
        return dates(earliest, graceThrough, compensatedDays);
    }

    /** With all that was still to come moved by the days for which deadlines did not run (AVL-2). */
    public Ending rested(int days) {
        return dates(deletionFrom.plusDays(days), graceThrough.plusDays(days), compensatedDays);
    }

    public Ending ordered() {
        return outcome(true, retrievalClosed, restart);
    }

    public Ending closed() {
        return outcome(deleting, true, restart);
    }

    public Ending restarting(PaidInGrace paid) {
        return outcome(deleting, retrievalClosed, Option.of(paid));
    }

    private Ending keys(Option<LocalDate> shutDown, Option<LocalDate> retrieval) {
        return new Ending(
                shutDown, retrieval, deletionFrom, graceThrough, compensatedDays, deleting, retrievalClosed, restart);
    }

    private Ending dates(LocalDate deletion, LocalDate grace, int compensated) {
        return new Ending(
                shutDownOn, retrievalOpenedOn, deletion, grace, compensated, deleting, retrievalClosed, restart);
    }

    private Ending outcome(boolean ordered, boolean closed, Option<PaidInGrace> paid) {
        return new Ending(
                shutDownOn, retrievalOpenedOn, deletionFrom, graceThrough, compensatedDays, ordered, closed, paid);
    }
}
