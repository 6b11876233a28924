package io.leasehold.scenario.output;

import io.leasehold.domain.application.ApplicationEnded;
import io.leasehold.domain.application.ApplicationInstalled;
import io.leasehold.domain.backup.BackupRestored;
import io.leasehold.domain.breach.BreachNoted;
import io.leasehold.domain.breach.BreachRemedied;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.ending.Certificate;
import io.leasehold.domain.ending.Deleted;
import io.leasehold.domain.ending.DeletionPostponed;
import io.leasehold.domain.ending.Expired;
import io.leasehold.domain.ending.RetrievalClosed;
import io.leasehold.domain.ending.RetrievalOpened;
import io.leasehold.domain.ending.ShutDown;
import io.leasehold.domain.export.ExportClosed;
import io.leasehold.domain.export.ExportGivenUp;
import io.leasehold.domain.export.ExportOpened;
import io.leasehold.domain.export.ExportReplaced;
import io.leasehold.domain.forcemajeure.ForceMajeureBegan;
import io.leasehold.domain.forcemajeure.ForceMajeureEnded;
import io.leasehold.domain.machine.Network;
import io.leasehold.domain.maintenance.MaintenanceAnnounced;
import io.leasehold.domain.notice.NoticeSent;
import io.leasehold.domain.operation.FactoryWasReset;
import io.leasehold.domain.operation.Rebooted;
import io.leasehold.domain.order.Activated;
import io.leasehold.domain.order.Ordered;
import io.leasehold.domain.payment.PaymentAccepted;
import io.leasehold.domain.payment.PaymentDeclined;
import io.leasehold.domain.protection.AllowListSet;
import io.leasehold.domain.protection.FirewallSet;
import io.leasehold.domain.reminder.ReminderSent;
import io.leasehold.domain.reminder.ReminderSuperseded;
import io.leasehold.domain.renewal.Renewed;
import io.leasehold.domain.renewal.Restarted;
import io.leasehold.domain.snapshot.SnapshotDeleted;
import io.leasehold.domain.snapshot.SnapshotRestored;
import io.leasehold.domain.snapshot.SnapshotTaken;
import io.leasehold.domain.suspension.Resumed;
import io.leasehold.domain.suspension.Suspended;
import io.leasehold.domain.termination.Terminated;
import io.leasehold.domain.upgrade.Derivation;
import io.leasehold.domain.upgrade.Settlement;
import io.leasehold.domain.upgrade.Upgraded;
import io.leasehold.ports.backup.CopyNews;
import io.leasehold.ports.invoice.Invoice;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.joda.money.Money;

/** Which events are shown, under which fixed names and with which fields. Others are the contract's own business. */
final class EventLines {

    private record Shown(String name, Function<Event, Fields> fields) {}

    private static final Map<Class<? extends Event>, Shown> SHOWN = shown();

    private EventLines() {}

    /** The line of an event, if it is shown. */
    static Option<Line> of(String contract, LocalDate on, Event event) {
        return Option.of(SHOWN.get(event.getClass()))
                .map(shown -> new Line(
                        on,
                        Option.of(contract),
                        shown.name(),
                        shown.fields().apply(event).map(),
                        derivation(event)));
    }

    static Line invoiced(Invoice invoice) {
        Money net = invoice.content().quote().net();
        Money gross = invoice.content().quote().gross();
        Fields fields = Fields.with("number", invoice.number())
                .and("net", net)
                .and("vat", gross.minus(net))
                .and("gross", gross)
                .and("start", invoice.content().start())
                .and("renewal", invoice.content().renewal());
        return new Line(
                invoice.content().on(), Option.of(invoice.contract().value()), "invoiced", fields.map(), List.of());
    }

    static Line copied(CopyNews news) {
        Fields fields = Fields.with("day", news.day()).and("level", news.level().number());
        String event = "backup-" + kebab(news.what());
        return new Line(news.on(), Option.of(news.contract().value()), event, fields.map(), List.of());
    }

    private static List<String> derivation(Event event) {
        return event instanceof Upgraded upgraded
                ? Derivation.of(upgraded.settlement()).asJava()
                : List.of();
    }

