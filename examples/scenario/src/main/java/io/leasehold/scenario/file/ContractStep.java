package io.leasehold.scenario.file;

/** A step that concerns one contract, which an earlier step has ordered unless this one orders it. */
public sealed interface ContractStep extends Step
        permits OrderStep,
                UpgradeStep,
                RenewStep,
                PayStep,
                TerminateStep,
                HoldStep,
                OperateStep,
                RestoreBackupStep,
                FirewallStep,
                AllowStep,
                ShopStep {

    /** The contract by its id in the file: letters, digits and {@code -_.}, at most 64. */
    String contract();
}
