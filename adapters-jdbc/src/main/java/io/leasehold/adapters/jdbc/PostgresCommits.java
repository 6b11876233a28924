package io.leasehold.adapters.jdbc;

import io.leasehold.domain.contract.ContractId;
import io.leasehold.ports.contract.Commit;
import io.leasehold.ports.contract.Lease;
import io.leasehold.ports.wire.Wire;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All commits of a batch in one statement: it is the number of round trips and of statements that costs. That of a single
 * commit takes plain values: PostgreSQL plans it once, where it would plan one that takes arrays each time anew.
 */
final class PostgresCommits implements Commits {

    /** The carried effects are locked first, so that each is carried once, then the contracts. */
    private static final String MANY = """
            with wanted as (
                select * from unnest(?::varchar[], ?::varchar[], ?::bigint[], ?::bigint[], ?::varchar[], ?::varchar[],
                    ?::bigint[], ?::timestamptz[]) as w (id, owner, expected, version, state, carried, place, until)
            ), held as (
                select e.contract from @effect e join wanted w on e.contract = w.id and e.effect_key = w.carried
                    and e.place = w.place and e.ready = w.until
                for update of e
            ), moved as (
                update @contract c set version = w.version, state = w.state from wanted w
                where c.id = w.id and c.version = w.expected
                    and (w.carried is null or w.id in (select contract from held))
                returning c.id
            ), opened as (
                insert into @contract (id, owner, version, state)
                select id, owner, version, state from wanted where expected = 0 and carried is null
                on conflict (id) do nothing
                returning id
            ), stored as (
                select id from moved union all select id from opened
            )""";

    private static final java.util.List<String> TYPES =
            java.util.List.of("varchar", "varchar", "bigint", "bigint", "varchar", "varchar", "bigint", "timestamptz");

    private static final String OPENED = """
            with stored as (
                insert into @contract (id, owner, version, state) values (?, ?, ?, ?)
                on conflict (id) do nothing
                returning id
            )""";

    private static final String MOVED = """
            with stored as (
                update @contract set version = ?, state = ? where id = ? and version = ? returning id
            )""";

    private static final String MOVED_BY_ITS_EFFECT =
            "with held as (select 1 from @effect where " + Effects.OF_LEASE + """
             for update
            ), stored as (
                update @contract set version = ?, state = ?
                where id = ? and version = ? and exists (select 1 from held)
                returning id
            )""";

    private final Wire wire;
    /** By the beginning and by how many rows each part has; of many commits by the parts alone. */
    private final Map<java.util.List<?>, String> statements = new ConcurrentHashMap<>();

    PostgresCommits(Wire wire) {
        this.wire = wire;
    }

    @Override
    public Set<ContractId> store(Session session, List<Commit> commits) throws SQLException {
        Batch batch = Batch.of(commits, wire);
        Set<String> stored = batch.targets().size() == 1 ? one(session, batch) : many(session, batch);
        return commits.map(commit -> commit.after().id())
                .filter(id -> !stored.contains(id.value()))
                .toLinkedSet();
    }

    private Set<String> one(Session session, Batch batch) throws SQLException {
        Batch.Target target = batch.targets().get(0);
        java.util.List<@Nullable Object> arguments = new ArrayList<>();
        String beginning = MOVED;
        if (target.expected() == 0) {
            if (target.carried() != null) {
                // Nothing can have been carried for a contract that is not there.
                return HashSet.empty();
            }
            beginning = OPENED;
            Collections.addAll(arguments, target.id(), target.owner(), target.version(), target.state());
        } else {
            if (target.carried() != null) {
                beginning = MOVED_BY_ITS_EFFECT;
                Lease carried = target.carried();
                Collections.addAll(arguments, target.id(), carried.effect().key(), carried.place(), carried.until());
            }
            Collections.addAll(arguments, target.version(), target.state(), target.id(), target.expected());
        }
        java.util.List<Object> shape = new ArrayList<>();
        shape.add(beginning);
        Map<Part, Integer> counts = new EnumMap<>(Part.class);
        batch.parts().forEach((part, rows) -> {
            rows.forEach(row -> Collections.addAll(arguments, row));
            counts.put(part, rows.size());
        });
        shape.add(counts);
        String with = beginning;
        String sql = statements.computeIfAbsent(
                shape, none -> statement(with, batch, part -> part.fromValues(counts.getOrDefault(part, 0))));
        return stored(session, sql, arguments);
    }

    private Set<String> many(Session session, Batch batch) throws SQLException {
        java.util.List<@Nullable Object> arguments = new ArrayList<>();
        add(arguments, TYPES, batch.targets().stream().map(PostgresCommits::row).toList());
        batch.parts().forEach((part, rows) -> add(arguments, part.types(), rows));
        String sql = statements.computeIfAbsent(
                java.util.List.copyOf(batch.parts().keySet()), parts -> statement(MANY, batch, Part::fromArrays));
        return stored(session, sql, arguments);
    }

    private static Set<String> stored(Session session, String sql, java.util.List<@Nullable Object> arguments)
            throws SQLException {
        return session.list(sql, row -> row.text(1), arguments.toArray()).toSet();
    }

    private static @Nullable Object[] row(Batch.Target target) {
        @Nullable Lease carried = target.carried();
        return new @Nullable Object[] {
            target.id(),
            target.owner(),
            target.expected(),
            target.version(),
            target.state(),
            carried == null ? null : carried.effect().key(),
            carried == null ? null : carried.place(),
            carried == null ? null : Session.moment(carried.until())
        };
    }

    private static void add(
            java.util.List<@Nullable Object> arguments,
            java.util.List<String> types,
            java.util.List<@Nullable Object[]> rows) {
        for (int i = 0; i < types.size(); i++) {
            arguments.add(Column.of(types.get(i), rows, i));
        }
    }

    /** What arises waits for what is carried to be gone, also if nothing is. */
    private static String statement(String beginning, Batch batch, Function<Part, String> rows) {
        String none = batch.parts().containsKey(Part.CARRIED) ? "" : ", carried as (select 1 where false)";
        return batch.parts().keySet().stream()
                .map(part -> ", " + rows.apply(part))
                .collect(Collectors.joining("", beginning + none, " select id from stored"));
    }
}
