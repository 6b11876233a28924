package io.leasehold.scenario.file;

import java.time.LocalDate;

/** What happens on a day of a scenario. Steps of the same day happen in the order written, before that day's sweep. */
public sealed interface Step permits ContractStep, CustomerStep, ManyStep, PublishTariffStep, FaultStep, OutageStep {

    /** Where the step is written, from 1. */
    int line();

    /** The day on which it happens, from the start of the scenario to its end. */
    LocalDate on();
}
