package io.leasehold.testkit.store;

import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.contract.Effect;
import io.leasehold.ports.contract.EffectId;
import io.leasehold.ports.contract.PendingEffect;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Effects in lines, one line a contract and lane, but one each for mails; those with an appointment stand in none before
 * it. Only the head of a line is ready to go; the heads are kept in order of
 * the moment from which they may, so that claiming costs what is ready and nothing else.
 */
final class PendingEffects {

    private record Line(ContractId contract, Effect.Lane lane, String mail) {

        static Line of(EffectId id, Effect effect) {
            return new Line(id.contract(), effect.lane(), effect.lane() == Effect.Lane.MAIL ? id.key() : "");
        }
    }

    /** One effect; {@code ready} is the moment from which it may be carried, or until which it is leased. */
    private static final class Entry {
        final long arose;
        final Line line;
        PendingEffect pending;
        Instant ready;

        Entry(long arose, Line line, PendingEffect pending, Instant ready) {
            this.arose = arose;
            this.line = line;
            this.pending = pending;
            this.ready = ready;
        }

        long arose() {
            return arose;
        }

        Instant ready() {
            return ready;
        }
    }

    private static final Comparator<PendingEffect> BY_CONTRACT_AND_KEY = Comparator.<PendingEffect, String>comparing(
                    pending -> pending.id().contract().value())
            .thenComparing(pending -> pending.id().key());

    private final Map<EffectId, Entry> waiting = new HashMap<>();
    private final Map<EffectId, Entry> parked = new HashMap<>();
    private final Map<Line, Deque<Entry>> lines = new HashMap<>();
    private final TreeSet<Entry> heads =
            new TreeSet<>(Comparator.comparing(Entry::ready).thenComparingLong(Entry::arose));
    private final TreeSet<Entry> appointed =
            new TreeSet<>(Comparator.comparing(Entry::ready).thenComparingLong(Entry::arose));
    private long arisen;

    boolean has(EffectId id) {
        return waiting.containsKey(id) || parked.containsKey(id);
    }

    boolean isParked(EffectId id) {
        return parked.containsKey(id);
    }

    boolean holdsAny(ContractId contract) {
        return Stream.concat(waiting.keySet().stream(), parked.keySet().stream())
                .anyMatch(id -> id.contract().equals(contract));
    }

    /** Refuses, before anything changes, effects of which one has the key of another; {@code done} makes room. */
    void requireNew(ContractId contract, List<Effect> effects, Option<EffectId> done) {
        Set<EffectId> taken = new HashSet<>();
        for (Effect effect : effects) {
            EffectId id = new EffectId(contract, effect.key());
            if (!taken.add(id) || (has(id) && !done.contains(id))) {
                throw new IllegalStateException("two effects have the key " + id);
            }
        }
    }

    void addAll(ContractId contract, List<Effect> effects, Instant at) {
        effects.forEach(effect -> add(new EffectId(contract, effect.key()), effect, at));
    }

    List<PendingEffect> waiting() {
        return List.ofAll(waiting.values()).sortBy(Entry::arose).map(entry -> entry.pending);
    }

    /** The moments from which those may be carried that may be by now, the earliest first. */
    List<Instant> ready(Instant now) {
        return List.ofAll(waiting.values())
                .map(Entry::ready)
                .filter(ready -> !ready.isAfter(now))
                .sorted();
    }

    private void add(EffectId id, Effect effect, Instant at) {
        PendingEffect pending = new PendingEffect(id, effect, 0, Option.none(), Option.none());
        Instant from = effect.notBefore().filter(at::isBefore).getOrElse(at);
        Entry entry = new Entry(arisen++, Line.of(id, effect), pending, from);
        waiting.put(id, entry);
        if (from.isAfter(at)) {
            appointed.add(entry);
        } else {
            enqueue(entry);
        }
    }

    private void enqueue(Entry entry) {
        Deque<Entry> line = lines.computeIfAbsent(entry.line, none -> new ArrayDeque<>());
        line.addLast(entry);
        if (line.size() == 1) {
            heads.add(entry);
        }
    }

    void remove(EffectId id) {
        Entry entry = waiting.remove(id);
        if (entry == null) {
            parked.remove(id);
        } else {
            leaveLine(entry);
            appointed.remove(entry);
        }
    }

    private void leaveLine(Entry entry) {
        Deque<Entry> line = lines.get(entry.line);
        if (line == null) {
            return;
        }
        boolean first = line.peekFirst() == entry;
        line.remove(entry);
        heads.remove(entry);
        @Nullable Entry next = line.peekFirst();
        if (next == null) {
            lines.remove(entry.line);
        } else if (first) {
            heads.add(next);
        }
    }

    List<PendingEffect> claim(Instant now, Instant until, int limit) {
        while (!appointed.isEmpty() && !appointed.first().ready.isAfter(now)) {
            enqueue(Objects.requireNonNull(appointed.pollFirst()));
        }
        java.util.List<PendingEffect> claimed = new ArrayList<>();
        while (claimed.size() < limit
                && !heads.isEmpty()
                && !heads.first().ready.isAfter(now)) {
            Entry entry = heads.first();
            claimed.add(entry.pending);
            postpone(entry, until);
        }
        return List.ofAll(claimed);
    }

    private void postpone(Entry entry, Instant until) {
        boolean head = heads.remove(entry);
        entry.ready = until;
        if (head) {
            heads.add(entry);
        }
    }

    void retry(EffectId id, Instant failedAt, Instant notBefore, String reason) {
        Entry entry = waiting.get(id);
        if (entry != null) {
            entry.pending = failed(entry.pending, failedAt, reason);
            postpone(entry, notBefore);
        }
    }

    void park(EffectId id, Instant failedAt, String reason) {
        Entry entry = waiting.remove(id);
        if (entry != null) {
            leaveLine(entry);
            entry.pending = failed(entry.pending, failedAt, reason);
            parked.put(id, entry);
        }
    }

    List<PendingEffect> parked(int limit) {
        return List.ofAll(parked.values())
                .map(entry -> entry.pending)
                .sorted(BY_CONTRACT_AND_KEY)
                .take(limit);
    }

    /** Back in line, and at its end; its failures are forgotten. */
    boolean release(EffectId id, Instant now) {
        Entry entry = parked.remove(id);
        if (entry == null) {
            return false;
        }
        PendingEffect afresh = new PendingEffect(id, entry.pending.effect(), 0, Option.none(), Option.none());
        Entry again = new Entry(arisen++, entry.line, afresh, now);
        waiting.put(id, again);
        enqueue(again);
        return true;
    }

    private static PendingEffect failed(PendingEffect pending, Instant failedAt, String reason) {
        return new PendingEffect(
                pending.id(),
                pending.effect(),
                pending.attempts() + 1,
                pending.failingSince().orElse(Option.of(failedAt)),
                Option.of(reason));
    }
}
