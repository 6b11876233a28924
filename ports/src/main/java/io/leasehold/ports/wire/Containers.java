package io.leasehold.ports.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.collection.Traversable;
import io.vavr.control.Option;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Vavr's containers: a list or set is an array without nulls, of which a set is written in the order of its words; an
 * option is its value or null.
 */
final class Containers extends SimpleModule {

    private static final long serialVersionUID = 1L;

    Containers() {
        addSerializer(new WritingOption());
        addSerializer(new WritingAll<List<?>>(List.class, list -> list));
        addSerializer(new WritingAll<Set<?>>(Set.class, set -> set.toList().sortBy(Object::toString)));
        addDeserializer(Option.class, new ReadingOption(null));
        addDeserializer(List.class, new ReadingAll<List<?>>(List.class, List::ofAll, null));
        addDeserializer(Set.class, new ReadingAll<Set<?>>(Set.class, LinkedHashSet::ofAll, null));
    }

    private static void write(Object value, JsonGenerator json, SerializerProvider provider) throws IOException {
        provider.findTypedValueSerializer(value.getClass(), true, null).serialize(value, json, provider);
    }

    private static final class WritingOption extends StdSerializer<Option<?>> {

        private static final long serialVersionUID = 1L;

        WritingOption() {
            super(Option.class, false);
        }

        @Override
        public void serialize(Option<?> value, JsonGenerator json, SerializerProvider provider) throws IOException {
            if (value.isEmpty()) {
                json.writeNull();
            } else {
                write(value.get(), json, provider);
            }
        }
    }

    private static final class WritingAll<C extends Traversable<?>> extends StdSerializer<C> {

        private static final long serialVersionUID = 1L;

        private final transient Function<C, List<?>> inOrder;

        WritingAll(Class<?> type, Function<C, List<?>> inOrder) {
            super(type, false);
            this.inOrder = inOrder;
        }

        @Override
        public void serialize(C values, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartArray();
            for (Object value : inOrder.apply(values)) {
                write(value, json, provider);
            }
            json.writeEndArray();
        }
    }

    /** Knows how to read what is inside only once it is told of what type that is. */
    private abstract static class Reading<C> extends StdDeserializer<C> implements ContextualDeserializer {

        private static final long serialVersionUID = 1L;

        private final transient @Nullable JsonDeserializer<?> inside;

        Reading(Class<?> type, @Nullable JsonDeserializer<?> inside) {
            super(type);
            this.inside = inside;
        }

        abstract JsonDeserializer<?> of(JsonDeserializer<?> content);

        @Override
        public final JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property)
                throws JsonMappingException {
            JavaType content = context.getContextualType().containedTypeOrUnknown(0);
            return of(context.findRootValueDeserializer(content));
        }

        final Object inside(JsonParser json, DeserializationContext context) throws IOException {
            return json.hasToken(JsonToken.VALUE_NULL)
                    ? context.reportInputMismatch(this, "null")
                    : Objects.requireNonNull(inside).deserialize(json, context);
        }
    }

    private static final class ReadingOption extends Reading<Option<?>> {

        private static final long serialVersionUID = 1L;

        ReadingOption(@Nullable JsonDeserializer<?> inside) {
            super(Option.class, inside);
        }

        @Override
        JsonDeserializer<?> of(JsonDeserializer<?> content) {
            return new ReadingOption(content);
        }

        @Override
        public Option<?> deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return Option.some(inside(json, context));
        }

        @Override
        public Option<?> getNullValue(DeserializationContext context) {
            return Option.none();
        }
    }

    private static final class ReadingAll<C extends Traversable<?>> extends Reading<C> {

        private static final long serialVersionUID = 1L;

        private final transient Function<Iterable<Object>, C> made;

        ReadingAll(Class<?> type, Function<Iterable<Object>, C> made, @Nullable JsonDeserializer<?> inside) {
            super(type, inside);
            this.made = made;
        }

        @Override
        JsonDeserializer<?> of(JsonDeserializer<?> content) {
            return new ReadingAll<>(handledType(), made, content);
        }

        @Override
        public C deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.isExpectedStartArrayToken()) {
                return context.reportInputMismatch(this, "no array");
            }
            ArrayList<Object> read = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                try {
                    read.add(inside(json, context));
                } catch (IOException e) {
                    throw JsonMappingException.wrapWithPath(e, read, read.size());
                }
            }
            C all = made.apply(read);
            return all.size() == read.size() ? all : context.reportInputMismatch(this, "something is there twice");
        }
    }
}
