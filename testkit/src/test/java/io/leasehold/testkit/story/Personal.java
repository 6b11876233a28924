package io.leasehold.testkit.story;

import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.customer.Customer;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.domain.machine.Disruption;
import io.leasehold.domain.maintenance.Window;
import io.leasehold.domain.operation.Reboot;
import io.leasehold.domain.payment.MeansOfPayment.MeansNotAccepted;
import io.leasehold.domain.payment.PaymentNotice;
import io.leasehold.domain.protection.AskedRule;
import io.leasehold.domain.quote.Quote;
import io.leasehold.ports.Leasehold;
import io.leasehold.ports.account.OpenAccount;
import io.leasehold.ports.breach.NoteBreaches;
import io.leasehold.ports.contract.EffectId;
import io.leasehold.ports.contract.Reply;
import io.leasehold.ports.forcemajeure.DeclareForceMajeure;
import io.leasehold.ports.invoice.Invoices.NoSuchInvoice;
import io.leasehold.ports.maintenance.PlanMaintenance;
import io.leasehold.ports.message.RefusalText;
import io.leasehold.ports.operation.ProtectServer;
import io.leasehold.ports.operation.RestoreServer;
import io.leasehold.ports.privacy.ExportPersonalData;
import io.leasehold.ports.support.SupportCase.Sender;
import io.leasehold.ports.suspension.SuspendServer;
import io.leasehold.testkit.Samples;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Calls every method of every use case that {@link Leasehold} has, whichever those are, with arguments full of personal
 * data, and puts all that comes of it to {@link Heard}.
 */
final class Personal {

    static final String TEXT = "canary text";

    /** What is said to these becomes part of the contract's story, or is repeated to whoever said it, as clauses want. */
    private static final Set<Class<?>> FOR_THE_RECORD = LinkedHashSet.of(
            SuspendServer.class,
            NoteBreaches.class,
            DeclareForceMajeure.class,
            PlanMaintenance.class,
            ProtectServer.class);

    private static final Pattern INNER = Pattern.compile("contract\\.(Command|Event|Prepared)\\b");

    private final Story story;
    private final Heard heard;
    private final Quote quote;
    private final Map<String, Integer> allowed = new TreeMap<>();
    private String text = TEXT;
    private Customer customer = anna();
    private Disruption disruption = Disruption.RESTART;
    private ContractId contract = new ContractId("c1");

    Personal(Story story, Heard heard, Quote quote) {
        this.story = story;
        this.heard = heard;
        this.quote = quote;
    }

    /** {@code anna} as somebody of whom all is known. */
    static Customer anna() {
        return known("anna");
    }

    private static Customer known(String id) {
        return Customer.builder()
                .from(Samples.customer(id))
                .title(Option.of("Canarytitle"))
                .firstName(Option.of("Canaryfirst"))
                .lastName(Option.of("Canarylast"))
                .company(Option.of("Canarycompany"))
                .email("canary@canary.example")
                .phone(Option.of("+33 987654321012"))
                .address(Option.of("77 Canary Street"))
                .siren(Option.of("732829320"))
                .vatNumber(Option.of("FR00CANARY"))
                .birthDate(Option.of(LocalDate.of(1903, 7, 19)))
                .build();
    }

    /** Whether {@code text} gives away anything of {@link #anna()} or of what she wrote. */
    static boolean isIn(String text) {
        return Stream.of("canary", "987654321012", "732829320", "1903-07-19")
                .anyMatch(text.toLowerCase(Locale.ROOT)::contains);
    }

    static List<Method> accessors() {
        return List.of(Leasehold.class.getMethods())
                .filter(method -> method.getParameterCount() == 0)
                .filter(method -> method.getReturnType().getPackageName().startsWith("io.leasehold.ports."))
                .filter(method -> !method.getReturnType().isMemberClass())
                .sortBy(Method::getName);
    }

    /** What can be asked of a use case; commands and events are what use cases themselves are made of. */
    static List<Method> methods(Class<?> useCase) {
        return List.of(useCase.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> Arrays.stream(method.getGenericParameterTypes())
                        .map(Type::getTypeName)
                        .noneMatch(INNER.asPredicate()))
                .sortBy(Method::toString);
    }

    /** The use cases of which something was allowed. */
    Set<String> allowed() {
        return LinkedHashSet.ofAll(allowed.keySet());
    }

    /** Whether a method is asked by somebody about a contract. */
    static boolean isAskedAboutContract(Method method) {
        return List.of(method.getGenericParameterTypes()).exists(type -> says(type, Actor.class))
                && List.of(method.getGenericParameterTypes()).exists(type -> says(type, ContractId.class));
    }

    /** What {@code by} is told, of that contract and of whatever else is asked for. */
    Object ask(Method accessor, Method method, Actor by, ContractId about) {
        contract = about;
        try {
            return invoke(accessor, method, by);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(method.toString(), e);
        }
    }

    /** Everything, as asked by {@code by}. */
    int tell(Actor by) {
        int calls = 0;
        for (Method accessor : accessors()) {
            for (Method method : methods(accessor.getReturnType())) {
                call(accessor, method, by);
                calls++;
            }
        }
        return calls;
    }

