package io.leasehold.domain.contract;

import static io.leasehold.domain.clause.ClauseId.OSX_2;

import io.leasehold.domain.catalogue.SolutionId;
import io.leasehold.domain.catalogue.SolutionType;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.customer.Audience;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.domain.hold.Holds;
import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.machine.Protection;
import io.leasehold.domain.machine.Resources;
import io.leasehold.domain.machine.Snapshots;
import io.leasehold.domain.machine.SystemId;
import io.leasehold.domain.period.Term;
import io.leasehold.domain.terms.Terms;
import io.leasehold.domain.value.Hidden;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.immutables.value.Value;

/**
 * A leased server under contract, from its order to its deletion. It changes by events only; {@link #decide} says which
 * events a command brings about.
 */
@Value.Immutable
@Hidden
public abstract class Contract {

    public abstract ContractId id();

    /** Whose contract it is. */
    public abstract CustomerId owner();

    /** The type of customer it was sold to. */
    public abstract Audience audience();

    /** The edition of the terms that was accepted for the current period. */
    public abstract Terms terms();

    public abstract SolutionId solution();

    public abstract SolutionType type();

    /** The operating system of the order; no event changes it (OSX-2). */
    @Clause(OSX_2)
    public abstract SystemId system();

    /** The very machine, by an id that was given once and is never reused. */
    public abstract MachineId machine();

    /** What the server is made of; no resource ever shrinks (UPG-4). */
    public abstract Resources makeUp();

    public abstract Phase phase();

    /** The one payment request that is open, if any. */
    public abstract Option<PaymentRequest> request();

    /** How many payment requests were ever opened; numbers the next one. */
    public abstract int requests();

    /** The ids of all payments seen, accepted or not, the latest first; each counts once (ORD-4). */
    public abstract List<String> payments();

    /** The reminders of the current renewal date, while there is one. */
    public abstract Option<ReminderPlan> reminders();

    /** The operations that were agreed and are not carried out yet, in order. */
    public abstract List<Underway> underway();

    /** How many operations were ever agreed; numbers the next one. */
    public abstract int operations();

    /** The day on which the service began, once it has (ORD-3). */
    @Value.Default
    public Option<LocalDate> begunOn() {
        return Option.none();
    }

    /** What keeps it from its usual course: suspension, breach, force majeure, an early end. */
    @Value.Default
    public Holds holds() {
        return Holds.NONE;
    }

    /** The snapshots that exist (BAK-3). */
    public abstract Snapshots snapshots();

    /** How the server is protected (SEC-1, SEC-2). */
    public abstract Protection protection();
    /** The applications that the system installs and looks after. */
    @Value.Default
    public Applications applications() {
        return Applications.NONE;
    }

    /** What was exported of the server. */
    @Value.Default
    public Exports exports() {
        return Exports.NONE;
    }

    /** Which prices the customer knows of. */
    public abstract Prices prices();

    public static Builder builder() {
        return new Builder();
    }

    /** Builds a contract; an opening event does. */
    public static final class Builder extends ImmutableContract.Builder {
        Builder() {}
    }

    /** The contract that {@code history} tells of: an {@link Opening} and what followed, in order; not empty. */
    public static Contract replay(Iterable<? extends Event> history) {
        List<Event> events = List.ofAll(history);
        Contract opened = ((Opening) events.head()).open();
        return opened.after(events.tail());
    }

    /** Decides {@code command} on this contract, if whoever asks may ask at all (SEC-3). */
    public final Either<Refusal, List<Event>> decide(Command command) {
        return Ownership.look(this, command.by()).flatMap(command::decide);
    }

    /** This contract after {@code events}, in order. */
    public final Contract after(Iterable<? extends Event> events) {
        Contract contract = this;
        for (Event event : events) {
            contract = event.evolve(contract);
        }
        return contract;
    }

    /** The paid time, once there is one. */
    public final Option<Term> term() {
        Phase phase = phase();
        if (phase instanceof Phase.Active active) {
            return Option.of(active.term());
        }
        if (phase instanceof Phase.Expired expired) {
            return Option.of(expired.term());
        }
        return phase instanceof Phase.Deleted deleted ? Option.of(deleted.term()) : Option.none();
    }

