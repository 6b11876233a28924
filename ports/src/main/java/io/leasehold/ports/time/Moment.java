package io.leasehold.ports.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A moment and the business date it falls on: turned into a date once, at the edge, in the zone of the terms. Rules see
 * the date only.
 *
 * @param at the moment
 * @param today the business date
 */
public record Moment(Instant at, LocalDate today) {

    public static Moment of(Instant at, ZoneId zone) {
        return new Moment(at, LocalDate.ofInstant(at, zone));
    }
}
