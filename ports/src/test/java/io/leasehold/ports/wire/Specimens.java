package io.leasehold.ports.wire;

import static java.util.Map.entry;

import io.leasehold.domain.catalogue.ApplicationId;
import io.leasehold.domain.catalogue.SolutionId;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.Operation;
import io.leasehold.domain.contract.Phase;
import io.leasehold.domain.contract.Purchase;
import io.leasehold.domain.customer.Country;
import io.leasehold.domain.customer.Customer;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.machine.Network;
import io.leasehold.domain.machine.Ports;
import io.leasehold.domain.machine.SystemId;
import io.leasehold.domain.money.ExactMoney;
import io.leasehold.domain.operation.Reboot;
import io.leasehold.domain.operation.Rebooted;
import io.leasehold.domain.order.FirstPeriod;
import io.leasehold.domain.period.AgreedPeriod;
import io.leasehold.domain.period.Length;
import io.leasehold.domain.period.PaidPeriod;
import io.leasehold.domain.period.Term;
import io.leasehold.domain.quote.Quote;
import io.leasehold.domain.quote.QuoteLine;
import io.leasehold.domain.quote.VatLine;
import io.leasehold.domain.terms.ExportTerms;
import io.leasehold.domain.terms.Terms;
import io.leasehold.domain.terms.TermsVersion;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * One value of any kind that is stored: always the same, and with all in it that can be. Values that obey rules of their
 * own are made by hand, all others out of their components, so that a new event needs nothing here.
 */
final class Specimens {

    private static final LocalDate START = LocalDate.of(2026, 1, 31);
    private static final LocalDate DAY = LocalDate.of(2026, 2, 28);
    private static final Length MONTH = new Length(1);
    private static final ExactMoney VALUE = ExactMoney.of(Money.parse("EUR 10.00"));

    private static final Map<Class<?>, Supplier<?>> BY_HAND = Map.ofEntries(
            entry(int.class, () -> 3),
            entry(Integer.class, () -> 3),
            entry(long.class, () -> 28L),
            entry(boolean.class, () -> true),
            entry(BigDecimal.class, () -> new BigDecimal("5.5")),
            entry(LocalDate.class, () -> DAY),
            entry(LocalDateTime.class, () -> DAY.atTime(22, 30)),
            entry(Instant.class, () -> Instant.parse("2026-02-28T21:30:00Z")),
            entry(Period.class, () -> Period.ofDays(15)),
            entry(ZoneId.class, () -> ZoneId.of("Europe/Paris")),
            entry(Locale.class, () -> Locale.FRANCE),
            entry(CurrencyUnit.class, () -> CurrencyUnit.EUR),
            entry(Money.class, () -> Money.parse("EUR 12.50")),
            entry(ExactMoney.class, () -> VALUE.share(9, 14)),
            entry(Country.class, () -> new Country("FR")),
            entry(ContractId.class, () -> new ContractId("c1")),
            entry(CustomerId.class, () -> new CustomerId("anna")),
            entry(SolutionId.class, () -> new SolutionId("vps-s")),
            entry(ApplicationId.class, () -> new ApplicationId("wordpress")),
            entry(SystemId.class, () -> new SystemId("debian-12")),
            entry(TermsVersion.class, () -> new TermsVersion("2026-01")),
            entry(MachineId.class, () -> new MachineId(new UUID(1, 2))),
            entry(Network.class, () -> new Network("192.0.2.0/24")),
            entry(Ports.class, () -> new Ports(8000, 8100)),
            entry(Length.class, () -> new Length(3)),
            entry(AgreedPeriod.class, () -> new AgreedPeriod(START, MONTH, DAY)),
            entry(PaidPeriod.class, () -> term().current()),
            entry(Term.class, Specimens::term),
            entry(Quote.class, Specimens::quote),
            entry(Terms.class, () -> of(WrittenTerms.class).read()),
            // As terms are lifted that did not say by which protocols.
            entry(
                    ExportTerms.class,
                    () -> new ExportTerms(3, Terms.reference().export().protocols())),
            entry(Customer.class, () -> of(WrittenCustomer.class).read()),
            entry(Event.class, () -> new Rebooted(DAY)),
            entry(Operation.class, Reboot::new),
            entry(Purchase.class, () -> new FirstPeriod(MONTH)),
            entry(Phase.class, () -> of(Phase.Expired.class)),
            entry(Actor.class, () -> of(Actor.Operator.class)));

    private Specimens() {}

    /** The specimen of {@code type}. */
    static <T> T of(Class<T> type) {
        return type.cast(value(type, type.getSimpleName()));
    }

    private static Object value(Type type, String name) {
        if (type instanceof ParameterizedType container) {
            Object inside = value(container.getActualTypeArguments()[0], name);
            return filled(container.getRawType(), inside);
        }
        Class<?> plain = (Class<?>) type;
        if (BY_HAND.containsKey(plain)) {
            return BY_HAND.get(plain).get();
        }
        if (plain == String.class) {
            return name;
        }
        return plain.isEnum() ? plain.getEnumConstants()[0] : made(plain);
    }

    private static Object filled(Type container, Object inside) {
        if (container == Option.class) {
            return Option.some(inside);
        }
        return container == Set.class ? LinkedHashSet.of(inside) : List.of(inside);
    }

    private static Object made(Class<?> type) {
        List<RecordComponent> components = List.of(type.getRecordComponents());
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    components.map(RecordComponent::getType).toJavaArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(components
                    .map(it -> value(it.getGenericType(), it.getName()))
                    .toJavaArray());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a specimen of " + type.getSimpleName() + " must be made by hand", e);
        }
    }

    private static Term term() {
        return Term.starting(START, MONTH, VALUE).extended(MONTH, VALUE.share(1, 3));
    }

    private static Quote quote() {
        Money net = Money.parse("EUR 10.00");
        Money tax = Money.parse("EUR 2.00");
        return new Quote(
                DAY,
                List.of(new QuoteLine(QuoteLine.Kind.SOLUTION, "vps-s, P1M", net)),
                net,
                List.of(new VatLine(BigDecimal.valueOf(20), net, tax)),
                Money.parse("EUR 12.00"));
    }
}
