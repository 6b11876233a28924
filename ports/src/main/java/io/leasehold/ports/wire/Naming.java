package io.leasehold.ports.wire;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.DatabindContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.jsontype.impl.TypeIdResolverBase;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes and reads the names of {@link Kinds}, and no other. */
final class Naming extends TypeIdResolverBase {

    private static final Map<Class<?>, String> NAMES =
            Kinds.ALL.toJavaStream().collect(Collectors.toUnmodifiableMap(Kinds.Kind::type, Kinds.Kind::name));
    private static final Map<String, Class<?>> TYPES =
            Kinds.ALL.toJavaStream().collect(Collectors.toUnmodifiableMap(Kinds.Kind::name, Kinds.Kind::type));

    private @Nullable JavaType base;

    @Override
    public void init(JavaType baseType) {
        base = baseType;
    }

    @Override
    public String idFromValue(Object value) {
        return idFromValueAndType(value, value.getClass());
    }

    /** @throws IllegalArgumentException if it has no name: nobody could read it any more */
    @Override
    public String idFromValueAndType(Object value, Class<?> type) {
        String name = NAMES.get(type);
        if (name == null) {
            throw new IllegalArgumentException("no name is known for a " + type.getName());
        }
        return name;
    }

    /** Nothing if there is no such name, or not where it stands. */
    @Override
    public @Nullable JavaType typeFromId(DatabindContext context, String id) {
        Class<?> type = TYPES.get(id);
        return type != null && base != null && base.getRawClass().isAssignableFrom(type)
                ? context.constructSpecializedType(base, type)
                : null;
    }

    @Override
    public JsonTypeInfo.Id getMechanism() {
        return JsonTypeInfo.Id.CUSTOM;
    }
}
