package io.leasehold.scenario.output;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints what came of a scenario. */
public final class Printing {

    private Printing() {}

    /** The timeline as in the file. */
    public static void jsonl(Outcome outcome, PrintWriter to) {
        outcome.timeline().lines().forEach(line -> to.print(Json.line(Outcome.line(line)) + "\n"));
    }

    /** The timeline in columns, with derivations below what they explain. */
    public static void text(Outcome outcome, PrintWriter to) {
        to.println(outcome.name());
        to.println();
        for (Line line : outcome.timeline().lines()) {
            to.printf(
                    "%s  %-8s %-20s %s%n",
                    line.on(), line.contract().getOrElse(""), line.event(), brief(line.fields()));
            line.derivation().forEach(step -> to.printf("%41s%s%n", "", step));
        }
    }

    private static String brief(Map<String, Object> fields) {
        return fields.entrySet().stream()
                .map(field -> brief(field.getKey(), field.getValue()))
                .collect(Collectors.joining("  "));
    }

    private static String brief(String name, Object value) {
        if (value instanceof Map<?, ?> map && map.containsKey("gross")) {
            return "net " + map.get("net") + "  gross " + map.get("gross");
        }
        if (value instanceof Map<?, ?> map) {
            return name + " "
                    + map.entrySet().stream()
                            .map(entry -> entry.getKey() + "=" + entry.getValue())
                            .collect(Collectors.joining(","));
        }
        return value instanceof List<?> list
                ? name + " " + list.stream().map(String::valueOf).collect(Collectors.joining(","))
                : name + " " + value;
    }
}
