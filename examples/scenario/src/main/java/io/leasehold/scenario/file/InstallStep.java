package io.leasehold.scenario.file;

import io.leasehold.domain.catalogue.ApplicationId;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * The customer has an application installed.
 *
 * @param line where the step is written
 * @param on the day
 * @param contract the contract
 * @param application what is installed; whether it is offered is for a clause to say
 * @param acknowledged whether the customer accepts that it may not be possible to end it
 * @param paying how a charge is paid, if the file says so
 */
public record InstallStep(
        int line, LocalDate on, String contract, ApplicationId application, boolean acknowledged, Option<Paying> paying)
        implements ShopStep {}
