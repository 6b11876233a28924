package io.leasehold.domain.passing;

import io.leasehold.domain.application.Installing;
import io.leasehold.domain.application.Withdrawal;
import io.leasehold.domain.breach.Unremedied;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Command;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Duty;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.Time;
import io.leasehold.domain.ending.Deletion;
import io.leasehold.domain.ending.Expiry;
import io.leasehold.domain.ending.Postponement;
import io.leasehold.domain.export.ExportEnd;
import io.leasehold.domain.forcemajeure.Updates;
import io.leasehold.domain.payment.Lapse;
import io.leasehold.domain.reminder.Overtaken;
import io.leasehold.domain.reminder.Reminders;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * A day has come. What falls due at its first moment has happened before any command of that day; what falls due in the
 * course of it happens in its sweep, after the commands that came before.
 *
 * @param time the day
 * @param part how much of it has passed
 */
public record PassTime(Time time, Part part) implements Command {

    /** How much of a day has passed. */
    public enum Part {
        DAWN,
        WHOLE_DAY
    }

    /** In the order in which they are looked at: what one brings about is there for those after it. */
    public static final List<Duty> DUTIES = List.of(
            new Lapse(),
            new Unremedied(),
            new Expiry(),
            new Withdrawal(),
            new Postponement(),
            new ExportEnd(),
            new Installing(),
            new Overtaken(),
            new Reminders(),
            new Updates(),
            new Deletion());

    /** The first moment of a day, before a command of that day; orders no deletion. */
    public static PassTime dawn(Time time) {
        return new PassTime(time.withoutDeletions(), Part.DAWN);
    }

    public static PassTime day(Time time) {
        return new PassTime(time, Part.WHOLE_DAY);
    }

    /** The next date on which {@code contract} needs a look if nothing else happens; none if it never will. */
    public static Option<LocalDate> attention(Contract contract) {
        return DUTIES.flatMap(duty -> duty.next(contract)).min();
    }

    @Override
    public LocalDate on() {
        return time.today();
    }

    @Override
    public Actor by() {
        return Actor.SYSTEM;
    }

    @Override
    public Either<Refusal, List<Event>> decide(Contract contract) {
        List<Event> happened = List.empty();
        Contract now = contract;
        for (Duty duty : DUTIES) {
            if (duty.atDawn() || part == Part.WHOLE_DAY) {
                List<Event> due = duty.due(now, time);
                now = now.after(due);
                happened = happened.appendAll(due);
            }
        }
        return Either.right(happened);
    }
}
