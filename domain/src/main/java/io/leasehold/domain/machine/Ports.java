package io.leasehold.domain.machine;

import io.vavr.control.Option;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ports one after the other; a single one is a range of one.
 *
 * @param first the lowest, 0 to {@value #MAX}
 * @param last the highest, not below the first, at most {@value #MAX}
 */
public record Ports(int first, int last) {

    public static final int MAX = 65_535;

    private static final Pattern TEXT = Pattern.compile("(\\d{1,5})(?:-(\\d{1,5}))?");

    public Ports {
        if (!isRange(first, last)) {
            throw new IllegalArgumentException("ports are from 0 to " + MAX + ", not " + first + "-" + last);
        }
    }

    /** The ports that {@code text} means, such as {@code 443} or {@code 8000-8100}; none if it means no ports. */
    public static Option<Ports> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Option.none();
        }
        int first = Integer.parseInt(matcher.group(1));
        int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
        return Option.when(isRange(first, last), () -> new Ports(first, last));
    }

    private static boolean isRange(int first, int last) {
        return first >= 0 && first <= last && last <= MAX;
    }

    @Override
    public String toString() {
        return first == last ? String.valueOf(first) : first + "-" + last;
    }
}
