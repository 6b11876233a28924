package io.leasehold.adapters.jdbc;

import io.leasehold.domain.backup.Copies;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.invoice.InvoiceDrawn;
import io.leasehold.domain.payment.PaymentAccepted;
import io.leasehold.ports.backup.CopyRoutine;
import io.leasehold.ports.contract.Commit;
import io.leasehold.ports.contract.Lease;
import io.leasehold.ports.contract.Recorded;
import io.leasehold.ports.wire.Wire;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Commits as rows. */
final class Batch {

    /** The contract of one commit as it is to be stored. */
    record Target(
            String id,
            String owner,
            long expected,
            long version,
            String state,
            @Nullable Lease carried) {}

    private final Wire wire;
    private final List<Target> targets = new ArrayList<>();
    private final Map<Part, List<@Nullable Object[]>> parts = new EnumMap<>(Part.class);

    private Batch(Wire wire) {
        this.wire = wire;
    }

    static Batch of(Iterable<Commit> commits, Wire wire) {
        Batch batch = new Batch(wire);
        commits.forEach(batch::add);
        return batch;
    }

    List<Target> targets() {
        return targets;
    }

    /** The parts there are, in their order, with their rows. */
    Map<Part, List<@Nullable Object[]>> parts() {
        return parts;
    }

    private void add(Commit commit) {
        String id = commit.after().id().value();
        @Nullable Lease carried = commit.carried().getOrNull();
        targets.add(new Target(
                id,
                commit.after().owner().value(),
                commit.expectedVersion(),
                commit.expectedVersion() + commit.events().size(),
                wire.write(commit.after()),
                carried));
        commit.attention().peek(due -> row(Part.LOOKED, id, due)).onEmpty(() -> row(Part.FORGOTTEN, id));
        if (carried != null) {
            row(Part.CARRIED, id, carried.effect().key());
        }
        commit.events().forEach(recorded -> add(id, commit.after().owner().value(), recorded));
        commit.effects().forEach(effect -> add(id, effect, commit.at()));
        CopyRoutine.of(commit.events()).forEach(routine -> add(id, routine, commit));
    }

    private void add(String id, String owner, Recorded recorded) {
        long sequence = recorded.sequence();
        row(Part.HAPPENED, id, sequence, recorded.on(), wire.write(recorded.by()), wire.write(recorded.event()));
        if (recorded.event() instanceof PaymentAccepted accepted) {
            row(Part.PAID, id, accepted.payment(), sequence);
        } else if (recorded.event() instanceof InvoiceDrawn) {
            row(Part.DRAWN, id, sequence, owner);
        }
    }

    private void add(String id, Effect effect, Instant at) {
        Instant ready = effect.notBefore().filter(at::isBefore).getOrElse(at);
        @Nullable
        String line = effect.lane() == Effect.Lane.MAIL ? null : effect.lane().name();
        row(Part.ARISEN, id, effect.key(), line, wire.write(effect), Session.moment(ready), ready.isAfter(at));
    }

    private void add(String id, CopyRoutine routine, Commit commit) {
        if (routine == CopyRoutine.BEGINS) {
            LocalDate on = commit.events().last().on();
            row(Part.COPIES_BEGIN, id, on, Session.moment(commit.at()), wire.write(Copies.NONE));
        } else {
            row(Part.COPIES_END, id);
        }
    }

    private void row(Part part, @Nullable Object... values) {
        parts.computeIfAbsent(part, none -> new ArrayList<>()).add(values);
    }
}
