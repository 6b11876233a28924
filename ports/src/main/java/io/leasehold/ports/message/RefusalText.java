package io.leasehold.ports.message;

import io.leasehold.domain.clause.ClauseId;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.machine.ResourceChange;
import io.leasehold.domain.machine.Resources;
import io.vavr.Value;
import io.vavr.control.Option;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What a refusal says to a person, made from its figures in one place, in English or French. */
public final class RefusalText {

    private static final String BUNDLE = "io.leasehold.ports.message.refusals";

    private RefusalText() {}

    /** The figures of a refusal by name, in the order it declares them. */
    public static Map<String, Object> figures(Refusal refusal) {
        Map<String, Object> figures = new LinkedHashMap<>();
        for (RecordComponent component : refusal.getClass().getRecordComponents()) {
            if (component.getType() != ClauseId.class) {
                figures.put(component.getName(), value(component, refusal));
            }
        }
        return figures;
    }

    /** The text in the language of {@code locale}; in English where there is no other. */
    public static String of(Refusal refusal, Locale locale) {
        Map<String, Object> figures = figures(refusal);
        return MessageText.of(BUNDLE, refusal.code(), locale, name -> print(Objects.requireNonNull(figures.get(name))));
    }

    private static Object value(RecordComponent component, Refusal refusal) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(refusal);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a refusal is a record of plain figures: " + refusal.getClass(), e);
        }
    }

    private static String print(Object value) {
        if (value instanceof Option<?> option) {
            return option.<String>map(RefusalText::print).getOrElse("-");
        }
        if (value instanceof Value<?> values) {
            return values.toJavaStream().map(RefusalText::print).collect(Collectors.joining(", "));
        }
        if (value instanceof Resources has) {
            return print(has.vcpus(), has.memoryGiB(), has.diskGiB());
        }
        if (value instanceof ResourceChange change) {
            return print(change.vcpus(), change.memoryGiB(), change.diskGiB());
        }
        return String.valueOf(value);
    }

    private static String print(int vcpus, int memoryGiB, int diskGiB) {
        return vcpus + " vCPU, " + memoryGiB + " GiB memory, " + diskGiB + " GiB disk";
    }
}
