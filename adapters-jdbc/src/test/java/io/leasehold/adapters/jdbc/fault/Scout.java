package io.leasehold.adapters.jdbc.fault;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Looks which places there are that are new: to which another way leads through the library and the story, or a commit of an
 * event or effect of a kind that was not seen before.
 */
final class Scout extends Places {

    private static final StackWalker STACK = StackWalker.getInstance();
    private static final String KINDS = """
            select distinct substring(event from '"@type": ?"([^"]+)"') from leasehold.event
            union select distinct substring(effect from '"@type": ?"([^"]+)"') from leasehold.effect""";

    private final Set<String> seen;
    private final Outside outside;
    private final List<Integer> places = new ArrayList<>();
    private final Set<Integer> afterCalls = new HashSet<>();
    private int calls;

    /**
     * One who looks.
     *
     * @param seen what was seen before; what is seen now is added
     */
    Scout(Kind kind, Set<String> seen, Outside outside) {
        super(kind);
        this.seen = seen;
        this.outside = outside;
        this.calls = outside.calls();
    }

    List<Integer> places() {
        return places;
    }

    /** Whether the outside was called between the place before, new or not, and this one. */
    boolean isAfterCalls(int place) {
        return afterCalls.contains(place);
    }

    @Override
    void passes(int place, Kind kind, Connection on) throws SQLException {
        boolean another = seen.add(way());
        if (kind == Kind.BEFORE_COMMIT || kind == Kind.AFTER_COMMIT) {
            another |= seen.addAll(kinds(on));
        }
        if (another) {
            places.add(place);
        }
        if (outside.calls() != calls) {
            calls = outside.calls();
            afterCalls.add(place);
        }
    }

    private static String way() {
        return STACK.walk(frames -> frames.filter(frame -> frame.getClassName().startsWith("io.leasehold."))
                .map(frame -> frame.getClassName() + frame.getByteCodeIndex())
                .collect(Collectors.joining(" ")));
    }

    /** What is not committed yet is seen on the connection that is about to. */
    private static Set<String> kinds(Connection on) throws SQLException {
        Set<String> kinds = new HashSet<>();
        try (Statement statement = on.createStatement();
                ResultSet rows = statement.executeQuery(KINDS)) {
            while (rows.next()) {
                kinds.add(rows.getString(1));
            }
        }
        return kinds;
    }
}
