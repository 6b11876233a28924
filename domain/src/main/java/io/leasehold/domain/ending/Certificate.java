package io.leasehold.domain.ending;

import io.leasehold.domain.machine.MachineId;
import java.time.LocalDate;

/**
 * What was deleted, when, and on which facts it was decided.
 *
 * @param machine the very machine: its disks, snapshots, backups and retrieval session are gone
 * @param deletedOn the day it was confirmed
 * @param renewal the renewal date that was missed, or that was still to come when the contract ended early
 * @param shutDownOn the day the shutdown was confirmed
 * @param retrievalFrom the first day of the retrieval session
 * @param retrievalThrough its last day
 * @param compensatedDays how many days of interruption that allows for
 */
public record Certificate(
        MachineId machine,
        LocalDate deletedOn,
        LocalDate renewal,
        LocalDate shutDownOn,
        LocalDate retrievalFrom,
        LocalDate retrievalThrough,
        int compensatedDays) {}
