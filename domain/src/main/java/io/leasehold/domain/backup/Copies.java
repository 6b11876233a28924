package io.leasehold.domain.backup;

import static io.leasehold.domain.clause.ClauseId.BAK_1;
import static io.leasehold.domain.clause.ClauseId.BAK_2;
import static io.leasehold.domain.clause.ClauseId.BAK_4;

import io.leasehold.domain.clause.Clause;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * The good daily copies of one server, by the day they were taken. A copy leaves the books first and the host a while
 * afterwards, so none is on offer that is not there, and one that was asked for just before still is; it leaves the host only
 * once no level keeps it and no restore waits for it.
 *
 * @param newest the copy that is kept for the host (BAK-1)
 * @param kept those kept for the customer, the oldest first (BAK-2)
 * @param dropping those that no level keeps and the host may still hold
 * @param failure the last try, if it failed (BAK-4)
 */
public record Copies(
        Option<LocalDate> newest, List<LocalDate> kept, List<LocalDate> dropping, Option<Failure> failure) {

    /**
     * Tries of one day that all failed.
     *
     * @param attempts how many, at least 1
     */
    public record Failure(LocalDate day, int attempts) {}

    public static final Copies NONE = new Copies(Option.none(), List.empty(), List.empty(), Option.none());

    /** Whether the copy of {@code today} is still to be taken: one a day. */
    @Clause(BAK_1)
    public boolean dueOn(LocalDate today) {
        return !newest.exists(day -> !day.isBefore(today));
    }

    /**
     * A good copy of {@code day} was taken; it takes the place of the one kept for the host.
     *
     * @param forCustomer whether it is kept for the customer as well
     */
    @Clause({BAK_1, BAK_2})
    public Copies taken(LocalDate day, boolean forCustomer) {
        List<LocalDate> now = forCustomer && !kept.contains(day) ? kept.append(day) : kept;
        return replacing(Option.of(day), now, Option.none());
    }

    /** No good copy of {@code day} could be taken; every one there is stays. */
    @Clause(BAK_4)
    public Copies failed(LocalDate day) {
        int before = failure.filter(last -> last.day().equals(day))
                .map(Failure::attempts)
                .getOrElse(0);
        return new Copies(newest, kept, dropping, Option.of(new Failure(day, before + 1)));
    }

    /**
     * Those kept for the customer whose time is over on {@code today}: more than {@code keptDays} days after their own. The
     * newest good one is never among them, however old.
     */
    @Clause({BAK_2, BAK_4})
    public List<LocalDate> overOn(LocalDate today, int keptDays) {
        return kept.dropRight(1).filter(day -> day.plusDays(keptDays).isBefore(today));
    }

    /** Without those whose time is over. */
    public Copies expired(LocalDate today, int keptDays) {
        return replacing(newest, kept.removeAll(overOn(today, keptDays)), failure);
    }

    /** The host holds {@code days} no more. */
    public Copies dropped(List<LocalDate> days) {
        return new Copies(newest, kept, dropping.removeAll(days), failure);
    }

    /** The days whose copies can be restored on {@code today}. */
    public List<LocalDate> restorable(Level level, LocalDate today, int keptDays) {
        return level == Level.HOST ? newest.toList() : kept.removeAll(overOn(today, keptDays));
    }

    /** The first day after {@code today} on which something is to be done; none if nothing will change by itself. */
    public Option<LocalDate> attention(LocalDate today, boolean copiedDaily, int keptDays) {
        LocalDate tomorrow = today.plusDays(1);
        if (copiedDaily || dropping.nonEmpty()) {
            return Option.of(tomorrow);
        }
        return kept.dropRight(1)
                .headOption()
                .map(day -> day.plusDays(keptDays).plusDays(1))
                .map(over -> over.isBefore(tomorrow) ? tomorrow : over);
    }

    private Copies replacing(Option<LocalDate> host, List<LocalDate> customer, Option<Failure> last) {
        List<LocalDate> gone = kept.appendAll(newest)
                .distinct()
                .filter(day -> !host.contains(day) && !customer.contains(day) && !dropping.contains(day));
        return new Copies(host, customer, dropping.appendAll(gone), last);
    }
}
