package io.leasehold.scenario;

import io.leasehold.scenario.command.LeaseholdCommand;

/** Entry point of the scenario runner. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(LeaseholdCommand.execute(args));
    }
}
