package io.leasehold.scenario.file;

import io.leasehold.domain.period.Length;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * The customer renews.
 *
 * @param line where the step is written
 * @param on the day
 * @param contract the contract
 * @param length the length asked for; none is as before
 * @param paying how the renewal is paid
 * @param consent whether the customer consents to immediate execution
 * @param authenticated whether the request comes from the private space
 */
public record RenewStep(
        int line,
        LocalDate on,
        String contract,
        Option<Length> length,
        Paying paying,
        boolean consent,
        boolean authenticated)
        implements ContractStep {}
