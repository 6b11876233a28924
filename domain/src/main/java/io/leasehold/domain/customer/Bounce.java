package io.leasehold.domain.customer;

import java.time.LocalDate;

/**
 * A mail that a customer's mail server would not take (DAT-2). Prints nothing but the day: servers like to repeat the
 * address in what they say.
 *
 * @param address the address it went to
 * @param reason what the server said
 * @param on the business date
 */
public record Bounce(String address, String reason, LocalDate on) {
    @Override
    public String toString() {
        return "Bounce[" + on + "]";
    }
}
