package io.leasehold.scenario.file;

import io.leasehold.ports.document.Field;
import io.leasehold.ports.document.Fields;
import io.leasehold.ports.document.Format;
import io.leasehold.ports.document.Formats;
import io.vavr.collection.LinkedHashMap;
import io.vavr.control.Option;

/** How a step says by what it is paid: {@code method: VISA}, or {@code pay: none} to leave the request open. */
final class PayingFormat {

    /** Any text: which means of payment are taken is for a clause to say. */
    static final Format<String> METHOD = Formats.text(40);

    private static final Format<Paying> NONE = Formats.choice(LinkedHashMap.of("none", Paying.later()));

    private PayingFormat() {}

    /** For steps that always cost something. */
    static Field<Paying> required(Fields in) {
        if (!in.has("method") && !in.has("pay")) {
            in.fault("method", "is missing; name a means of payment, or say 'pay: none' to leave the request open");
        }
        Field<Option<Paying>> paying = optional(in);
        return new Field<>(paying.value().flatMap(given -> given), paying.line());
    }

    /** For steps that may cost nothing. */
    static Field<Option<Paying>> optional(Fields in) {
        if (in.has("method") && in.has("pay")) {
            in.fault("pay", "and 'method' exclude each other");
        }
        Field<Option<Paying>> method = in.optional("method", METHOD.map(Paying::with));
        Field<Option<Paying>> none = in.optional("pay", NONE);
        return new Field<>(method.value().flatMap(paid -> none.value().map(paid::orElse)), method.line());
    }
}
