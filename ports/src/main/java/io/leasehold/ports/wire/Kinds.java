package io.leasehold.ports.wire;

import io.leasehold.domain.application.Install;
import io.leasehold.domain.application.Uninstall;
import io.leasehold.domain.backup.Copies;
import io.leasehold.domain.backup.RestoreBackup;
import io.leasehold.domain.catalogue.Tariff;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Phase;
import io.leasehold.domain.ending.CloseRetrieval;
import io.leasehold.domain.ending.DeleteMachine;
import io.leasehold.domain.ending.ExtendRetrieval;
import io.leasehold.domain.ending.OpenRetrieval;
import io.leasehold.domain.ending.ShutDownMachine;
import io.leasehold.domain.export.CloseExport;
import io.leasehold.domain.export.OpenExport;
import io.leasehold.domain.export.PurchasedExport;
import io.leasehold.domain.forcemajeure.KeepRetrievalOpen;
import io.leasehold.domain.installation.PurchasedApplication;
import io.leasehold.domain.invoice.Recipient;
import io.leasehold.domain.invoice.SendInvoice;
import io.leasehold.domain.notice.Announce;
import io.leasehold.domain.notice.Notify;
import io.leasehold.domain.operation.CarryOut;
import io.leasehold.domain.operation.FactoryReset;
import io.leasehold.domain.operation.Reboot;
import io.leasehold.domain.order.CreateMachine;
import io.leasehold.domain.order.FirstPeriod;
import io.leasehold.domain.payment.GiveBack;
import io.leasehold.domain.protection.Protect;
import io.leasehold.domain.protection.SetAllowList;
import io.leasehold.domain.protection.SetFirewall;
import io.leasehold.domain.reminder.Remind;
import io.leasehold.domain.renewal.NextPeriod;
import io.leasehold.domain.renewal.StartMachine;
import io.leasehold.domain.snapshot.DeleteSnapshot;
import io.leasehold.domain.snapshot.RestoreSnapshot;
import io.leasehold.domain.snapshot.TakeSnapshot;
import io.leasehold.domain.suspension.ShutDownSuspended;
import io.leasehold.domain.suspension.StartResumed;
import io.leasehold.domain.upgrade.MoreResources;
import io.leasehold.domain.upgrade.ResizeMachine;
import io.leasehold.ports.account.Account;
import io.vavr.collection.List;

/**
 * The names under which the kinds of what is stored are known, each with the number of its shape. A name is for ever: a
 * class may be renamed, what is stored may not. What is part of another thing and has no name here changes the shape of
 * every named thing that holds it.
 */
final class Kinds {

    /** Where a kind is named. No record has a component of that name. */
    static final String PROPERTY = "@type";

    /**
     * A kind that is stored.
     *
     * @param name with the number of its shape, for example {@code renewed/1}
     */
    record Kind(String name, Class<?> type) {}

    private static final List<Kind> EFFECTS = List.of(
            new Kind("close-retrieval/1", CloseRetrieval.class),
            new Kind("delete-machine/1", DeleteMachine.class),
            new Kind("extend-retrieval/1", ExtendRetrieval.class),
            new Kind("open-retrieval/1", OpenRetrieval.class),
            new Kind("shut-down-machine/1", ShutDownMachine.class),
            new Kind("close-export/1", CloseExport.class),
            new Kind("open-export/1", OpenExport.class),
            new Kind("keep-retrieval-open/1", KeepRetrievalOpen.class),
            new Kind("announce/1", Announce.class),
            new Kind("notify/1", Notify.class),
            new Kind("carry-out/1", CarryOut.class),
            new Kind("create-machine/1", CreateMachine.class),
            new Kind("give-back/1", GiveBack.class),
            new Kind("send-invoice/1", SendInvoice.class),
            new Kind("remind/1", Remind.class),
            new Kind("start-machine/1", StartMachine.class),
            new Kind("shut-down-suspended/1", ShutDownSuspended.class),
            new Kind("protect/1", Protect.class),
            new Kind("start-resumed/1", StartResumed.class),
            new Kind("resize-machine/1", ResizeMachine.class));

    private static final List<Kind> PURCHASES = List.of(
            new Kind("purchased-export/1", PurchasedExport.class),
            new Kind("purchased-application/1", PurchasedApplication.class),
            new Kind("first-period/1", FirstPeriod.class),
            new Kind("next-period/1", NextPeriod.class),
            new Kind("more-resources/1", MoreResources.class));

    private static final List<Kind> OPERATIONS = List.of(
            new Kind("install/1", Install.class),
            new Kind("uninstall/1", Uninstall.class),
            new Kind("restore-backup/1", RestoreBackup.class),
            new Kind("factory-reset/1", FactoryReset.class),
            new Kind("reboot/1", Reboot.class),
            new Kind("set-allow-list/1", SetAllowList.class),
            new Kind("set-firewall/1", SetFirewall.class),
            new Kind("delete-snapshot/1", DeleteSnapshot.class),
            new Kind("restore-snapshot/1", RestoreSnapshot.class),
            new Kind("take-snapshot/1", TakeSnapshot.class));

    private static final List<Kind> PHASES = List.of(
            new Kind("phase-awaiting-payment/1", Phase.AwaitingPayment.class),
            new Kind("phase-abandoned/1", Phase.Abandoned.class),
            new Kind("phase-activating/1", Phase.Activating.class),
            new Kind("phase-active/1", Phase.Active.class),
            new Kind("phase-expired/1", Phase.Expired.class),
            new Kind("phase-deleted/1", Phase.Deleted.class));

    private static final List<Kind> ACTORS = List.of(
            new Kind("customer/1", Actor.Customer.class),
            new Kind("visitor/1", Actor.Visitor.class),
            new Kind("operator/1", Actor.Operator.class),
            new Kind("automatic/1", Actor.Automatic.class));

    /** What there is one kind of only, named all the same for the number of its shape. */
    static final List<Kind> SINGLE = List.of(
            new Kind("contract/3", WrittenContract.class),
            new Kind("terms/2", WrittenTerms.class),
            new Kind("account/1", Account.class),
            new Kind("copies/1", Copies.class),
            new Kind("recipient/1", Recipient.class),
            new Kind("tariff/1", Tariff.class));

    static final List<Kind> ALL = List.of(EventKinds.ALL, EFFECTS, PURCHASES, OPERATIONS, PHASES, ACTORS, SINGLE)
            .flatMap(kinds -> kinds);

    private Kinds() {}
}
