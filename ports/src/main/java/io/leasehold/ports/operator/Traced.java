package io.leasehold.ports.operator;

import java.time.LocalDate;

/**
 * One thing that happened to a contract.
 *
 * @param sequence its place among all that happened, from 1
 * @param on the business date
 * @param by who asked, for example {@code customer c-17}, {@code operator kim}, or {@code nobody} if time or the outside
 *     world brought it about
 * @param sentence what happened, with all its facts
 */
public record Traced(long sequence, LocalDate on, String by, String sentence) {
    @Override
    public String toString() {
        return sequence + ". " + on + ", by " + by + ": " + sentence;
    }
}
