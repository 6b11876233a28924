package io.leasehold.adapters.libvirt;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Tells who made a volume: the moment (UTC, to the millisecond) and chance. Ordered by time.
 *
 * @param value for example {@code 20260210080000000-9f3a12c4}
 */
record Attempt(String value) implements Comparable<Attempt> {

    static final String FORM = "\\d{17}-[0-9a-f]{8}";

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmssSSS", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final SecureRandom CHANCE = new SecureRandom();

    static Attempt at(InstantSource clock) {
        byte[] chance = new byte[4];
        CHANCE.nextBytes(chance);
        return new Attempt(MOMENT.format(clock.instant()) + "-" + HexFormat.of().formatHex(chance));
    }

    /** Whether it was begun before {@code moment}. */
    boolean isBefore(Instant moment) {
        return value.compareTo(MOMENT.format(moment)) < 0;
    }

    @Override
    public int compareTo(Attempt other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