    private static Map<Class<? extends Event>, Shown> shown() {
        Map<Class<? extends Event>, Shown> shown = new LinkedHashMap<>();
        show(shown, Ordered.class, "ordered", it -> Fields.with("quote", Fields.quote(it.quote())));
        show(
                shown,
                PaymentAccepted.class,
                "payment-accepted",
                it -> Fields.with("amount", it.amount()).and("for", it.purpose()));
        show(shown, PaymentDeclined.class, "payment-declined", EventLines::declined);
        show(
                shown,
                Activated.class,
                "activated",
                it -> Fields.with("start", it.term().current().start())
                        .and("renewal", it.term().renewal()));
        show(
                shown,
                ReminderSent.class,
                "reminder-sent",
                it -> Fields.with("offset", it.offset()).and("renewal", it.renewal()));
        show(
                shown,
                ReminderSuperseded.class,
                "reminder-superseded",
                it -> Fields.with("offset", it.offset()).and("renewal", it.renewal()));
        show(
                shown,
                Renewed.class,
                "renewed",
                it -> Fields.with("start", it.start())
                        .and("renewal", it.term().renewal())
                        .and("net", it.quote().net())
                        .and("gross", it.quote().gross()));
        show(shown, Upgraded.class, "upgraded", EventLines::upgraded);
        show(shown, Expired.class, "expired", it -> Fields.with("renewal", it.renewal()));
        show(shown, ShutDown.class, "shut-down", it -> Fields.none());
        show(shown, Restarted.class, "restarted", it -> Fields.none());
        show(shown, RetrievalOpened.class, "retrieval-opened", it -> Fields.with("through", it.through()));
        show(shown, RetrievalClosed.class, "retrieval-closed", it -> Fields.none());
        show(
                shown,
                DeletionPostponed.class,
                "deletion-postponed",
                it -> Fields.with("because", kebab(it.because())).and("earliest", it.earliest()));
        show(shown, Deleted.class, "deleted", it -> Fields.with("certificate", certificate(it.certificate())));
        holds(shown);
        operations(shown);
        shop(shown);
        return shown;
    }

    private static void holds(Map<Class<? extends Event>, Shown> shown) {
        show(shown, Suspended.class, "suspended", HoldLines::suspended);
        show(shown, Resumed.class, "resumed", it -> Fields.none());
        show(shown, BreachNoted.class, "breach-noted", HoldLines::breached);
        show(shown, BreachRemedied.class, "breach-remedied", it -> Fields.with("by", kebab(it.by())));
        show(shown, Terminated.class, "terminated", HoldLines::terminated);
        show(shown, ForceMajeureBegan.class, "force-majeure-began", HoldLines::began);
        show(shown, ForceMajeureEnded.class, "force-majeure-ended", HoldLines::ended);
        show(shown, MaintenanceAnnounced.class, "maintenance-announced", HoldLines::maintenance);
    }

    private static void operations(Map<Class<? extends Event>, Shown> shown) {
        show(shown, Rebooted.class, "rebooted", it -> Fields.none());
        show(shown, FactoryWasReset.class, "reset", it -> Fields.none());
        show(
                shown,
                SnapshotTaken.class,
                "snapshot-taken",
                it -> Fields.with("name", it.snapshot().name()));
        show(shown, SnapshotRestored.class, "snapshot-restored", it -> Fields.with("name", it.snapshot()));
        show(shown, SnapshotDeleted.class, "snapshot-deleted", it -> Fields.with("name", it.snapshot()));
        show(
                shown,
                BackupRestored.class,
                "backup-restored",
                it -> Fields.with("day", it.day()).and("level", it.level().number()));
        show(
                shown,
                FirewallSet.class,
                "firewall-set",
                it -> Fields.with("rules", it.rules().map(Fields::rule).asJava()));
        show(
                shown,
                AllowListSet.class,
                "allow-list-set",
                it -> Fields.with("networks", it.networks().map(Network::value).asJava()));
    }

    private static Fields declined(PaymentDeclined declined) {
        return Fields.with("reason", kebab(declined.reason()))
                .and("given-back", declined.amount())
                .and("currency", declined.amount().getCurrencyUnit());
    }

    private static Fields upgraded(Upgraded upgraded) {
        Settlement settlement = upgraded.settlement();
        return Fields.with("settlement", settlement.method())
                .and("unusedDays", settlement.unusedDays())
                .and("unusedValue", settlement.unusedValue().asFraction())
                .and("newDays", settlement.newDays())
                .and("charge", settlement.charge())
                .and("renewal", settlement.term().renewal())
                .and("to", Fields.resources(upgraded.to()));
    }

    private static void shop(Map<Class<? extends Event>, Shown> shown) {
        show(
                shown,
                ApplicationInstalled.class,
                "application-installed",
                it -> Fields.with("application", it.application()));
        show(shown, ApplicationEnded.class, "application-ended", ShopLines::ended);
        show(shown, ExportOpened.class, "export-opened", it -> Fields.with("through", it.through()));
        show(shown, ExportReplaced.class, "export-replaced", it -> Fields.none());
        show(shown, ExportGivenUp.class, "export-given-up", ShopLines::givenUp);
        show(shown, ExportClosed.class, "export-closed", it -> Fields.none());
        show(shown, NoticeSent.class, "notice-sent", it -> Fields.with("kind", kebab(it.kind())));
    }

    private static Map<String, Object> certificate(Certificate certificate) {
        return Fields.with("machine", certificate.machine())
                .and("deletedOn", certificate.deletedOn())
                .and("renewal", certificate.renewal())
                .and("shutDownOn", certificate.shutDownOn())
                .and("retrievalFrom", certificate.retrievalFrom())
                .and("retrievalThrough", certificate.retrievalThrough())
                .and("compensatedDays", certificate.compensatedDays())
                .map();
    }

    private static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The cast is safe: the function is only ever given events of the class it is registered under. */
    @SuppressWarnings("unchecked")
    private static <E extends Event> void show(
            Map<Class<? extends Event>, Shown> shown, Class<E> kind, String name, Function<E, Fields> fields) {
        shown.put(kind, new Shown(name, event -> fields.apply((E) event)));
    }
}
