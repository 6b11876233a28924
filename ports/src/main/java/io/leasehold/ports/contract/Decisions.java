package io.leasehold.ports.contract;

import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Command;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.Opening;
import io.leasehold.domain.contract.Ownership;
import io.leasehold.domain.passing.PassTime;
import io.leasehold.ports.time.Moment;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The four steps that every use case shares: load, let the day dawn, decide, commit. If somebody else was faster it is
 * decided again on what they left.
 */
public final class Decisions {

    private static final Logger LOG = LoggerFactory.getLogger(Decisions.class);

    /** How often one command is decided again because others were faster, before that is taken for a fault. */
    static final int ATTEMPTS = 32;

    private final ContractStore contracts;
    private final ServiceLog serviceLog;
    private final ContractListener listener;

    public Decisions(ContractStore contracts, ServiceLog serviceLog, ContractListener listener) {
        this.contracts = contracts;
        this.serviceLog = serviceLog;
        this.listener = listener;
    }

    /**
     * The contract as it stands at the first moment of the day; refused, all alike, if there is none of that id or {@code
     * by} may not look at it (SEC-3).
     */
    public Either<Refusal, Contract> look(ContractId id, Actor by, Moment now) {
        return contracts
                .load(id)
                .<Refusal>toEither(() -> new Ownership.NotYours(id))
                .flatMap(stored -> Ownership.look(stored.contract(), by).map(theirs -> stored))
                .map(stored -> stored.contract().after(dawn(stored.contract(), now)));
    }

    /**
     * Decides a command on a contract that exists.
     *
     * @param command makes the command from the contract as it stands at the first moment of the day, or says why not
     */
    public Either<Refusal, Decided> decide(
            ContractId id, Moment now, Function<Contract, Either<Refusal, ? extends Command>> command) {
        return repeat(
                id,
                () -> contracts
                        .load(id)
                        .map(stored -> attempt(stored, now, Option.none(), command))
                        .getOrElse(() -> Option.of(Either.left(new Ownership.NotYours(id)))));
    }

    /** As {@link #decide}, and the effect {@code carried} is done with it; nothing happens if it was done already. */
    public void conclude(EffectId carried, Moment now, Command outcome) {
        concluding(carried, now, outcome);
    }

    /** As {@link #conclude}, and tells what came of it; none if the effect was done already. */
    public Option<Either<Refusal, Decided>> concluding(EffectId carried, Moment now, Command outcome) {
        Option<Long> tried = Option.none();
        for (int i = 0; i < ATTEMPTS; i++) {
            Option<Stored> stored = contracts.load(carried.contract());
            // Refused on a version that is still the last one: then it was the effect that is gone.
            if (stored.isEmpty() || stored.map(Stored::version).equals(tried)) {
                return Option.none();
            }
            Option<Either<Refusal, Decided>> result =
                    attempt(stored.get(), now, Option.of(carried), contract -> Either.right(outcome));
            if (result.isDefined()) {
                return result;
            }
            tried = stored.map(Stored::version);
        }
        throw overtaken(carried.contract());
    }

    /** Opens a contract; none if there is one of that id already. */
    public Option<Decided> open(List<Event> events, Actor by, Moment now) {
        Contract opened = ((Opening) events.head()).open();
        Steps steps = new Steps(0, List.empty(), List.empty(), opened);
        Steps all = steps.opened(events.head(), now.today(), by).and(events.tail(), now.today(), by);
        return commit(all, 0, Option.none(), now) ? Option.of(new Decided(all.contract(), events)) : Option.none();
    }

    private Option<Either<Refusal, Decided>> attempt(
            Stored stored,
            Moment now,
            Option<EffectId> carried,
            Function<Contract, Either<Refusal, ? extends Command>> command) {
        Steps steps = new Steps(stored.version(), List.empty(), List.empty(), stored.contract())
                .and(dawn(stored.contract(), now), now.today(), Actor.SYSTEM);
        Either<Refusal, ? extends Command> asked = command.apply(steps.contract());
        if (asked.isLeft()) {
            return Option.of(Either.left(asked.getLeft()));
        }
        Either<Refusal, List<Event>> decided = steps.contract().decide(asked.get());
        if (decided.isLeft()) {
            return Option.of(Either.left(decided.getLeft()));
        }
        Steps all = steps.and(decided.get(), now.today(), asked.get().by());
        boolean nothingToStore = all.recorded().isEmpty() && carried.isEmpty();
        return nothingToStore || commit(all, stored.version(), carried, now)
                ? Option.of(Either.right(new Decided(all.contract(), decided.get())))
                : Option.none();
    }

    private boolean commit(Steps steps, long expectedVersion, Option<EffectId> carried, Moment now) {
        Commit commit = new Commit(
                expectedVersion,
                steps.contract(),
                steps.recorded(),
                steps.effects(),
                PassTime.attention(steps.contract()),
                carried,
                now.at());
        boolean committed = contracts.commit(commit);
        if (committed && commit.events().nonEmpty()) {
            tell(commit);
        }
        return committed;
    }

    // What is committed is committed, whatever a host makes of it.
    @SuppressWarnings("IllegalCatch")
    private void tell(Commit commit) {
        try {
            listener.happened(commit.after(), commit.events());
        } catch (RuntimeException e) {
            LOG.error(
                    "the listener broke on what happened to {}", commit.after().id(), e);
        }
    }

    private List<Event> dawn(Contract contract, Moment now) {
        return PassTime.dawn(serviceLog.time(contract, now.today()))
                .decide(contract)
                .get();
    }

    private static Either<Refusal, Decided> repeat(
            ContractId id, java.util.function.Supplier<Option<Either<Refusal, Decided>>> attempt) {
        for (int i = 0; i < ATTEMPTS; i++) {
            Option<Either<Refusal, Decided>> result = attempt.get();
            if (result.isDefined()) {
                return result.get();
            }
        }
        throw overtaken(id);
    }

    private static StoreException overtaken(ContractId id) {
        return new StoreException("contract " + id + " was changed by others " + ATTEMPTS + " times in a row");
    }

    /** Events as they add up, with the contract after each and the effects they have. */
    private record Steps(long version, List<Recorded> recorded, List<Effect> effects, Contract contract) {

        Steps opened(Event event, LocalDate on, Actor by) {
            return recording(event, on, by, contract);
        }

        Steps and(List<Event> events, LocalDate on, Actor by) {
            Steps steps = this;
            for (Event event : events) {
                steps = steps.recording(event, on, by, event.evolve(steps.contract));
            }
            return steps;
        }

        private Steps recording(Event event, LocalDate on, Actor by, Contract after) {
            return new Steps(
                    version + 1,
                    recorded.append(new Recorded(version + 1, on, by, event)),
                    effects.appendAll(event.effects(after)),
                    after);
        }
    }
}
