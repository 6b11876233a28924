package io.leasehold.ports.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.function.Consumer;

/** Writes a document key by key, in YAML or JSON. The same calls give the same bytes. */
public final class DocumentWriter {

    private final JsonGenerator out;

    private DocumentWriter(JsonGenerator out) {
        this.out = out;
    }

    /** A document whose root is a mapping with what {@code body} writes. */
    public static String write(Syntax syntax, Consumer<DocumentWriter> body) {
        return syntax == Syntax.JSON ? written(new JsonFactory(), true, body) : written(Yaml.FACTORY, false, body);
    }

    /** The same in JSON on one line without spaces: what a digest is taken of. */
    public static String canonical(Consumer<DocumentWriter> body) {
        return written(new JsonFactory(), false, body);
    }

    public void text(String key, String value) {
        run(() -> out.writeStringField(key, value));
    }

    public void number(String key, BigDecimal value) {
        run(() -> {
            out.writeFieldName(key);
            out.writeNumber(value.toPlainString());
        });
    }

    public void number(String key, int value) {
        run(() -> out.writeNumberField(key, value));
    }

    public void truth(String key, boolean value) {
        run(() -> out.writeBooleanField(key, value));
    }

    /** A mapping under {@code key}. */
    public void mapping(String key, Runnable body) {
        run(() -> {
            out.writeObjectFieldStart(key);
            body.run();
            out.writeEndObject();
        });
    }

    /** A list of texts under {@code key}. */
    public void texts(String key, Iterable<String> values) {
        run(() -> {
            out.writeArrayFieldStart(key);
            for (String value : values) {
                out.writeString(value);
            }
            out.writeEndArray();
        });
    }

    /** A list of mappings under {@code key}, each with what {@code body} writes of an element. */
    public <T> void mappings(String key, Iterable<T> elements, Consumer<T> body) {
        run(() -> {
            out.writeArrayFieldStart(key);
            for (T element : elements) {
                out.writeStartObject();
                body.accept(element);
                out.writeEndObject();
            }
            out.writeEndArray();
        });
    }

    private static String written(JsonFactory factory, boolean pretty, Consumer<DocumentWriter> body) {
        StringWriter text = new StringWriter();
        run(() -> {
            try (JsonGenerator out = factory.createGenerator(text)) {
                if (pretty) {
                    out.setPrettyPrinter(new DefaultPrettyPrinter());
                }
                out.writeStartObject();
                body.accept(new DocumentWriter(out));
                out.writeEndObject();
            }
        });
        return text.toString();
    }

    private static void run(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            // A StringWriter has no I/O that could fail.
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }

    private static final class Yaml {
        static final YAMLFactory FACTORY = YAMLFactory.builder()
                .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                .disable(YAMLGenerator.Feature.SPLIT_LINES)
                .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                .build();
    }
}