    public final boolean isActive() {
        return phase() instanceof Phase.Active;
    }

    /** Whether nothing can come of it any more: its server is deleted, or it was never paid. */
    public final boolean isOver() {
        return phase() instanceof Phase.Deleted || phase() instanceof Phase.Abandoned;
    }

    /** The paid time of a contract that is active; a broken invariant if it is not. */
    public final Term activeTerm() {
        return ((Phase.Active) phase()).term();
    }

    /** How far the end has come, of a contract that is expired. */
    public final Option<Ending> ending() {
        return phase() instanceof Phase.Expired expired ? Option.of(expired.ending()) : Option.none();
    }

    /** Whether it has begun and is not over: active, or expired with its deletion not ordered yet. */
    public final boolean isInForce() {
        return isActive() || ending().exists(ending -> !ending.deleting());
    }

    /** The reference of the payment request that would be opened next. */
    public final String nextReference() {
        return id() + "-" + (requests() + 1);
    }

    /** The operation of that number, if it was agreed and is not carried out yet. */
    public final Option<Underway> underway(int number) {
        return underway().find(underway -> underway.number() == number);
    }

    /** The operations of that kind that were agreed and are not carried out yet. */
    public final <O extends Operation> List<O> underway(Class<O> kind) {
        return underway().map(Underway::operation).filter(kind::isInstance).map(kind::cast);
    }

    public final Contract in(Phase phase) {
        return copy().withPhase(phase);
    }

    public final Contract madeOf(Resources makeUp) {
        return copy().withMakeUp(makeUp);
    }

    public final Contract awaiting(PaymentRequest request) {
        return changing().request(Option.of(request)).requests(requests() + 1).build();
    }

    public final Contract awaitingNothing() {
        return copy().withRequest(Option.none());
    }

    /** Active for {@code term}, with its reminders planned. */
    public final Contract active(Term term, Terms terms, Option<ReminderPlan> plan) {
        return changing()
                .phase(new Phase.Active(term))
                .terms(terms)
                .reminders(plan)
                .build();
    }

    /** Active for {@code term} in place of the one so far; what had rested for that counts against the new one (AVL-2). */
    public final Contract activeAnew(Term term, Terms terms, Option<ReminderPlan> plan, LocalDate on) {
        LocalDate before = term().get().renewal();
        return holding(holds().renewalMoved(before, term.renewal(), on, isActive()))
                .active(term, terms, plan);
    }

    public final Contract undertaking(Underway underway) {
        return changing()
                .underway(underway().append(underway))
                .operations(underway.number())
                .build();
    }

    public final Contract undertakingNoMore(int number) {
        return copy().withUnderway(underway().filter(it -> it.number() != number));
    }

    /** Nothing that was agreed for the running server is carried out any more. */
    public final Contract undertakingNothing() {
        return copy().withUnderway(List.empty());
    }

    /** With its service begun on that day. */
    public final Contract begun(LocalDate on) {
        return copy().withBegunOn(Option.of(on));
    }

    public final Contract holding(Holds holds) {
        return copy().withHolds(holds);
    }

    public final Contract keeping(Snapshots snapshots) {
        return copy().withSnapshots(snapshots);
    }

    public final Contract protectedBy(Protection protection) {
        return copy().withProtection(protection);
    }

    public final Contract havingSeen(String payment) {
        return copy().withPayments(payments().prepend(payment));
    }

    public final Contract reminding(Option<ReminderPlan> plan) {
        return copy().withReminders(plan);
    }

    public final Contract installing(Applications applications) {
        return copy().withApplications(applications);
    }

    public final Contract exporting(Exports exports) {
        return copy().withExports(exports);
    }

    public final Contract pricing(Prices prices) {
        return copy().withPrices(prices);
    }

    /** This expired contract with its end at {@code ending}. */
    public final Contract ending(Ending ending) {
        return in(new Phase.Expired(((Phase.Expired) phase()).term(), ending));
    }

    private Builder changing() {
        return new Builder().from(this);
    }

    private ImmutableContract copy() {
        return (ImmutableContract) this;
    }
}
