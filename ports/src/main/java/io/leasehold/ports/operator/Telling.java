package io.leasehold.ports.operator;

import io.leasehold.domain.contract.Event;
import io.leasehold.domain.money.ExactMoney;
import io.leasehold.domain.quote.Quote;
import io.leasehold.domain.terms.Terms;
import io.vavr.Value;
import io.vavr.control.Option;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Tells an event from its name and its facts, so that no event can be forgotten: {@code Deletion postponed: because not
 * shut down, earliest 2026-03-17, compensated days 0.}
 */
final class Telling {

    private static final String WORDS = "(?<=[a-z])(?=[A-Z])";

    private Telling() {}

    static String of(Event event) {
        String name = words(event.getClass().getSimpleName());
        String facts = facts(event);
        String sentence = facts.isEmpty() ? name : name + ": " + facts;
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1) + ".";
    }

    /** The components of a record, one after the other; those of a record inside in brackets. */
    private static String facts(Object record) {
        return Arrays.stream(record.getClass().getRecordComponents())
                .map(component -> words(component.getName()) + " " + print(value(component, record)))
                .collect(Collectors.joining(", "));
    }

    private static String print(Object fact) {
        if (fact instanceof Option<?> option) {
            return option.<String>map(Telling::print).getOrElse("none");
        }
        if (fact instanceof Value<?> several && !several.isSingleValued()) {
            return several.isEmpty()
                    ? "none"
                    : several.toJavaStream().map(Telling::print).collect(Collectors.joining(" and "));
        }
        if (fact instanceof Quote quote) {
            return quote.gross() + " with tax";
        }
        if (fact instanceof Terms terms) {
            return terms.version().toString();
        }
        if (fact instanceof Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
        if (fact instanceof ExactMoney exact) {
            return exact.asFraction() + " " + exact.currency();
        }
        boolean told = fact instanceof Record && isPlain(fact);
        return told ? "(" + facts(fact) + ")" : fact.toString();
    }

    /** Ids and lengths print themselves; what prints as records do is told. */
    private static boolean isPlain(Object record) {
        return record.toString().startsWith(record.getClass().getSimpleName() + "[");
    }

    private static String words(String name) {
        return String.join(" ", name.split(WORDS, -1)).toLowerCase(Locale.ROOT);
    }

    private static Object value(RecordComponent component, Object record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("an event is a record of facts: " + record.getClass(), e);
        }
    }
}
