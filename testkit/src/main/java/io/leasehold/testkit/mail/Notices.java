package io.leasehold.testkit.mail;

import io.leasehold.domain.breach.BreachNoted;
import io.leasehold.domain.breach.BreachRemedied;
import io.leasehold.domain.catalogue.Catalogue;
import io.leasehold.domain.catalogue.Tariff;
import io.leasehold.domain.contract.Appointment;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.Exports.Awaited;
import io.leasehold.domain.contract.Exports.Paid;
import io.leasehold.domain.ending.Certificate;
import io.leasehold.domain.ending.Deleted;
import io.leasehold.domain.ending.RetrievalOpened;
import io.leasehold.domain.export.ExportGivenUp;
import io.leasehold.domain.export.ExportOpened;
import io.leasehold.domain.export.OrderExport;
import io.leasehold.domain.forcemajeure.ForceMajeureBegan;
import io.leasehold.domain.forcemajeure.ForceMajeureEnded;
import io.leasehold.domain.forcemajeure.ForceMajeureUpdated;
import io.leasehold.domain.hold.Breach;
import io.leasehold.domain.hold.EarlyEnd;
import io.leasehold.domain.hold.Party;
import io.leasehold.domain.hold.Rest;
import io.leasehold.domain.hold.Suspension;
import io.leasehold.domain.hold.Suspension.OrderedBy;
import io.leasehold.domain.invoice.InvoiceDrawn;
import io.leasehold.domain.invoice.Recipient;
import io.leasehold.domain.machine.Disruption;
import io.leasehold.domain.machine.ResourceChange;
import io.leasehold.domain.maintenance.MaintenanceAnnounced;
import io.leasehold.domain.maintenance.Window;
import io.leasehold.domain.notice.NoticeKind;
import io.leasehold.domain.operation.OperationAgreed;
import io.leasehold.domain.operation.Reboot;
import io.leasehold.domain.order.Activated;
import io.leasehold.domain.order.Ordered;
import io.leasehold.domain.payment.DeclineReason;
import io.leasehold.domain.payment.PaymentDeclined;
import io.leasehold.domain.period.Term;
import io.leasehold.domain.prices.PriceChangeAnnounced;
import io.leasehold.domain.quote.Market;
import io.leasehold.domain.quote.Quote;
import io.leasehold.domain.reminder.ReminderDue;
import io.leasehold.domain.renewal.Renew;
import io.leasehold.domain.renewal.Renewed;
import io.leasehold.domain.suspension.Resumed;
import io.leasehold.domain.suspension.Suspended;
import io.leasehold.domain.termination.Terminated;
import io.leasehold.domain.terms.TransferProtocol;
import io.leasehold.domain.upgrade.Growth;
import io.leasehold.domain.upgrade.Upgraded;
import io.leasehold.ports.contract.EffectId;
import io.leasehold.ports.invoice.Invoice;
import io.leasehold.ports.mail.NewPrices;
import io.leasehold.ports.mail.Notice;
import io.leasehold.ports.transfer.Address;
import io.leasehold.ports.transfer.Credentials;
import io.leasehold.testkit.Samples;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;

/** A mail of every kind, about the contract {@code c1} of {@code anna}: a small server from 31 January to 28 February 2026. */
public final class Notices {

    private static final ContractId ID = new ContractId("c1");
    private static final LocalDate START = LocalDate.of(2026, 1, 31);
    private static final LocalDate RENEWAL = LocalDate.of(2026, 2, 28);
    private static final List<Event> HISTORY = Samples.activation(ID, Samples.MONTH, START);
    private static final Contract CONTRACT = Contract.replay(HISTORY);
    private static final Instant NIGHT = Instant.parse("2026-02-06T02:30:00Z");
    private static final Credentials CREDENTIALS = new Credentials(
            List.of(
                    Address.of(TransferProtocol.FTPS, "ftpes://transfer.example.org:2121"),
                    new Address(
                            TransferProtocol.SFTP,
                            URI.create("sftp://transfer.example.org:2222"),
                            List.of("SHA256:n9K3v0cWqP7mYtZ4xR1sUe8LhBdJ2fGaOiQ6kT5wXyE"))),
            "k3vq7m2xw5ahz4tc",
            "r6nd3yq2mfk7zj5wbt4hxc2vpe");

    private static final Invoice INVOICE = new Invoice(
            "2026-000001", ID, Recipient.of(Samples.customer("anna")), (InvoiceDrawn) happened(InvoiceDrawn.class));

    private Notices() {}

    /** A mail of {@code kind}, as the library would have it sent. */
    public static Notice of(NoticeKind kind) {
        boolean opensSession = kind == NoticeKind.EXPIRED || kind == NoticeKind.RETRIEVAL || kind == NoticeKind.EXPORT;
        Option<Credentials> credentials = Option.when(opensSession, CREDENTIALS);
        EffectId id = new EffectId(ID, "notify/" + kind + "/sample");
        if (kind == NoticeKind.INVOICE) {
            return Notice.of(id, Samples.customer("anna"), CONTRACT, INVOICE);
        }
        Notice notice = new Notice(id, kind, Samples.customer("anna"), CONTRACT, about(kind), credentials);
        return switch (kind) {
            case REMINDER -> notice.renewingFor(Option.of(renewal(market(RENEWAL.minusDays(15)))));
            case EXPIRED -> notice.renewingFor(Option.of(renewal(market(RENEWAL.plusDays(1)))));
            case PRICE_CHANGE -> notice.comparing(Option.of(newPrices()));
            default -> notice;
        };
    }

