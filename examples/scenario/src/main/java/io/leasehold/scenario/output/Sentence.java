package io.leasehold.scenario.output;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a line of the timeline says, in words: for terminals. */
final class Sentence {

    private final Map<String, Object> fields;

    private Sentence(Map<String, Object> fields) {
        this.fields = fields;
    }

    static String of(Line line) {
        Sentence sentence = new Sentence(line.fields());
        return switch (line.event()) {
            case "ordered" -> sentence.ordered();
            case "payment-accepted" -> sentence.get("amount") + " for " + sentence.get("for");
            case "payment-declined" ->
                sentence.get("reason") + ", " + sentence.get("given-back") + " " + sentence.get("currency")
                        + " given back";
            case "invoiced" -> sentence.invoiced();
            case "reminder-sent", "reminder-superseded" -> sentence.reminder();
            case "upgraded" -> sentence.upgraded();
            case "refused" -> sentence.refused();
            case "firewall-set" -> sentence.rules();
            default -> plain(line.fields());
        };
    }

    private String ordered() {
        Map<?, ?> quote = (Map<?, ?>) get("quote");
        String lines = elements(quote.get("lines"))
                .map(line -> line.get("what") + " " + line.get("net"))
                .collect(Collectors.joining(", "));
        String vat = elements(quote.get("vat"))
                .map(rate -> "VAT " + rate.get("rate") + " % " + rate.get("amount"))
                .collect(Collectors.joining(", "));
        return lines + "; net " + quote.get("net") + ", " + vat + ", gross " + quote.get("gross");
    }

    private String invoiced() {
        return get("number") + ": net " + get("net") + ", VAT " + get("vat") + ", gross " + get("gross") + ", from "
                + get("start") + " to " + get("renewal");
    }

    private String reminder() {
        Object offset = get("offset");
        return offset + ("P0D".equals(offset) ? ", on" : " before") + " the renewal date " + get("renewal");
    }

    private String upgraded() {
        return "to " + value(get("to")) + "; by " + get("settlement") + ", " + get("unusedDays") + " days worth "
                + get("unusedValue") + " become " + get("newDays") + ", charge " + get("charge") + ", renewal "
                + get("renewal");
    }

    private String refused() {
        Object clause = get("clause");
        return get("command") + ("".equals(clause) ? ": " : ", under " + clause + ": ") + get("message");
    }

    private String rules() {
        String rules = elements(get("rules"))
                .map(rule -> rule.values().stream().map(Sentence::value).collect(Collectors.joining(" ")))
                .collect(Collectors.joining(", "));
        return "rules " + (rules.isEmpty() ? "none" : rules);
    }

    private Object get(String name) {
        return fields.getOrDefault(name, "");
    }

    private static Stream<Map<?, ?>> elements(@Nullable Object list) {
        return list instanceof List<?> elements
                ? elements.stream().map(element -> (Map<?, ?>) element)
                : Stream.empty();
    }

    private static String plain(Map<?, ?> fields) {
        StringJoiner text = new StringJoiner(", ");
        fields.forEach((name, value) ->
                text.add(value instanceof Map<?, ?> nested ? value(nested) : words(name) + " " + value(value)));
        return text.toString();
    }

    private static String value(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.containsKey("vcpus")
                    ? map.get("vcpus") + " vCPU, " + map.get("memoryGiB") + " GiB memory, " + map.get("diskGiB")
                            + " GiB disk"
                    : plain(map);
        }
        return value instanceof List<?> list
                ? list.stream().map(Sentence::value).collect(Collectors.joining(", "))
                : String.valueOf(value);
    }

    /** The name of a field as words: {@code shutDownOn} is "shut down on". */
    private static String words(Object name) {
        StringBuilder words = new StringBuilder();
        for (char letter : String.valueOf(name).toCharArray()) {
            words.append(Character.isUpperCase(letter) ? " " : "").append(letter);
        }
        return words.toString().toLowerCase(Locale.ROOT);
    }
}
