package io.leasehold.ports.payment;

import io.leasehold.domain.contract.ContractId;
import io.vavr.control.Option;
import io.vavr.control.Try;

/**
 * Names one attempt to be paid, here and at the provider.
 *
 * @param contract who is to pay
 * @param number the how manieth attempt of the contract it is, from 1 on
 */
public record AttemptId(ContractId contract, int number) {

    private static final char BETWEEN = '.';

    public AttemptId {
        if (number < 1) {
            throw new IllegalArgumentException("attempts are counted from 1: " + number);
        }
    }

    /** What {@link #toString} wrote; none if it is anything else. */
    public static Option<AttemptId> parse(String text) {
        int at = text.lastIndexOf(BETWEEN);
        return at < 0
                ? Option.none()
                : Try.of(() -> new AttemptId(
                                new ContractId(text.substring(0, at)),
                                Integer.parseInt(text, at + 1, text.length(), 10)))
                        .toOption()
                        .filter(id -> id.toString().equals(text));
    }

    @Override
    public String toString() {
        return contract.value() + BETWEEN + number;
    }
}
