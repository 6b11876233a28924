package io.leasehold.ports.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The pieces of a JSON document. */
final class JsonTokens implements Tokens {

    /** The parser's own limits are lifted: ours are stricter and speak more clearly. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNameLength(SourceText.MAX_BYTES)
                    .maxNumberLength(SourceText.MAX_BYTES)
                    .maxStringLength(SourceText.MAX_BYTES)
                    .maxNestingDepth(2 * TreeReader.MAX_DEPTH)
                    .build())
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    private final JsonParser parser;

    JsonTokens(String document) throws Unreadable {
        try {
            parser = FACTORY.createParser(document);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public Token next() throws Unreadable {
        try {
            return token(parser.nextToken());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static Token token(@Nullable JsonToken token) {
        if (token == null) {
            return Token.FINISHED;
        }
        return switch (token) {
            case START_OBJECT -> Token.MAPPING;
            case START_ARRAY -> Token.SEQUENCE;
            case END_OBJECT, END_ARRAY -> Token.END;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Token.NUMBER;
            case VALUE_TRUE, VALUE_FALSE -> Token.TRUTH;
            case VALUE_NULL -> Token.NOTHING;
            default -> Token.TEXT;
        };
    }

    @Override
    public String text() throws Unreadable {
        try {
            String text = parser.getText();
            return text == null ? "" : text;
        } catch (IOException e) {
            // What is wrong inside a text may come to light only when it is asked for.
            throw unreadable(e);
        }
    }

    @Override
    public int line() {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }

    @Override
    public boolean isMarked() {
        return false;
    }

    private static Unreadable unreadable(IOException e) {
        JsonProcessingException known = e instanceof JsonProcessingException json ? json : null;
        JsonLocation location = known == null ? null : known.getLocation();
        int line = location == null ? 1 : Math.max(1, location.getLineNr());
        return Unreadable.syntax(line, Syntax.JSON, known == null ? null : known.getOriginalMessage());
    }
}
