package io.leasehold.testkit.store;

import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.contract.Effect;
import io.leasehold.ports.contract.EffectId;
import io.leasehold.ports.contract.Lease;
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

    /** One effect; its lease ends at the moment from which it may be carried. */
    private static final class Entry {
        final Line line;
        PendingEffect pending;

        Entry(Line line, PendingEffect pending) {
            this.line = line;
            this.pending = pending;
        }

        long arose() {
            return pending.lease().place();
        }

        Instant ready() {
            return pending.lease().until();
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

    private boolean has(EffectId id) {
        return waiting.containsKey(id) || parked.containsKey(id);
    }

    /** Whether nobody claimed it since, nor is it gone or in line anew. */
    boolean counts(Lease lease) {
        Entry entry = waiting.getOrDefault(lease.effect(), parked.get(lease.effect()));
        return entry != null && entry.pending.lease().equals(lease);
    }

    Option<PendingEffect> parked(EffectId id) {
        return Option.of(parked.get(id)).map(entry -> entry.pending);
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
        Instant from = effect.notBefore().filter(at::isBefore).getOrElse(at);
        Entry entry = new Entry(Line.of(id, effect), fresh(id, effect, from));
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

    private PendingEffect fresh(EffectId id, Effect effect, Instant ready) {
        return new PendingEffect(new Lease(id, arisen++, ready), effect, 0, Option.none(), Option.none());
    }

    boolean done(Lease lease) {
        boolean counts = counts(lease);
        if (counts) {
            Entry entry = waiting.remove(lease.effect());
            if (entry == null) {
                parked.remove(lease.effect());
            } else {
                leaveLine(entry);
            }
        }
        return counts;
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
        while (!appointed.isEmpty() && !appointed.first().ready().isAfter(now)) {
            enqueue(Objects.requireNonNull(appointed.pollFirst()));
        }
        java.util.List<PendingEffect> claimed = new ArrayList<>();
        while (claimed.size() < limit
                && !heads.isEmpty()
                && !heads.first().ready().isAfter(now)) {
            Entry entry = heads.first();
            postpone(entry, until);
            claimed.add(entry.pending);
        }
        return List.ofAll(claimed);
    }

    private void postpone(Entry entry, Instant until) {
        boolean head = heads.remove(entry);
        Lease lease = new Lease(entry.pending.id(), entry.arose(), until);
        entry.pending = new PendingEffect(
                lease,
                entry.pending.effect(),
                entry.pending.attempts(),
                entry.pending.failingSince(),
                entry.pending.reason());
        if (head) {
            heads.add(entry);
        }
    }

    boolean retry(Lease lease, Instant failedAt, Instant notBefore, String reason) {
        Entry entry = waiting.get(lease.effect());
        if (entry == null || !counts(lease)) {
            return false;
        }
        entry.pending = failed(entry.pending, failedAt, reason);
        postpone(entry, notBefore);
        return true;
    }

    boolean park(Lease lease, Instant failedAt, String reason) {
        Entry entry = waiting.get(lease.effect());
        if (entry == null || !counts(lease)) {
            return false;
        }
        waiting.remove(lease.effect());
        leaveLine(entry);
        entry.pending = failed(entry.pending, failedAt, reason);
        parked.put(lease.effect(), entry);
        return true;
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
        Entry again = new Entry(entry.line, fresh(id, entry.pending.effect(), now));
        waiting.put(id, again);
        enqueue(again);
        return true;
    }

    private static PendingEffect failed(PendingEffect pending, Instant failedAt, String reason) {
        return new PendingEffect(
                pending.lease(),
                pending.effect(),
                pending.attempts() + 1,
                pending.failingSince().orElse(Option.of(failedAt)),
                Option.of(reason));
    }
}
