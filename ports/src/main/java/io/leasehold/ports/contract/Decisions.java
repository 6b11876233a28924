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
import io.leasehold.ports.metrics.Metrics;
import io.leasehold.ports.time.Moment;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
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
    private final Metrics metrics;

    public Decisions(ContractStore contracts, ServiceLog serviceLog, ContractListener listener, Metrics metrics) {
        this.contracts = contracts;
        this.serviceLog = serviceLog;
        this.listener = listener;
        this.metrics = metrics;
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
        for (int i = 0; i < ATTEMPTS; i++) {
            Attempt attempt = contracts.together(() -> contracts
                    .load(id)
                    .map(stored -> tried(prepare(stored, now, Option.none(), command)))
                    .getOrElse(() -> Attempt.refused(new Ownership.NotYours(id))));
            if (attempt.counts()) {
                return concluded(attempt);
            }
        }
        throw overtaken(id);
    }

    /** As {@link #decide}, and the effect that was carried is done with it; none, and nothing, if its lease does not count. */
    public Option<Either<Refusal, Decided>> conclude(Lease carried, Moment now, Command outcome) {
        Option<Long> triedOn = Option.none();
        for (int i = 0; i < ATTEMPTS; i++) {
            Option<Long> before = triedOn;
            Option<Attempt> attempt = contracts.together(() -> contracts
                    .load(carried.effect().contract())
                    // Refused on a version that is still the last one: then it was the lease that is lost.
                    .filter(stored -> !before.contains(stored.version()))
                    .map(stored -> tried(prepare(stored, now, Option.of(carried), contract -> Either.right(outcome)))));
            if (attempt.isEmpty() || attempt.get().counts()) {
                return attempt.map(this::concluded);
            }
            triedOn = attempt.map(Attempt::version);
        }
        throw overtaken(carried.effect().contract());
    }

    /**
     * Opens a contract; none if there is one of that id already, or if it is not let in.
     *
     * @param letsIn answers what storing it does, or {@code false} without storing it
     */
    public Option<Decided> open(List<Event> events, Actor by, Moment now, Predicate<BooleanSupplier> letsIn) {
        Contract opened = ((Opening) events.head()).open();
        Steps steps = new Steps(0, List.empty(), List.empty(), opened)
                .opened(events.head(), now.today(), by)
                .and(events.tail(), now.today(), by);
        Commit commit = steps.commit(0, Option.none(), now);
        Prepared prepared = new Prepared(Either.right(new Decided(steps.contract(), events)), 0, Option.of(commit));
        Attempt attempt = new Attempt(prepared, letsIn.test(() -> contracts.commit(commit)));
        return Option.when(attempt.counts(), () -> concluded(attempt).get());
    }

    /**
     * Decides a command on a contract that was loaded before, and stores nothing yet.
     *
     * @param command makes the command from the contract as it stands at the first moment of the day, or says why not
     */
    public Prepared prepare(Stored stored, Moment now, Function<Contract, Either<Refusal, ? extends Command>> command) {
        return prepare(stored, now, Option.none(), command);
    }

    /**
     * Stores what was prepared for different contracts, all at once.
     *
     * @return the contracts to decide on anew, since somebody else was faster
     */
    public Set<ContractId> commitAll(List<Prepared> all) {
        List<Commit> commits = all.flatMap(Prepared::commit);
        Set<ContractId> overtaken = contracts.commitAll(commits);
        commits.filter(commit -> !overtaken.contains(commit.after().id())).forEach(this::tell);
        all.filter(it -> !it.commit()
                        .exists(commit -> overtaken.contains(commit.after().id())))
                .forEach(this::count);
        return overtaken;
    }

    private Prepared prepare(
            Stored stored,
            Moment now,
            Option<Lease> carried,
            Function<Contract, Either<Refusal, ? extends Command>> command) {
        Steps steps = new Steps(stored.version(), List.empty(), List.empty(), stored.contract())
                .and(dawn(stored.contract(), now), now.today(), Actor.SYSTEM);
        Either<Refusal, ? extends Command> asked = command.apply(steps.contract());
        Either<Refusal, List<Event>> decided = asked.flatMap(steps.contract()::decide);
        if (decided.isLeft()) {
            return new Prepared(Either.left(decided.getLeft()), stored.version(), Option.none());
        }
        Steps all = steps.and(decided.get(), now.today(), asked.get().by());
        boolean nothingToStore = all.recorded().isEmpty() && carried.isEmpty();
        return new Prepared(
                Either.right(new Decided(all.contract(), decided.get())),
                stored.version(),
                Option.when(!nothingToStore, () -> all.commit(stored.version(), carried, now)));
    }

    private Attempt tried(Prepared prepared) {
        return new Attempt(prepared, prepared.commit().forAll(contracts::commit));
    }

    /** What came of it, told to whoever listens; not before it is committed for good. */
    private Either<Refusal, Decided> concluded(Attempt attempt) {
        attempt.prepared().commit().forEach(this::tell);
        count(attempt.prepared());
        return attempt.prepared().answer();
    }

    private void count(Prepared prepared) {
        prepared.answer().peek(decided -> metrics.accepted()).peekLeft(metrics::refused);
    }

    // What is committed is committed, whatever a host makes of it.
    @SuppressWarnings("IllegalCatch")
    private void tell(Commit commit) {
        if (commit.events().isEmpty()) {
            return;
        }
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

    private static StoreException overtaken(ContractId id) {
        return new StoreException("contract " + id + " was changed by others " + ATTEMPTS + " times in a row");
    }

    /** What was prepared, and whether it counts: not if somebody else was faster. */
    private record Attempt(Prepared prepared, boolean counts) {

        static Attempt refused(Refusal refusal) {
            return new Attempt(new Prepared(Either.left(refusal), 0, Option.none()), true);
        }

        long version() {
            return prepared.version();
        }
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

        Commit commit(long expectedVersion, Option<Lease> carried, Moment now) {
            return new Commit(
                    expectedVersion, contract, recorded, effects, PassTime.attention(contract), carried, now.at());
        }
    }
}
