package io.leasehold.adapters.jdbc;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The schema that holds the tables, so that they live beside a host's without being looked for among them. */
final class Schema {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private final String name;
    private final Map<String, String> qualified = new ConcurrentHashMap<>();

    Schema(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a schema is named by at most 63 lower-case letters, digits and underscores, a letter first: "
                            + name);
        }
        this.name = name;
    }

    String name() {
        return name;
    }

    /** {@code sql} with the schema in place of each {@code @}. */
    String sql(String sql) {
        return qualified.computeIfAbsent(sql, template -> template.replace("@", name + "."));
    }
}
