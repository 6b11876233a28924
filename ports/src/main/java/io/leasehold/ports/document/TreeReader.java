package io.leasehold.ports.document;

import io.leasehold.ports.document.Node.Kind;
import io.leasehold.ports.document.Node.Place;
import io.leasehold.ports.document.Tokens.Token;
import java.util.HashMap;
import java.util.Map;

/** Builds the tree of a document from its pieces, within limits that no honest document meets. */
final class TreeReader {

    static final int MAX_DEPTH = 50;
    static final int MAX_NODES = 2_000_000;

    private static final String MARKS =
            "anchors (&name), aliases (*name) and tags (!name) are not read; write the value out";

    private final Tokens tokens;
    private final FaultCollector faults;
    /** The same few keys come again and again; one instance of each is kept. */
    private final Map<String, String> keys = new HashMap<>();

    private int nodes;

    private TreeReader(Tokens tokens, FaultCollector faults) {
        this.tokens = tokens;
        this.faults = faults;
    }

    /** The root of the one document in {@code text}. */
    static Node read(String text, Syntax syntax, FaultCollector faults) throws Unreadable {
        Tokens tokens = syntax == Syntax.JSON ? new JsonTokens(text) : new YamlTokens(text);
        return new TreeReader(tokens, faults).document();
    }

    private Node document() throws Unreadable {
        Token first = tokens.next();
        if (first == Token.FINISHED) {
            throw new Unreadable(1, "is empty");
        }
        Node root = node(first, Place.root(tokens.line()), 1);
        if (tokens.next() != Token.FINISHED) {
            throw new Unreadable(tokens.line(), "holds more than one document; only one is read");
        }
        return root;
    }

    private Node node(Token token, Place place, int depth) throws Unreadable {
        if (depth > MAX_DEPTH) {
            throw new Unreadable(tokens.line(), "is nested more than " + MAX_DEPTH + " levels deep");
        }
        if (++nodes > MAX_NODES) {
            throw new Unreadable(tokens.line(), "holds more than " + MAX_NODES + " values, the most that are read");
        }
        boolean marked = token == Token.ALIAS || tokens.isMarked();
        Node node = switch (token) {
            case MAPPING -> mapping(new Node.Mapping(place), depth);
            case SEQUENCE -> sequence(new Node.Sequence(place), depth);
            default -> new Node.Scalar(place, kind(token), tokens.text());
        };
        return marked ? broken(node, place) : node;
    }

    private Node mapping(Node.Mapping mapping, int depth) throws Unreadable {
        for (Token token = inner(); token != Token.END; token = inner()) {
            String key = key(token, mapping);
            int line = tokens.line();
            Node value = node(inner(), new Place(mapping, key, -1, line), depth + 1);
            Node earlier = mapping.values.putIfAbsent(key, value);
            if (earlier != null) {
                faults.add(value, "is given twice, first on line " + earlier.line());
            }
        }
        return mapping;
    }

    private Node sequence(Node.Sequence sequence, int depth) throws Unreadable {
        for (Token token = inner(); token != Token.END; token = inner()) {
            Place place = new Place(sequence, "", sequence.values.size(), tokens.line());
            sequence.values.add(node(token, place, depth + 1));
        }
        return sequence;
    }

    private String key(Token token, Node.Mapping mapping) throws Unreadable {
        if (token == Token.MAPPING || token == Token.SEQUENCE || token == Token.ALIAS) {
            throw new Unreadable(tokens.line(), "has a key that is not plain text");
        }
        String key = keys.computeIfAbsent(tokens.text(), same -> same);
        if (tokens.isMarked()) {
            faults.add(new Fault(tokens.line(), mapping.path(key), MARKS));
        }
        return key;
    }

    private Node broken(Node node, Place place) {
        faults.add(node, MARKS);
        return new Node.Scalar(place, Kind.BROKEN, "");
    }

    private static Kind kind(Token token) {
        return switch (token) {
            case NUMBER -> Kind.NUMBER;
            case TRUTH -> Kind.TRUTH;
            case NOTHING -> Kind.NOTHING;
            default -> Kind.TEXT;
        };
    }

    /** The next piece, where the document may not end. */
    private Token inner() throws Unreadable {
        Token token = tokens.next();
        if (token == Token.FINISHED) {
            throw new Unreadable(tokens.line(), "ends too early");
        }
        return token;
    }
}
