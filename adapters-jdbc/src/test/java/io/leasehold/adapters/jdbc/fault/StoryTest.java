package io.leasehold.adapters.jdbc.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import org.junit.jupiter.api.Test;

/** The story that all other tests here disturb. */
class StoryTest {

    @Test
    void every_use_case_is_in_it_and_in_the_end_all_servers_are_deleted() {
        Script script = Script.of(10, 1);
        try (World world = World.fresh("story")) {
            new Life(script).lives(List.of(world.node()));
            Outcome outcome = world.outcome().isSound().isSettled(script.last()).isOver(world.player());
            assertThat(outcome.happened())
                    .contains(
                            "Activated",
                            "ApplicationEnded",
                            "ApplicationInstalled",
                            "Deleted",
                            "DeletionPostponed",
                            "Expired",
                            "ExportClosed",
                            "ExportOpened",
                            "FactoryWasReset",
                            "FirewallSet",
                            "InvoiceDrawn",
                            "OrderAbandoned",
                            "PaymentDeclined",
                            "Rebooted",
                            "ReminderSent",
                            "Renewed",
                            "RenewedInGrace",
                            "Restarted",
                            "Resumed",
                            "RetrievalClosed",
                            "ShutDown",
                            "SnapshotRestored",
                            "SnapshotTaken",
                            "Suspended",
                            "Upgraded");
            assertThat(world.outside().payments().givenBack()).hasSize(2);
        }
    }
}
