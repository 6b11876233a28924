package io.leasehold.scenario.file;

import io.leasehold.domain.contract.Operation;
import io.leasehold.domain.machine.Disruption;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * Somebody has an operation carried out on their server; whether it may be is for a clause to say.
 *
 * @param line where the step is written
 * @param on the day
 * @param contract the contract
 * @param operation what is to be done
 * @param acknowledged the disruption that the customer accepts, if any is named
 * @param at the day in whose morning it is to be done, if not at once
 */
public record OperateStep(
        int line,
        LocalDate on,
        String contract,
        Operation operation,
        Option<Disruption> acknowledged,
        Option<LocalDate> at)
        implements ContractStep {}
