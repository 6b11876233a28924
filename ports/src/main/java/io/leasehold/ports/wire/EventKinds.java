package io.leasehold.ports.wire;

import io.leasehold.domain.application.ApplicationEnded;
import io.leasehold.domain.application.ApplicationInstalled;
import io.leasehold.domain.application.ApplicationRemoved;
import io.leasehold.domain.application.ApplicationsWithdrawn;
import io.leasehold.domain.backup.BackupRestored;
import io.leasehold.domain.breach.BreachNoted;
import io.leasehold.domain.breach.BreachRemedied;
import io.leasehold.domain.ending.Deleted;
import io.leasehold.domain.ending.DeletionOrdered;
import io.leasehold.domain.ending.DeletionPostponed;
import io.leasehold.domain.ending.Expired;
import io.leasehold.domain.ending.RetrievalClosed;
import io.leasehold.domain.ending.RetrievalOpened;
import io.leasehold.domain.ending.ShutDown;
import io.leasehold.domain.export.ExportBegan;
import io.leasehold.domain.export.ExportClosed;
import io.leasehold.domain.export.ExportEnded;
import io.leasehold.domain.export.ExportGivenUp;
import io.leasehold.domain.export.ExportOpened;
import io.leasehold.domain.export.ExportReplaced;
import io.leasehold.domain.forcemajeure.ForceMajeureBegan;
import io.leasehold.domain.forcemajeure.ForceMajeureEnded;
import io.leasehold.domain.forcemajeure.ForceMajeureUpdated;
import io.leasehold.domain.installation.ApplicationBought;
import io.leasehold.domain.invoice.InvoiceDrawn;
import io.leasehold.domain.maintenance.MaintenanceAnnounced;
import io.leasehold.domain.notice.NoticeSent;
import io.leasehold.domain.operation.EffectDropped;
import io.leasehold.domain.operation.FactoryWasReset;
import io.leasehold.domain.operation.OperationAgreed;
import io.leasehold.domain.operation.OperationCancelled;
import io.leasehold.domain.operation.OperationDone;
import io.leasehold.domain.operation.Rebooted;
import io.leasehold.domain.order.Activated;
import io.leasehold.domain.order.ActivationBegan;
import io.leasehold.domain.order.OrderAbandoned;
import io.leasehold.domain.order.Ordered;
import io.leasehold.domain.payment.PaymentAccepted;
import io.leasehold.domain.payment.PaymentDeclined;
import io.leasehold.domain.payment.PaymentRequested;
import io.leasehold.domain.payment.RequestLapsed;
import io.leasehold.domain.payment.RequestSuperseded;
import io.leasehold.domain.prices.PriceChangeAnnounced;
import io.leasehold.domain.protection.AllowListSet;
import io.leasehold.domain.protection.FirewallSet;
import io.leasehold.domain.reminder.ReminderDue;
import io.leasehold.domain.reminder.ReminderSent;
import io.leasehold.domain.reminder.ReminderSuperseded;
import io.leasehold.domain.renewal.KeptOff;
import io.leasehold.domain.renewal.Renewed;
import io.leasehold.domain.renewal.RenewedInGrace;
import io.leasehold.domain.renewal.Restarted;
import io.leasehold.domain.snapshot.SnapshotDeleted;
import io.leasehold.domain.snapshot.SnapshotRestored;
import io.leasehold.domain.snapshot.SnapshotTaken;
import io.leasehold.domain.suspension.Resumed;
import io.leasehold.domain.suspension.Suspended;
import io.leasehold.domain.termination.Terminated;
import io.leasehold.domain.upgrade.Upgraded;
import io.leasehold.ports.wire.Kinds.Kind;
import io.vavr.collection.List;

/** The names of the events; see {@link Kinds}. */
final class EventKinds {

    static final List<Kind> ALL = List.of(
            new Kind("application-ended/1", ApplicationEnded.class),
            new Kind("application-installed/1", ApplicationInstalled.class),
            new Kind("application-removed/1", ApplicationRemoved.class),
            new Kind("applications-withdrawn/1", ApplicationsWithdrawn.class),
            new Kind("backup-restored/1", BackupRestored.class),
            new Kind("breach-noted/1", BreachNoted.class),
            new Kind("breach-remedied/1", BreachRemedied.class),
            new Kind("deleted/1", Deleted.class),
            new Kind("deletion-ordered/1", DeletionOrdered.class),
            new Kind("deletion-postponed/1", DeletionPostponed.class),
            new Kind("expired/1", Expired.class),
            new Kind("retrieval-closed/1", RetrievalClosed.class),
            new Kind("retrieval-opened/1", RetrievalOpened.class),
            new Kind("shut-down/1", ShutDown.class),
            new Kind("export-began/2", ExportBegan.class),
            new Kind("export-closed/1", ExportClosed.class),
            new Kind("export-ended/1", ExportEnded.class),
            new Kind("export-given-up/1", ExportGivenUp.class),
            new Kind("export-opened/1", ExportOpened.class),
            new Kind("export-replaced/1", ExportReplaced.class),
            new Kind("force-majeure-began/1", ForceMajeureBegan.class),
            new Kind("force-majeure-ended/1", ForceMajeureEnded.class),
            new Kind("force-majeure-updated/1", ForceMajeureUpdated.class),
            new Kind("application-bought/1", ApplicationBought.class),
            new Kind("invoice-drawn/1", InvoiceDrawn.class),
            new Kind("maintenance-announced/1", MaintenanceAnnounced.class),
            new Kind("notice-sent/1", NoticeSent.class),
            new Kind("effect-dropped/1", EffectDropped.class),
            new Kind("factory-was-reset/1", FactoryWasReset.class),
            new Kind("operation-agreed/1", OperationAgreed.class),
            new Kind("operation-cancelled/1", OperationCancelled.class),
            new Kind("operation-done/1", OperationDone.class),
            new Kind("rebooted/1", Rebooted.class),
            new Kind("activated/1", Activated.class),
            new Kind("activation-began/1", ActivationBegan.class),
            new Kind("order-abandoned/1", OrderAbandoned.class),
            new Kind("ordered/1", Ordered.class),
            new Kind("payment-accepted/1", PaymentAccepted.class),
            new Kind("payment-declined/1", PaymentDeclined.class),
            new Kind("payment-requested/1", PaymentRequested.class),
            new Kind("request-lapsed/1", RequestLapsed.class),
            new Kind("request-superseded/1", RequestSuperseded.class),
            new Kind("price-change-announced/1", PriceChangeAnnounced.class),
            new Kind("allow-list-set/1", AllowListSet.class),
            new Kind("firewall-set/1", FirewallSet.class),
            new Kind("reminder-due/1", ReminderDue.class),
            new Kind("reminder-sent/1", ReminderSent.class),
            new Kind("reminder-superseded/1", ReminderSuperseded.class),
            new Kind("kept-off/1", KeptOff.class),
            new Kind("renewed/1", Renewed.class),
            new Kind("renewed-in-grace/1", RenewedInGrace.class),
            new Kind("restarted/1", Restarted.class),
            new Kind("snapshot-deleted/1", SnapshotDeleted.class),
            new Kind("snapshot-restored/1", SnapshotRestored.class),
            new Kind("snapshot-taken/1", SnapshotTaken.class),
            new Kind("resumed/1", Resumed.class),
            new Kind("suspended/1", Suspended.class),
            new Kind("terminated/1", Terminated.class),
            new Kind("upgraded/2", Upgraded.class));

    private EventKinds() {}
}
