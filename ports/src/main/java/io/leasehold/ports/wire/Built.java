package io.leasehold.ports.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.customer.Customer;
import io.leasehold.domain.terms.Terms;
import java.io.IOException;
import java.util.function.Function;

/** Values that are made by builders, each written as the record that holds all of it. */
final class Built extends SimpleModule {

    private static final long serialVersionUID = 1L;

    Built() {
        as(Contract.class, WrittenContract.class, WrittenContract::of, WrittenContract::read);
        as(Terms.class, WrittenTerms.class, WrittenTerms::of, WrittenTerms::read);
        as(Customer.class, WrittenCustomer.class, WrittenCustomer::of, WrittenCustomer::read);
    }

    private <T, W> void as(Class<T> type, Class<W> written, Function<T, W> write, Function<W, T> read) {
        addSerializer(type, new Writing<>(type, written, write));
        addDeserializer(type, new Reading<>(type, written, read));
    }

    private static final class Writing<T, W> extends StdSerializer<T> {

        private static final long serialVersionUID = 1L;

        private final Class<W> written;
        private final transient Function<T, W> write;

        Writing(Class<T> type, Class<W> written, Function<T, W> write) {
            super(type);
            this.written = written;
            this.write = write;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            provider.findTypedValueSerializer(written, true, null).serialize(write.apply(value), json, provider);
        }
    }

    private static final class Reading<T, W> extends StdDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final Class<W> written;
        private final transient Function<W, T> read;

        Reading(Class<T> type, Class<W> written, Function<W, T> read) {
            super(type);
            this.written = written;
            this.read = read;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            W whole = context.readValue(json, written);
            try {
                return read.apply(whole);
            } catch (IllegalArgumentException | IllegalStateException e) {
                throw context.instantiationException(handledType(), e);
            }
        }
    }
}
