package io.leasehold.scenario.file;

import io.leasehold.domain.machine.Disruption;
import io.leasehold.domain.machine.ResourceChange;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * The customer asks for more, or for less: what may be asked is for a clause to say.
 *
 * @param line where the step is written
 * @param on the day
 * @param contract the contract
 * @param add what to add
 * @param acknowledged the disruption that the customer accepts, if any is named
 * @param at the day in whose morning the machine is to change, if not at once
 * @param paying how a charge is paid, if the file says so
 */
public record UpgradeStep(
        int line,
        LocalDate on,
        String contract,
        ResourceChange add,
        Option<Disruption> acknowledged,
        Option<LocalDate> at,
        Option<Paying> paying)
        implements ContractStep {}
