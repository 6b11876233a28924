package io.leasehold.ports.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import io.leasehold.domain.catalogue.ApplicationId;
import io.leasehold.domain.catalogue.SolutionId;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.customer.Country;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.machine.Network;
import io.leasehold.domain.machine.Ports;
import io.leasehold.domain.machine.SystemId;
import io.leasehold.domain.money.ExactMoney;
import io.leasehold.domain.period.Length;
import io.leasehold.domain.terms.TermsVersion;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Values that are one word of JSON: ids as they are, dates in ISO form, money as {@code EUR 12.00}, fractions as {@code EUR 45/7}. */
final class Scalars extends SimpleModule {

    private static final long serialVersionUID = 1L;

    Scalars() {
        ids();
        word(LocalDate.class, LocalDate::toString, Scalars::date);
        word(LocalDateTime.class, LocalDateTime::toString, LocalDateTime::parse);
        word(Instant.class, Instant::toString, Instant::parse);
        word(Period.class, Period::toString, Period::parse);
        word(ZoneId.class, ZoneId::getId, ZoneId::of);
        word(Locale.class, Locale::toLanguageTag, Scalars::locale);
        word(Country.class, Country::code, Country::new);
        word(Length.class, Length::toString, text -> Length.of(Period.parse(text)));
        word(Network.class, Network::value, Network::new);
        word(Ports.class, Ports::toString, text -> Ports.parse(text).get());
        word(CurrencyUnit.class, CurrencyUnit::getCode, CurrencyUnit::of);
        word(BigDecimal.class, BigDecimal::toString, BigDecimal::new);
        word(Money.class, Money::toString, Scalars::money);
        word(ExactMoney.class, money -> money.currency() + " " + money.asFraction(), Scalars::exact);
    }

    private void ids() {
        word(ContractId.class, ContractId::value, ContractId::new);
        word(CustomerId.class, CustomerId::value, CustomerId::new);
        word(SolutionId.class, SolutionId::value, SolutionId::new);
        word(ApplicationId.class, ApplicationId::value, ApplicationId::new);
        word(SystemId.class, SystemId::value, SystemId::new);
        word(TermsVersion.class, TermsVersion::value, TermsVersion::new);
        word(MachineId.class, MachineId::toString, text -> new MachineId(UUID.fromString(text)));
    }

    private <T> void word(Class<T> type, Function<T, String> write, Function<String, T> read) {
        addSerializer(type, new Writing<>(type, write));
        addDeserializer(type, new Reading<>(type, read));
    }

    /** A contract holds dozens of dates, nearly all of ten characters, so these are read without a formatter. */
    private static LocalDate date(String text) {
        return text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-'
                ? LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                : LocalDate.parse(text);
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                throw new IllegalArgumentException("no digit");
            }
            number = number * 10 + (digit - '0');
        }
        return number;
    }

    private static Locale locale(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        if (!locale.toLanguageTag().equals(tag)) {
            throw new IllegalArgumentException("no language");
        }
        return locale;
    }

    private static Money money(String text) {
        int space = text.indexOf(' ');
        return Money.of(CurrencyUnit.of(text.substring(0, space)), new BigDecimal(text.substring(space + 1)));
    }

    private static ExactMoney exact(String text) {
        int space = text.indexOf(' ');
        int slash = text.indexOf('/', space);
        BigInteger numerator = new BigInteger(text.substring(space + 1, slash));
        BigInteger denominator = new BigInteger(text.substring(slash + 1));
        return new ExactMoney(CurrencyUnit.of(text.substring(0, space)), BigFraction.of(numerator, denominator));
    }

    private static final class Writing<T> extends StdScalarSerializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient Function<T, String> write;

        Writing(Class<T> type, Function<T, String> write) {
            super(type);
            this.write = write;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(write.apply(value));
        }
    }

    private static final class Reading<T> extends StdScalarDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> read;

        Reading(Class<T> type, Function<String, T> read) {
            super(type);
            this.read = read;
        }

        // Each of these says in its own way that a word makes no sense to it.
        @SuppressWarnings("IllegalCatch")
        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return context.reportInputMismatch(this, "no text");
            }
            try {
                return read.apply(json.getText());
            } catch (RuntimeException e) {
                throw context.weirdStringException("…", handledType(), "unreadable");
            }
        }
    }
}
