package io.leasehold.ports.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A value in a document, which knows where it is. */
public abstract sealed class Node {

    private static final Pattern PLAIN_KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,59}");

    private final @Nullable Node parent;
    private final String key;
    private final int index;
    private final int line;

    private Node(Place place) {
        this.parent = place.parent;
        this.key = place.key;
        this.index = place.index;
        this.line = place.line;
    }

    /** Where it is written, from 1: the line of its key if it has one. */
    public int line() {
        return line;
    }

    /** Where it is in the tree, for example {@code steps[3].order}; empty for the whole. */
    public String path() {
        return parent == null ? "" : parent.path(key, index);
    }

    /** Where a value under {@code child} is or would be. */
    String path(String child) {
        return path(child, -1);
    }

    private String path(String childKey, int childIndex) {
        String path = path();
        if (childIndex >= 0) {
            return path + "[" + childIndex + "]";
        }
        if (!PLAIN_KEY.matcher(childKey).matches()) {
            return path + "[" + Quote.of(childKey) + "]";
        }
        return path.isEmpty() ? childKey : path + "." + childKey;
    }

    /** What it is, in the words of a message. */
    abstract String describe();

    /** Whether a fault was reported here already, so that nothing more is to be said. */
    boolean isBroken() {
        return false;
    }

    /** Keys and their values. */
    static final class Mapping extends Node {
        final Map<String, Node> values = new LinkedHashMap<>(8);

        Mapping(Place place) {
            super(place);
        }

        @Override
        String describe() {
            return "a mapping";
        }
    }

    /** Values one after the other. */
    static final class Sequence extends Node {
        final List<Node> values = new ArrayList<>(4);

        Sequence(Place place) {
            super(place);
        }

        @Override
        String describe() {
            return "a list";
        }
    }

    /** A single value, as it was written. */
    static final class Scalar extends Node {
        final Kind kind;
        final String text;

        Scalar(Place place, Kind kind, String text) {
            super(place);
            this.kind = kind;
            this.text = text;
        }

        @Override
        String describe() {
            return kind == Kind.NOTHING ? "empty" : Quote.of(text);
        }

        @Override
        boolean isBroken() {
            return kind == Kind.BROKEN;
        }
    }

    /** What a single value looks like. */
    enum Kind {
        TEXT,
        NUMBER,
        TRUTH,
        NOTHING,
        BROKEN
    }

    /** Where a node is put: under a key, at an index, or at the root. */
    record Place(@Nullable Node parent, String key, int index, int line) {
        static Place root(int line) {
            return new Place(null, "", -1, line);
        }
    }
}
