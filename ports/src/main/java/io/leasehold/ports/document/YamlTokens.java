package io.leasehold.ports.document;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * The pieces of a YAML document. Values without quotes are told apart as in the core schema of YAML 1.2: {@code no} and
 * {@code on} are text, and so are {@code 1_000} and {@code 1:30}.
 */
final class YamlTokens implements Tokens {

    private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> TRUTH = Set.of("true", "True", "TRUE", "false", "False", "FALSE");
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+");

    private static final int MAX_LINE = 500_000;

    private final ParserImpl parser;
    private @Nullable Event event;

    YamlTokens(String document) throws Unreadable {
        requireBearableLines(document);
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(SourceText.MAX_BYTES + 1);
        parser = new ParserImpl(new StreamReader(document), options);
    }

    /**
     * The scanner looks for the end of a word or of a run of spaces in time that grows with the square of its length.
     */
    private static void requireBearableLines(String document) throws Unreadable {
        int line = 1;
        int start = 0;
        for (int i = 0; i < document.length(); i++) {
            if (document.charAt(i) == '\n') {
                line++;
                start = i + 1;
            } else if (i - start >= MAX_LINE) {
                throw new Unreadable(line, "holds a line of more than " + MAX_LINE + " characters; break it");
            }
        }
    }

    @Override
    public Token next() throws Unreadable {
        try {
            do {
                event = parser.getEvent();
            } while (event != null && isFrame(event));
            return event == null ? Token.FINISHED : token(event);
        } catch (MarkedYAMLException e) {
            throw Unreadable.syntax(line(e.getProblemMark()), Syntax.YAML, problem(e));
        } catch (RuntimeException e) {
            // Some escapes trip the scanner itself; that is no reason to show its insides.
            throw Unreadable.syntax(line(), Syntax.YAML, "cannot be understood from here");
        }
    }

    private static boolean isFrame(Event event) {
        return event.is(Event.ID.StreamStart)
                || event.is(Event.ID.StreamEnd)
                || event.is(Event.ID.DocumentStart)
                || event.is(Event.ID.DocumentEnd);
    }

    private static Token token(Event event) {
        if (event instanceof ScalarEvent scalar) {
            return token(scalar);
        }
        return switch (event.getEventId()) {
            case MappingStart -> Token.MAPPING;
            case SequenceStart -> Token.SEQUENCE;
            case Alias -> Token.ALIAS;
            default -> Token.END;
        };
    }

    private static Token token(ScalarEvent scalar) {
        String text = scalar.getValue();
        if (scalar.getScalarStyle() != ScalarStyle.PLAIN) {
            return Token.TEXT;
        }
        if (NOTHING.contains(text)) {
            return Token.NOTHING;
        }
        if (TRUTH.contains(text)) {
            return Token.TRUTH;
        }
        // Most values are words: one look at the first letter spares them the pattern.
        boolean word = Character.isLetter(text.charAt(0));
        return !word && NUMBER.matcher(text).matches() ? Token.NUMBER : Token.TEXT;
    }

    @Override
    public String text() {
        return event instanceof ScalarEvent scalar ? scalar.getValue() : "";
    }

    @Override
    public int line() {
        return line(event == null ? null : event.getStartMark());
    }

    private static int line(@Nullable Mark mark) {
        return mark == null ? 1 : mark.getLine() + 1;
    }

    @Override
    public boolean isMarked() {
        if (!(event instanceof NodeEvent node)) {
            return false;
        }
        boolean tagged = node instanceof ScalarEvent scalar
                ? scalar.getTag() != null
                : node instanceof CollectionStartEvent start && start.getTag() != null;
        return tagged || node.getAnchor() != null;
    }

    private static String problem(MarkedYAMLException e) {
        return e.getContext() == null ? e.getProblem() : e.getContext() + ", " + e.getProblem();
    }
}
