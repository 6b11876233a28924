package io.leasehold.scenario.file;

import io.vavr.control.Option;

/** Something is bought beside the server, or given up. */
public sealed interface ShopStep extends ContractStep permits InstallStep, EndApplicationStep, ExportStep {

    /** How it is paid, if the file says so. */
    Option<Paying> paying();
}
