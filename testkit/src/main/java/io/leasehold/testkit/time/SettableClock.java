package io.leasehold.testkit.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** A clock that stands still until it is set. */
public final class SettableClock extends Clock {

    private final ZoneId zone;
    private volatile Instant now;

    public SettableClock(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** A clock that stands at {@code time} of {@code date} in {@code zone}. */
    public static SettableClock at(LocalDate date, LocalTime time, ZoneId zone) {
        return new SettableClock(date.atTime(time).atZone(zone).toInstant(), zone);
    }

    /** Sets it to {@code time} of {@code date} in its zone. */
    public void set(LocalDate date, LocalTime time) {
        now = date.atTime(time).atZone(zone).toInstant();
    }

    /** Sets it to {@code moment}. */
    public void set(Instant moment) {
        now = moment;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SettableClock(now, other);
    }
}
