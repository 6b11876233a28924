package io.leasehold.adapters.libvirt;

import io.vavr.control.Option;
import java.util.regex.Pattern;

/**
 * What something is called at libvirt: a pool, a volume, a network. Few letters, so that no name means anything in a path or
 * a command.
 *
 * @param value 1 to 200 letters of A–Z, digits, dots, hyphens and underscores; the first is a letter or digit
 */
record Name(String value) {

    private static final Pattern PATTERN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,199}");

    Name {
        if (!PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a name at libvirt is of 1 to 200 letters, digits, dots, hyphens and underscores, not '" + value
                            + "'");
        }
    }

    /** The name that {@code text} is; none if it is none. */
    static Option<Name> of(String text) {
        return Option.when(PATTERN.matcher(text).matches(), () -> new Name(text));
    }

    @Override
    public String toString() {
        return value;
    }
}
