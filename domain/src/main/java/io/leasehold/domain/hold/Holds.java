package io.leasehold.domain.hold;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What keeps a contract from its usual course.
 *
 * @param suspension the one that lasts, if any
 * @param suspensions how many there ever were
 * @param breach the one that waits to be remedied, if any
 * @param breaches how many there ever were
 * @param rest the force majeure that lasts, if any
 * @param restedDays by how many days force majeure that is over has moved the shutdown that hangs on the present renewal
 *     date
 * @param rests the force majeures that are over, in order; a letter that was received in one may be noted after it
 * @param told the force majeures and maintenances that the contract was told of, each by its id, the latest first; each
 *     counts once
 * @param end the early end, once it has come
 */
public record Holds(
        Option<Suspension> suspension,
        int suspensions,
        Option<Breach> breach,
        int breaches,
        Option<Rest> rest,
        int restedDays,
        List<Rested> rests,
        List<String> told,
        Option<EarlyEnd> end) {

    public static final Holds NONE =
            new Holds(Option.none(), 0, Option.none(), 0, Option.none(), 0, List.empty(), List.empty(), Option.none());

    public boolean isSuspended() {
        return suspension.isDefined();
    }

    /** Whether force majeure lasts, so that deadlines do not run. */
    public boolean isResting() {
        return rest.isDefined();
    }

    /** The last day of service of a contract with that renewal date, while no force majeure lasts (AVL-2). */
    public LocalDate serviceThrough(LocalDate renewal) {
        return renewal.plusDays(restedDays);
    }

    /** The same as it is certain on {@code on}: while force majeure lasts, as if it were over on that day. */
    public LocalDate serviceThrough(LocalDate renewal, LocalDate on) {
        return rested(on, true).serviceThrough(renewal);
    }

    /** Whether the last day of a deadline is past on {@code on}; while force majeure lasts, whether it was before. */
    public boolean isPast(LocalDate deadline, LocalDate on) {
        return rest.map(Rest::since).filter(on::isAfter).getOrElse(on).isAfter(deadline);
    }

    /** A deadline as it is planned now: later than it says while force majeure lasts. */
    public LocalDate planned(LocalDate deadline) {
        return rest.map(lasting -> lasting.planned(deadline)).getOrElse(deadline);
    }

    public Holds suspended(Suspension begun) {
        return new Holds(Option.of(begun), begun.number(), breach, breaches, rest, restedDays, rests, told, end);
    }

    public Holds resumed() {
        return new Holds(Option.none(), suspensions, breach, breaches, rest, restedDays, rests, told, end);
    }

    public Holds inBreach(Breach noted) {
        return new Holds(suspension, suspensions, Option.of(noted), breaches + 1, rest, restedDays, rests, told, end);
    }

    public Holds remedied() {
        return new Holds(suspension, suspensions, Option.none(), breaches, rest, restedDays, rests, told, end);
    }

    public Holds told(String id) {
        return new Holds(suspension, suspensions, breach, breaches, rest, restedDays, rests, told.prepend(id), end);
    }

    public Holds resting(Rest begun) {
        return new Holds(suspension, suspensions, breach, breaches, Option.of(begun), restedDays, rests, told, end);
    }

    /** With the day of the next update. */
    public Holds updated(LocalDate next) {
        return rest.map(lasting -> resting(lasting.updated(next))).getOrElse(this);
    }

    /**
     * With force majeure over on {@code on}: what did not run begins to run again, with as many days left as before.
     *
     * @param active whether the shutdown is still to come
     */
    public Holds rested(LocalDate on, boolean active) {
        return rest.map(over -> new Holds(
                        suspension,
                        suspensions,
                        breach.map(open -> open.after(over.until(on))),
                        breaches,
                        Option.none(),
                        restedDays + (active ? over.shutdownDays(on) : 0),
                        over.days(on) == 0 ? rests : rests.append(over.until(on)),
                        told,
                        end))
                .getOrElse(this);
    }

    /**
     * With another renewal date. Days rested for the one before, so those by which it moves later take their place, and
     * what is left of them stays: the last day of service never comes sooner for it. With a date that comes closer, the
     * days that rested come along. What rests, rests for the new date from then on.
     *
     * @param active whether the shutdown was still to come
     */
    public Holds renewalMoved(LocalDate from, LocalDate to, LocalDate on, boolean active) {
        int soFar = restedDays + (active ? rest.map(it -> it.shutdownDays(on)).getOrElse(0) : 0);
        long later = Math.max(0, ChronoUnit.DAYS.between(from, to));
        int left = (int) Math.max(0, soFar - later);
        return new Holds(
                suspension, suspensions, breach, breaches, rest.map(it -> it.anew(on)), left, rests, told, end);
    }

    /** With the end come: there is nothing left to remedy. */
    public Holds ended(EarlyEnd early) {
        return new Holds(
                suspension, suspensions, Option.none(), breaches, rest, restedDays, rests, told, Option.of(early));
    }

    /** With nothing left that could be held, since the server is gone. */
    public Holds gone() {
        return new Holds(
                Option.none(), suspensions, Option.none(), breaches, Option.none(), restedDays, rests, told, end);
    }
}