    private void call(Method accessor, Method method, Actor by) {
        try {
            Object answer = invoke(accessor, method, by);
            if (isAllowed(answer)) {
                allowed.merge(accessor.getName(), 1, Integer::sum);
            }
            answered(answer, method.getDeclaringClass() == ExportPersonalData.class);
        } catch (InvocationTargetException e) {
            heard.thrown(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(method.toString(), e);
        }
    }

    private Object invoke(Method accessor, Method method, Actor by) throws ReflectiveOperationException {
        Class<?> useCase = method.getDeclaringClass();
        text = FOR_THE_RECORD.contains(useCase) ? "some words" : TEXT;
        if (useCase == ProtectServer.class) {
            text = "192.0.2.0/24";
        }
        // Anna has an account; there is room for one more.
        customer = useCase == OpenAccount.class ? known("carol") : anna();
        disruption = useCase == RestoreServer.class ? Disruption.DOWNTIME : Disruption.RESTART;
        Object[] arguments = Arrays.stream(method.getGenericParameterTypes())
                .map(type -> argument(type, by))
                .toArray();
        return method.invoke(accessor.invoke(story.leasehold()), arguments);
    }

    private static boolean isAllowed(Object answer) {
        if (answer instanceof List<?> replies) {
            return replies.exists(
                    reply -> reply instanceof Reply it && it.outcome().isRight());
        }
        return answer instanceof Either<?, ?> either && either.isRight();
    }

    /** Whether {@code what} is part of {@code type}, at whatever depth. */
    private static boolean says(Type type, Class<?> what) {
        if (type instanceof ParameterizedType generic) {
            return List.of(generic.getActualTypeArguments()).exists(inside -> says(inside, what));
        }
        Class<?> kind = (Class<?>) type;
        return kind == what
                || (kind.isRecord()
                        && List.of(kind.getRecordComponents()).exists(part -> says(part.getGenericType(), what)));
    }

    private void answered(Object answer, boolean isExport) {
        if (answer instanceof Either<?, ?> either && either.isLeft()) {
            Refusal refusal = (Refusal) either.getLeft();
            // These repeat what was asked for: a means of payment by name (ORD-2), the number of an invoice.
            if (!(refusal instanceof MeansNotAccepted) && !(refusal instanceof NoSuchInvoice)) {
                heard.put(refusal);
                heard.put(RefusalText.of(refusal, Locale.ENGLISH));
                heard.put(RefusalText.of(refusal, Locale.FRENCH));
            }
        } else if (!isExport) {
            heard.put(answer);
        }
    }

    private Object argument(Type type, Actor by) {
        if (type instanceof ParameterizedType generic) {
            Object inside = argument(generic.getActualTypeArguments()[0], by);
            if (generic.getRawType() == Option.class) {
                return Option.of(inside);
            }
            return generic.getRawType() == Set.class ? LinkedHashSet.of(inside) : List.of(inside);
        }
        Class<?> kind = (Class<?>) type;
        List<Object> known = List.of(
                by,
                story.now(),
                contract,
                new CustomerId("anna"),
                Samples.SMALL,
                Samples.DEBIAN,
                Samples.MONTH,
                Samples.machine(contract),
                new EffectId(contract, "some-key"),
                new PaymentNotice("pay-9", Samples.euros("9.00"), TEXT, Option.of(TEXT)),
                new Sender(TEXT, anna().email()),
                customer,
                quote,
                Samples.euros("12.00"),
                // The day of the last copy, of what was received, and of whatever else is past.
                story.now().today().minusDays(1),
                disruption,
                Window.days(story.now().today().plusDays(1), story.now().today().plusDays(1)),
                new AskedRule("in", "tcp", Option.of("22"), Option.none(), "accept"),
                Long.MAX_VALUE,
                story.now().at(),
                story.now().today().atStartOfDay(),
                story.leasehold().catalogue().tariffs().head(),
                new Reboot(),
                story.leasehold().terms().version(),
                Locale.FRENCH,
                text);
        Option<Object> found = known.find(kind::isInstance);
        if (found.isDefined()) {
            return found.get();
        }
        if (kind == int.class) {
            return 10;
        }
        if (kind == boolean.class) {
            return true;
        }
        return kind.isEnum() ? kind.getEnumConstants()[0] : made(kind, by);
    }

    private Object made(Class<?> kind, Actor by) {
        if (!kind.isRecord()) {
            throw new AssertionError("say what to pass as a " + kind.getName());
        }
        try {
            Class<?>[] types = Arrays.stream(kind.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            Object[] parts = Arrays.stream(kind.getRecordComponents())
                    .map(part -> isId(kind) ? "some-id" : argument(part.getGenericType(), by))
                    .toArray();
            Constructor<?> constructor = kind.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(parts);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("say what to pass as a " + kind.getName(), e);
        }
    }

    private static boolean isId(Class<?> kind) {
        return kind.getRecordComponents().length == 1 && kind.getRecordComponents()[0].getType() == String.class;
    }
}
