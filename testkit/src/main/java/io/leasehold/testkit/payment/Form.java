package io.leasehold.testkit.payment;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** What a form or a query says, by names such as {@code a[b][0]}. */
record Form(Map<String, String> fields) {

    static Form of(String encoded) {
        return new Form(List.of(encoded.split("&"))
                .filter(pair -> !pair.isEmpty())
                .foldLeft(LinkedHashMap.empty(), (fields, pair) -> {
                    int equals = pair.indexOf('=');
                    return fields.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
                }));
    }

    Option<String> get(String name) {
        return fields.get(name);
    }

    String required(String name) {
        return fields.get(name).getOrElseThrow(() -> new IllegalArgumentException("there is no " + name));
    }

    boolean has(String name, String value) {
        return get(name).contains(value);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
