package io.leasehold.adapters.jdbc.fault;

import io.leasehold.domain.application.ApplicationEnded;
import io.leasehold.domain.backup.RestoreBackup;
import io.leasehold.domain.breach.BreachNoted;
import io.leasehold.domain.breach.BreachRemedied;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.Operation;
import io.leasehold.domain.forcemajeure.ForceMajeureBegan;
import io.leasehold.domain.forcemajeure.ForceMajeureEnded;
import io.leasehold.domain.maintenance.MaintenanceAnnounced;
import io.leasehold.domain.operation.FactoryReset;
import io.leasehold.domain.operation.OperationAgreed;
import io.leasehold.domain.operation.OperationCancelled;
import io.leasehold.domain.operation.Reboot;
import io.leasehold.domain.payment.PaymentDeclined;
import io.leasehold.domain.payment.PaymentRequested;
import io.leasehold.domain.protection.SetAllowList;
import io.leasehold.domain.protection.SetFirewall;
import io.leasehold.domain.snapshot.DeleteSnapshot;
import io.leasehold.domain.snapshot.RestoreSnapshot;
import io.leasehold.domain.snapshot.TakeSnapshot;
import io.leasehold.domain.suspension.Resumed;
import io.leasehold.domain.suspension.Suspended;
import io.leasehold.domain.upgrade.Upgraded;
import java.util.function.Predicate;

/** What somebody does to a contract, and by which event of that day they see that it is done. */
enum Action {
    ORDER(PaymentRequested.class::isInstance),
    PAY(event -> false),
    RENEW(PaymentRequested.class::isInstance),
    UPGRADE(Upgraded.class::isInstance),
    EXPORT(PaymentRequested.class::isInstance),
    INSTALL(PaymentRequested.class::isInstance),
    END_APPLICATION(ApplicationEnded.class::isInstance),
    SNAPSHOT(agreed(TakeSnapshot.class)),
    RESTORE_SNAPSHOT(agreed(RestoreSnapshot.class)),
    DELETE_SNAPSHOT(agreed(DeleteSnapshot.class)),
    RESTORE_BACKUP(agreed(RestoreBackup.class)),
    REBOOT(agreed(Reboot.class)),
    REBOOT_LATER(agreed(Reboot.class)),
    CANCEL(OperationCancelled.class::isInstance),
    RESET(agreed(FactoryReset.class)),
    FIREWALL(agreed(SetFirewall.class)),
    ALLOW_LIST(agreed(SetAllowList.class)),
    MAINTENANCE(MaintenanceAnnounced.class::isInstance),
    FORCE_MAJEURE(ForceMajeureBegan.class::isInstance),
    END_FORCE_MAJEURE(ForceMajeureEnded.class::isInstance),
    BREACH(BreachNoted.class::isInstance),
    REMEDY(BreachRemedied.class::isInstance),
    /** A customer corrects what is known of them; their account shows it. */
    CORRECT(event -> false),
    /** They want commercial mail; their account shows it. */
    COMMERCIAL(event -> false),
    /** An operator announces a price list; to announce the same again changes nothing. */
    ANNOUNCE(event -> false),
    /** A customer whose servers are all gone wants to be forgotten; then their account is not found. */
    ERASE(event -> false),
    /** Money comes in that nobody asked for. */
    STRAY_MONEY(PaymentDeclined.class::isInstance),
    SUSPEND(Suspended.class::isInstance),
    RESUME(Resumed.class::isInstance),
    /** What time brings about. */
    EVENING(event -> false);

    private final Predicate<Event> sign;

    Action(Predicate<Event> sign) {
        this.sign = sign;
    }

    /** Whether {@code event} shows that it is done; nothing shows it of what can be done again and again. */
    boolean isSeenBy(Event event) {
        return sign.test(event);
    }

    private static Predicate<Event> agreed(Class<? extends Operation> operation) {
        return event -> event instanceof OperationAgreed agreed
                && operation.isInstance(agreed.underway().operation());
    }
}
