package io.leasehold.benchmarks.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What was measured, by name; of what was measured several times the median counts. */
public final class Figures {

    private final Map<String, List<Double>> measured = new LinkedHashMap<>();

    /** Figures that are told in the order of {@code names}, and any others after them. */
    public Figures(String... names) {
        for (String name : names) {
            measured.put(name, new ArrayList<>());
        }
    }

    public void add(String name, double value) {
        measured.computeIfAbsent(name, first -> new ArrayList<>()).add(value);
    }

    double median(String name) {
        List<Double> sorted =
                measured.getOrDefault(name, List.of()).stream().sorted().toList();
        int middle = sorted.size() / 2;
        if (sorted.isEmpty()) {
            throw new IllegalStateException(name + " was not measured");
        }
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** An object of numbers. */
    public String json() {
        return measured.keySet().stream()
                .map(name -> "  \"" + name + "\": " + number(median(name)))
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    }

    private static String number(double value) {
        return value == Math.rint(value) || value >= 1000
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.3f", value);
    }
}
