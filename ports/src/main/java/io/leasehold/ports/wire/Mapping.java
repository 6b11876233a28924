package io.leasehold.ports.wire;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.annotation.JsonTypeIdResolver;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.Operation;
import io.leasehold.domain.contract.Phase;
import io.leasehold.domain.contract.Purchase;
import io.vavr.collection.List;

/** How values map to JSON; they themselves know nothing of it. Strict: nothing missing, nothing extra, nothing bent. */
final class Mapping {

    /** What there are several kinds of, told apart by their names. */
    static final List<Class<?>> OPEN =
            List.of(Event.class, Effect.class, Purchase.class, Operation.class, Phase.class, Actor.class);

    @JsonTypeInfo(use = JsonTypeInfo.Id.CUSTOM, property = Kinds.PROPERTY)
    @JsonTypeIdResolver(Naming.class)
    private interface Named {}

    private Mapping() {}

    static JsonMapper mapper() {
        JsonMapper.Builder mapper = JsonMapper.builder()
                .addModules(new Scalars(), new Containers(), new Built())
                .visibility(PropertyAccessor.GETTER, JsonAutoDetect.Visibility.NONE)
                .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
                .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        OPEN.appendAll(Kinds.SINGLE.map(Kinds.Kind::type)).forEach(type -> mapper.addMixIn(type, Named.class));
        return mapper.build();
    }
}
