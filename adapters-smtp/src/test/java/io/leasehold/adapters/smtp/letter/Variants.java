package io.leasehold.adapters.smtp.letter;

import io.leasehold.domain.backup.Level;
import io.leasehold.domain.backup.RestoreBackup;
import io.leasehold.domain.breach.BreachNoted;
import io.leasehold.domain.contract.Appointment;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.Exports;
import io.leasehold.domain.contract.Operation;
import io.leasehold.domain.contract.Underway;
import io.leasehold.domain.export.ExportGivenUp;
import io.leasehold.domain.hold.Breach;
import io.leasehold.domain.hold.EarlyEnd;
import io.leasehold.domain.hold.Party;
import io.leasehold.domain.hold.Suspension;
import io.leasehold.domain.hold.Suspension.OrderedBy;
import io.leasehold.domain.machine.Disruption;
import io.leasehold.domain.machine.ResourceChange;
import io.leasehold.domain.maintenance.MaintenanceAnnounced;
import io.leasehold.domain.maintenance.Window;
import io.leasehold.domain.notice.NoticeKind;
import io.leasehold.domain.operation.FactoryReset;
import io.leasehold.domain.operation.OperationAgreed;
import io.leasehold.domain.payment.DeclineReason;
import io.leasehold.domain.payment.PaymentDeclined;
import io.leasehold.domain.prices.PriceChangeAnnounced;
import io.leasehold.domain.quote.Market;
import io.leasehold.domain.reminder.ReminderDue;
import io.leasehold.domain.snapshot.RestoreSnapshot;
import io.leasehold.domain.suspension.Suspended;
import io.leasehold.domain.termination.Terminated;
import io.leasehold.domain.terms.SettlementMethod;
import io.leasehold.domain.terms.Terms;
import io.leasehold.domain.terms.UpgradeTerms;
import io.leasehold.domain.upgrade.Growth;
import io.leasehold.domain.upgrade.Upgraded;
import io.leasehold.ports.mail.Notice;
import io.leasehold.testkit.Samples;
import io.leasehold.testkit.mail.Notices;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;

