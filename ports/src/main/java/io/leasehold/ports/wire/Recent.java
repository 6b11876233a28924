package io.leasehold.ports.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was made of texts lately. A text always means the same, so nothing here can be out of date. */
final class Recent<T> {

    private final Map<String, T> byText;

    /** @param capacity how many are kept; those that were not asked for the longest go first */
    Recent(int capacity) {
        byText = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > capacity;
            }
        };
    }

    void put(String text, T value) {
        synchronized (byText) {
            byText.put(text, value);
        }
    }

    /** What is made of {@code text}, by {@code read} unless it is known; what cannot be read is not kept. */
    T get(String text, Function<String, T> read) {
        @Nullable T known;
        synchronized (byText) {
            known = byText.get(text);
        }
        if (known != null) {
            return known;
        }
        T made = read.apply(text);
        put(text, made);
        return made;
    }
}
