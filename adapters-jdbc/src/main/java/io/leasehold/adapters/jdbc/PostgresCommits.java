package io.leasehold.adapters.jdbc;

import io.leasehold.domain.contract.ContractId;
import io.leasehold.ports.contract.Commit;
import io.leasehold.ports.wire.Wire;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All commits of a batch in one statement: it is the number of round trips and of statements that costs. */
final class PostgresCommits implements Commits {

    /** The carried effects are locked first, so that each is carried once, then the contracts. */
    private static final String STORED = """
            with wanted as (
                select * from unnest(?::varchar[], ?::varchar[], ?::bigint[], ?::bigint[], ?::varchar[], ?::varchar[])
                    as w (id, owner, expected, version, state, carried)
            ), held as (
                select e.contract from @effect e join wanted w on e.contract = w.id and e.effect_key = w.carried
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
            java.util.List.of("varchar", "varchar", "bigint", "bigint", "varchar", "varchar");

    private final Wire wire;
    /** By the parts they have. */
    private final Map<java.util.Set<Part>, String> statements = new ConcurrentHashMap<>();

    PostgresCommits(Wire wire) {
        this.wire = wire;
    }

    @Override
    public Set<ContractId> store(Session session, List<Commit> commits) throws SQLException {
        Batch batch = Batch.of(commits, wire);
        java.util.List<Object> arguments = new ArrayList<>();
        add(arguments, TYPES, batch.targets().stream().map(PostgresCommits::row).toList());
        batch.parts().forEach((part, rows) -> add(arguments, part.types(), rows));
        String sql =
                statements.computeIfAbsent(java.util.Set.copyOf(batch.parts().keySet()), PostgresCommits::statement);
        Set<String> stored =
                session.list(sql, row -> row.text(1), arguments.toArray()).toSet();
        return commits.map(commit -> commit.after().id())
                .filter(id -> !stored.contains(id.value()))
                .toLinkedSet();
    }

    private static @Nullable Object[] row(Batch.Target target) {
        return new @Nullable Object[] {
            target.id(), target.owner(), target.expected(), target.version(), target.state(), target.carried()
        };
    }

    private static void add(
            java.util.List<Object> arguments, java.util.List<String> types, java.util.List<@Nullable Object[]> rows) {
        for (int i = 0; i < types.size(); i++) {
            arguments.add(Column.of(types.get(i), rows, i));
        }
    }

    /** What arises waits for what is carried to be gone, also if nothing is. */
    private static String statement(java.util.Set<Part> parts) {
        String none = parts.contains(Part.CARRIED) ? "" : ", carried as (select 1 where false)";
        return parts.stream()
                .sorted()
                .map(part -> ", " + part.allAtOnce())
                .collect(Collectors.joining("", STORED + none, " select id from stored"));
    }
}
