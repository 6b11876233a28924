package io.leasehold.scenario.file;

import io.leasehold.domain.backup.Level;
import io.leasehold.domain.machine.Disruption;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * The customer, or an operator, has a daily copy restored.
 *
 * @param line where the step is written
 * @param on the day
 * @param contract the contract
 * @param day of the copy
 * @param level for whom the copy was kept, if the file says so
 * @param acknowledged the disruption that is accepted, if any is named
 * @param at the day in whose morning it is to be done, if not at once
 * @param by who asks
 */
public record RestoreBackupStep(
        int line,
        LocalDate on,
        String contract,
        LocalDate day,
        Option<Level> level,
        Option<Disruption> acknowledged,
        Option<LocalDate> at,
        OrderStep.By by)
        implements ContractStep {}