/** Mails that read otherwise than the sample of their kind, by the name of their golden file. */
final class Variants {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 10);

    private Variants() {}

    static Map<String, Notice> all() {
        Map<String, Notice> all = LinkedHashMap.of(
                "reminder-lastDay",
                about(NoticeKind.REMINDER, new ReminderDue(Period.ZERO, LocalDate.of(2026, 2, 28))),
                "orderConfirmed-toPay",
                toPay(NoticeKind.ORDER_CONFIRMED, Option.none()),
                "upgraded-payDifference",
                upgraded(SettlementMethod.PAY_DIFFERENCE),
                "upgraded-newPeriod",
                upgraded(SettlementMethod.NEW_PERIOD),
                "suspended-byAuthority",
                about(
                        NoticeKind.SUSPENDED,
                        new Suspended(new Suspension(2, "an attack", OrderedBy.AUTHORITY, Option.of("2026/17"), DAY))),
                "terminated-forceMajeure",
                about(NoticeKind.TERMINATED, new Terminated(EarlyEnd.Because.FORCE_MAJEURE, Party.HOST, true, DAY)),
                "maintenance-byNight",
                about(
                        NoticeKind.MAINTENANCE,
                        new MaintenanceAnnounced(
                                "switch",
                                "a new switch",
                                new Window(
                                        LocalDateTime.parse("2026-02-12T23:30"),
                                        LocalDateTime.parse("2026-02-13T02:00")),
                                DAY)),
                "priceChange-withOrder",
                about(NoticeKind.PRICE_CHANGE, new PriceChangeAnnounced(LocalDate.of(2026, 3, 1), true, DAY)));
        Map<String, Notice> more = LinkedHashMap.of(
                "exportGivenUp-free",
                about(NoticeKind.EXPORT_GIVEN_UP, new ExportGivenUp(new Exports.Awaited(1, Option.none()), DAY)),
                "breach-ofHost",
                about(
                        NoticeKind.BREACH,
                        new BreachNoted(Breach.of(Party.HOST, DAY, 30, List.empty(), DAY), Option.none(), DAY)),
                "reminder-suspended",
                suspended(NoticeKind.REMINDER),
                "expired-suspended",
                suspended(NoticeKind.EXPIRED),
                "renewed-suspended",
                suspended(NoticeKind.RENEWED),
                "upgraded-unknownPrice",
                upgradedLongAgo(),
                "operationPlanned-restore",
                about(NoticeKind.OPERATION_PLANNED, planned(new RestoreSnapshot("before the update"))),
                "operationPlanned-reset",
                about(NoticeKind.OPERATION_PLANNED, planned(new FactoryReset())),
                "operationPlanned-backup",
                about(NoticeKind.OPERATION_PLANNED, planned(new RestoreBackup(DAY, Level.CUSTOMER, List.of(DAY)))));
        return List.of(DeclineReason.values())
                .foldLeft(
                        all.merge(more),
                        (so, reason) -> so.put(
                                "paymentDeclined-" + reason,
                                toPay(
                                        NoticeKind.PAYMENT_DECLINED,
                                        Option.of(new PaymentDeclined("pay-7", Samples.euros("11.00"), reason, DAY)))));
    }

    private static OperationAgreed planned(Operation operation) {
        Appointment night = new Appointment(Instant.parse("2026-02-11T22:00:00Z"), LocalDate.of(2026, 2, 11));
        return new OperationAgreed(new Underway(1, operation, Option.of(night)));
    }

    private static Notice about(NoticeKind kind, Event about) {
        Notice sample = Notices.of(kind);
        return new Notice(sample.id(), kind, sample.to(), sample.contract(), about, sample.credentials());
    }

    /** About a contract that waits to be paid; about its order unless said. */
    private static Notice toPay(NoticeKind kind, Option<Event> about) {
        Notice sample = Notices.of(kind);
        List<Event> history = Samples.order(new ContractId("c1"), Samples.MONTH, DAY);
        return new Notice(
                sample.id(),
                kind,
                sample.to(),
                Contract.replay(history),
                about.getOrElse(history::head),
                Option.none());
    }

    /** As it would have been under terms with that settlement. */
    private static Notice upgraded(SettlementMethod method) {
        Contract sample = Notices.of(NoticeKind.UPGRADED).contract();
        Terms terms = Terms.builder()
                .from(Samples.TERMS)
                .upgrade(new UpgradeTerms(method))
                .build();
        Contract contract = sample.active(sample.activeTerm(), terms, sample.reminders());
        Market market =
                Market.on(DAY, terms, Samples.catalogue(), Samples.FRANCE).get();
        ResourceChange add = new ResourceChange(1, 2, 0);
        Growth.Preview preview =
                Growth.preview(contract, market, add, Disruption.RESTART).get();
        Appointment night = new Appointment(Instant.parse("2026-02-11T22:00:00Z"), LocalDate.of(2026, 2, 11));
        return about(
                NoticeKind.UPGRADED,
                new Upgraded(
                        contract.makeUp().plus(add),
                        preview.settlement(),
                        Option.of(preview.quote()),
                        Option.of(night),
                        DAY));
    }

    /** One that was kept before what was paid was kept with it. */
    private static Notice upgradedLongAgo() {
        Upgraded paid = (Upgraded) upgraded(SettlementMethod.PAY_DIFFERENCE).about();
        return about(
                NoticeKind.UPGRADED,
                new Upgraded(paid.to(), paid.settlement(), Option.none(), Option.none(), paid.on()));
    }

    /** The sample, about a contract that is suspended. */
    private static Notice suspended(NoticeKind kind) {
        Notice sample = Notices.of(kind);
        Contract suspended = sample.contract()
                .after(List.of(new Suspended(new Suspension(1, "spam", OrderedBy.OPERATOR, Option.none(), DAY))));
        return new Notice(sample.id(), kind, sample.to(), suspended, sample.about(), sample.credentials())
                .renewingFor(sample.renewal());
    }
}
