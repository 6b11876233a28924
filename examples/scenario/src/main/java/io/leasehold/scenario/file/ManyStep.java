package io.leasehold.scenario.file;

import io.vavr.collection.List;

/** A step of the host that concerns several contracts, which earlier steps have ordered. */
public sealed interface ManyStep extends Step permits ForceMajeureStep, ForceMajeureEndsStep, MaintenanceStep {

    /** The contracts by their ids in the file, each once; empty if it is for the runner to say which. */
    List<String> affects();
}