    private static Event about(NoticeKind kind) {
        return switch (kind) {
            case ORDER_CONFIRMED -> happened(Ordered.class);
            case SERVER_READY -> happened(Activated.class);
            case REMINDER -> new ReminderDue(Period.ofDays(15), RENEWAL);
            case RENEWED -> renewed();
            case UPGRADED -> upgraded();
            case PAYMENT_DECLINED ->
                new PaymentDeclined("pay-7", Samples.euros("11.00"), DeclineReason.WRONG_AMOUNT, START);
            case EXPIRED, RETRIEVAL -> new RetrievalOpened(RENEWAL, RENEWAL.plusDays(15), RENEWAL.plusDays(1));
            case EXPORT -> new ExportOpened(1, START.plusDays(24), START.plusDays(10));
            case EXPORT_GIVEN_UP ->
                new ExportGivenUp(
                        new Awaited(1, Option.of(new Paid("pay-7", Samples.euros("18.00")))), RENEWAL.plusDays(16));
            case PRICE_CHANGE -> new PriceChangeAnnounced(START.plusDays(30), false, START.plusDays(10));
            case SUSPENDED -> new Suspended(new Suspension(1, "spam", OrderedBy.OPERATOR, Option.none(), START));
            case RESUMED -> new Resumed(1, START.plusDays(2));
            case TERMINATED -> new Terminated(EarlyEnd.Because.BREACH, Party.CUSTOMER, true, START.plusDays(8));
            case FORCE_MAJEURE -> new ForceMajeureBegan(Rest.begins("flood", "a flood", START, START, 7));
            case FORCE_MAJEURE_UPDATE ->
                new ForceMajeureUpdated("flood", "a flood", START, START.plusDays(14), START.plusDays(7));
            case FORCE_MAJEURE_ENDED ->
                new ForceMajeureEnded("flood", ForceMajeureEnded.Because.OVER, 10, START.plusDays(10));
            case INVOICE -> INVOICE.content();
            case BREACH ->
                new BreachNoted(
                        Breach.of(Party.CUSTOMER, START.plusDays(4), 30, List.empty(), START.plusDays(5)),
                        Option.of("no address"),
                        START.plusDays(5));
            case BREACH_REMEDIED -> new BreachRemedied(Party.CUSTOMER, START.plusDays(12));
            case OPERATION_PLANNED ->
                OperationAgreed.next(CONTRACT, new Reboot(), Option.of(new Appointment(NIGHT, START.plusDays(6))));
            case MAINTENANCE ->
                new MaintenanceAnnounced(
                        "disks", "new disks", Window.days(START.plusDays(3), START.plusDays(3)), START);
            case DELETED ->
                new Deleted(new Certificate(
                        Samples.machine(ID),
                        RENEWAL.plusDays(16),
                        RENEWAL,
                        RENEWAL.plusDays(1),
                        RENEWAL.plusDays(1),
                        RENEWAL.plusDays(15),
                        0));
        };
    }

    private static Event happened(Class<? extends Event> kind) {
        return HISTORY.find(kind::isInstance).get();
    }

    private static Event renewed() {
        Market market = market(START.plusDays(10));
        Quote quote = renewal(market);
        Term after = CONTRACT.activeTerm().extended(Samples.MONTH, quote.recurring());
        return new Renewed(after, RENEWAL, quote, Samples.TERMS, market.on());
    }

    private static Event upgraded() {
        Market market = market(START.plusDays(10));
        ResourceChange add = new ResourceChange(1, 2, 0);
        Growth.Preview preview =
                Growth.preview(CONTRACT, market, add, Disruption.RESTART).get();
        return new Upgraded(
                CONTRACT.makeUp().plus(add),
                preview.settlement(),
                Option.of(preview.quote()),
                Option.none(),
                market.on());
    }

    /** The month and an export become dearer. */
    private static NewPrices newPrices() {
        LocalDate effective = START.plusDays(30);
        Tariff dearer = Samples.tariff(effective, "12.00");
        Catalogue catalogue = Samples.catalogue()
                .with(new Tariff(
                        dearer.announced(),
                        effective,
                        Samples.euros("15.00"),
                        dearer.solutions(),
                        dearer.extras(),
                        dearer.applications()));
        return new NewPrices(
                costs(market(effective.minusDays(1))),
                costs(Market.on(effective, Samples.TERMS, catalogue, Samples.FRANCE)
                        .get()));
    }

    private static NewPrices.Costs costs(Market market) {
        return new NewPrices.Costs(renewal(market), OrderExport.price(market));
    }

    private static Quote renewal(Market market) {
        return Renew.quote(CONTRACT, market, Samples.MONTH).get();
    }

    private static Market market(LocalDate on) {
        return Market.on(on, Samples.TERMS, Samples.catalogue(), Samples.FRANCE).get();
    }
}
