package io.leasehold.adapters.jdbc.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The story that all other tests here disturb. */
@Timeout(600)
class StoryTest {

    /** What commits nothing: what only looks, leaving (which is not renewing), and what is told a support desk. */
    private static final List<String> READS = List.of(
            "Accounts.look",
            "CommercialMail.readers",
            "ContactSupport.inside",
            "ContactSupport.outside",
            "DecisionTrace.of",
            "DueContracts.list",
            "ExportPersonalData.handle",
            "ExportServer.quote",
            "FailingCopies.list",
            "Invoices.find",
            "Invoices.ofContract",
            "ManageApplications.offered",
            "ManageApplications.preview",
            "OrderServer.applications",
            "OrderServer.quote",
            "ParkedEffects.list",
            "PayRequest.start",
            "Reconcile.handle",
            "RenewContract.quote",
            "ReportAbuse.handle",
            "ShowBacklog.handle",
            "ShowJournal.list",
            "TerminateContract.handle",
            "UpgradeServer.preview",
            "UpgradeServer.suggest");

    /**
     * What commits something and is not disturbed here, a commit each: the account is opened before the story begins, effects
     * are parked after weeks of failing, and so is an end for force majeure reached.
     */
    private static final List<String> NOT_IN_IT =
            List.of("DeclareForceMajeure.end", "OpenAccount.handle", "ParkedEffects.drop", "ParkedEffects.retry");

    @Test
    void what_commits_something_is_in_it_and_in_the_end_all_servers_are_deleted() {
        Script script = Script.of(10, 1);
        try (World world = World.fresh("story")) {
            UseCases useCases = new UseCases();
            new Life(script).lives(List.of(world.node(useCases)));
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
                            "BackupRestored",
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
            assertThat(world.outside().mailsAgain()).isZero();
            assertThat(UseCases.all().removeAll(useCases.committed()))
                    .containsExactlyInAnyOrderElementsOf(READS.appendAll(NOT_IN_IT));
        }
    }
}
