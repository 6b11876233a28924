package io.leasehold.ports.courier;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.customer.Bounce;
import io.leasehold.domain.customer.Customer;
import io.leasehold.domain.ending.CloseRetrieval;
import io.leasehold.domain.ending.ConfirmDeletion;
import io.leasehold.domain.ending.ConfirmRetrieval;
import io.leasehold.domain.ending.ConfirmRetrievalClosed;
import io.leasehold.domain.ending.ConfirmShutdown;
import io.leasehold.domain.ending.DeleteMachine;
import io.leasehold.domain.ending.ExtendRetrieval;
import io.leasehold.domain.ending.OpenRetrieval;
import io.leasehold.domain.ending.RetrievalOpened;
import io.leasehold.domain.ending.ShutDownMachine;
import io.leasehold.domain.export.CloseExport;
import io.leasehold.domain.export.ConfirmExport;
import io.leasehold.domain.export.ConfirmExportClosed;
import io.leasehold.domain.export.ExportOpened;
import io.leasehold.domain.export.OpenExport;
import io.leasehold.domain.forcemajeure.KeepRetrievalOpen;
import io.leasehold.domain.invoice.SendInvoice;
import io.leasehold.domain.notice.Announce;
import io.leasehold.domain.notice.ConfirmNotice;
import io.leasehold.domain.notice.NoticeKind;
import io.leasehold.domain.notice.Notify;
import io.leasehold.domain.operation.CarryOut;
import io.leasehold.domain.operation.ConfirmOperation;
import io.leasehold.domain.order.ConfirmActivation;
import io.leasehold.domain.order.CreateMachine;
import io.leasehold.domain.payment.GiveBack;
import io.leasehold.domain.protection.Protect;
import io.leasehold.domain.reminder.ConfirmReminder;
import io.leasehold.domain.reminder.Remind;
import io.leasehold.domain.reminder.ReminderDue;
import io.leasehold.domain.renewal.ConfirmRestart;
import io.leasehold.domain.renewal.StartMachine;
import io.leasehold.domain.suspension.ShutDownSuspended;
import io.leasehold.domain.suspension.StartResumed;
import io.leasehold.domain.upgrade.ResizeMachine;
import io.leasehold.ports.account.Bounces;
import io.leasehold.ports.account.CustomerStore;
import io.leasehold.ports.contract.EffectId;
import io.leasehold.ports.invoice.Invoicing;
import io.leasehold.ports.machine.Guard;
import io.leasehold.ports.machine.Hypervisor;
import io.leasehold.ports.machine.Installer;
import io.leasehold.ports.machine.MachineCopies;
import io.leasehold.ports.mail.MailOutcome;
import io.leasehold.ports.mail.Mailer;
import io.leasehold.ports.mail.Notice;
import io.leasehold.ports.market.Markets;
import io.leasehold.ports.payment.PaymentProvider;
import io.leasehold.ports.transfer.Credentials;
import io.leasehold.ports.transfer.SessionId;
import io.leasehold.ports.transfer.TransferServer;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Which port carries which effect. */
public final class Carriers {

    private final Map<Class<? extends Effect>, Carrier<? extends Effect>> byKind = new LinkedHashMap<>();
    private final Mailer mailer;
    private final CustomerStore customers;
    private final Pricing pricing;
    private final Bounces bounces;

    public Carriers(
            Hypervisor hypervisor,
            MachineCopies copies,
            Guard guard,
            Installer installer,
            Mailer mailer,
            PaymentProvider payments,
            TransferServer transfers,
            CustomerStore customers,
            Markets markets,
            Invoicing invoicing) {
        this.mailer = mailer;
        this.customers = customers;
        this.pricing = new Pricing(markets);
        this.bounces = new Bounces(customers);
        machines(hypervisor, guard);
        operations(new Operations(hypervisor, copies, guard, installer));
        retrieval(transfers);
        exports(transfers);
        mails();
        invoices(invoicing);
        on(GiveBack.class, (id, effect, contract, today) -> {
            payments.giveBack(effect.payment(), effect.amount());
            return new Outcome.Done();
        });
    }

    /** Carries {@code effect}; a kind that nobody carries is a broken build. */
    Outcome carry(EffectId id, Effect effect, Contract contract, LocalDate today) {
        Carrier<? extends Effect> carrier = byKind.get(effect.getClass());
        if (carrier == null) {
            throw new IllegalStateException(
                    "nobody carries " + effect.getClass().getName());
        }
        return carry(carrier, id, effect, contract, today);
    }

    /** The kinds of effect that are carried. */
    java.util.Set<Class<? extends Effect>> kinds() {
        return byKind.keySet();
    }

    private void machines(Hypervisor hypervisor, Guard guard) {
        on(CreateMachine.class, (id, effect, contract, today) -> {
            hypervisor.create(effect.machine(), effect.system(), effect.makeUp());
            Operations.protect(guard, contract);
            return new Outcome.Answer(new ConfirmActivation(today));
        });
        on(ResizeMachine.class, (id, effect, contract, today) -> {
            hypervisor.resize(effect.machine(), effect.to());
            return new Outcome.Done();
        });
        on(ShutDownMachine.class, (id, effect, contract, today) -> {
            hypervisor.shutDown(effect.machine());
            return new Outcome.Answer(new ConfirmShutdown(today));
        });
        on(ShutDownSuspended.class, (id, effect, contract, today) -> {
            hypervisor.shutDown(effect.machine());
            return new Outcome.Done();
        });
        on(StartResumed.class, (id, effect, contract, today) -> {
            hypervisor.start(effect.machine());
            return new Outcome.Done();
        });
        on(StartMachine.class, (id, effect, contract, today) -> {
            hypervisor.start(effect.machine());
            return new Outcome.Answer(new ConfirmRestart(today));
        });
        on(Protect.class, (id, effect, contract, today) -> {
            Operations.protect(guard, contract);
            return new Outcome.Done();
        });
        on(DeleteMachine.class, (id, effect, contract, today) -> {
            hypervisor.delete(effect.machine());
            return new Outcome.Answer(new ConfirmDeletion(today));
        });
    }

    private void operations(Operations operations) {
        on(CarryOut.class, (id, effect, contract, today) -> {
            operations.carry(effect.underway().operation(), contract, id, today);
            return new Outcome.Answer(new ConfirmOperation(effect.underway().number(), today));
        });
    }

    private void retrieval(TransferServer transfers) {
        on(OpenRetrieval.class, (id, effect, contract, today) -> {
            ConfirmRetrieval confirm = new ConfirmRetrieval(today);
            // What the confirmation will say is what the customer is told: through which day the session lasts.
            RetrievalOpened opened = contract.decide(confirm)
                    .get()
                    .find(RetrievalOpened.class::isInstance)
                    .map(RetrievalOpened.class::cast)
                    .get();
            Credentials credentials = transfers.open(
                    session(id, effect.renewal()), effect.machine(), language(contract), opened.through());
            NoticeKind kind = contract.holds().end().isDefined() ? NoticeKind.RETRIEVAL : NoticeKind.EXPIRED;
            MailOutcome mailed = send(id, kind, contract, opened, Option.of(credentials), today);
            return outcome(mailed, accepted -> new Outcome.Answer(confirm));
        });
        on(ExtendRetrieval.class, (id, effect, contract, today) -> {
            transfers.extend(session(id, effect.renewal()), effect.through());
            return new Outcome.Done();
        });
        on(KeepRetrievalOpen.class, (id, effect, contract, today) -> {
            transfers.extend(session(id, effect.renewal()), effect.through());
            return new Outcome.Done();
        });
        on(CloseRetrieval.class, (id, effect, contract, today) -> {
            transfers.close(session(id, effect.renewal()));
            return new Outcome.Answer(new ConfirmRetrievalClosed(effect.renewal(), today));
        });
    }

    private void exports(TransferServer transfers) {
        on(OpenExport.class, (id, effect, contract, today) -> {
            ConfirmExport confirm = new ConfirmExport(effect.number(), today);
            // As for a retrieval, the customer is told what the confirmation will say.
            Event opened = contract.decide(confirm).get().head();
            LocalDate through = ((ExportOpened) opened).through();
            Credentials credentials =
                    transfers.open(export(id, effect.number()), effect.machine(), language(contract), through);
            MailOutcome mailed = send(id, NoticeKind.EXPORT, contract, opened, Option.of(credentials), today);
            return outcome(mailed, accepted -> new Outcome.Answer(confirm));
        });
        on(CloseExport.class, (id, effect, contract, today) -> {
            transfers.close(export(id, effect.number()));
            return new Outcome.Answer(new ConfirmExportClosed(effect.number(), today));
        });
    }

    private void mails() {
        on(Notify.class, (id, effect, contract, today) -> {
            MailOutcome mailed = send(id, effect.kind(), contract, effect.about(), Option.none(), today);
            return outcome(mailed, accepted -> new Outcome.Done());
        });
        on(Announce.class, (id, effect, contract, today) -> {
            MailOutcome mailed = send(id, effect.kind(), contract, effect.about(), Option.none(), today);
            return outcome(mailed, accepted -> new Outcome.Answer(new ConfirmNotice(effect, today)));
        });
        on(Remind.class, (id, effect, contract, today) -> {
            if (today.isAfter(effect.renewal())) {
                // An open payment holds the expiry, but from the next day on nobody is reminded (REN-2).
                return new Outcome.Done();
            }
            ReminderDue about = new ReminderDue(effect.offset(), effect.renewal());
            MailOutcome mailed = send(id, NoticeKind.REMINDER, contract, about, Option.none(), today);
            return outcome(mailed, accepted -> new Outcome.Answer(new ConfirmReminder(effect, today)));
        });
    }

    private void invoices(Invoicing invoicing) {
        on(
                SendInvoice.class,
                (id, effect, contract, today) -> invoicing
                        .issue(contract.id(), effect.reference())
                        .map(invoice -> sendToOwner(contract, to -> Notice.of(id, to, contract, invoice), today))
                        .map(mailed -> outcome(mailed, accepted -> new Outcome.Done()))
                        .getOrElse(() -> new Outcome.Failed("the invoice has no number yet")));
    }

    private MailOutcome send(
            EffectId id,
            NoticeKind kind,
            Contract contract,
            Event about,
            Option<Credentials> credentials,
            LocalDate today) {
        return sendToOwner(
                contract, to -> pricing.priced(new Notice(id, kind, to, contract, about, credentials), today), today);
    }

    private MailOutcome sendToOwner(Contract contract, Function<Customer, Notice> notice, LocalDate today) {
        return customers
                .find(contract.owner())
                .map(to -> send(notice.apply(to), today))
                .getOrElse(() -> new MailOutcome.Bounced("there is no account " + contract.owner()));
    }

    private MailOutcome send(Notice notice, LocalDate today) {
        MailOutcome mailed = mailer.send(notice);
        if (mailed instanceof MailOutcome.Bounced bounced) {
            bounces.bounced(notice.to().id(), new Bounce(notice.to().email(), bounced.reason(), today));
        } else if (mailed instanceof MailOutcome.Accepted) {
            bounces.accepted(notice.to().id());
        }
        return mailed;
    }

    private static Outcome outcome(MailOutcome mailed, Function<MailOutcome.Accepted, Outcome> accepted) {
        if (mailed instanceof MailOutcome.Accepted yes) {
            return accepted.apply(yes);
        }
        // What a mail server says may repeat the address: it is kept with the account, not here (DAT-5).
        if (mailed instanceof MailOutcome.Bounced) {
            return new Outcome.Hopeless("the mail came back");
        }
        return mailed instanceof MailOutcome.Unknown
                ? new Outcome.Unknown("it is not known whether the mail server took it")
                : new Outcome.Failed("the mail server did not take it yet");
    }

    private Locale language(Contract contract) {
        return customers.find(contract.owner()).map(Customer::locale).getOrElse(Locale.ENGLISH);
    }

    private static SessionId session(EffectId id, LocalDate renewal) {
        return new SessionId(id.contract(), "retrieval-" + renewal);
    }

    private static SessionId export(EffectId id, int number) {
        return new SessionId(id.contract(), "export-" + number);
    }

    private <E extends Effect> void on(Class<E> kind, Carrier<E> carrier) {
        byKind.put(kind, carrier);
    }

    /** The cast is safe: {@link #on} registers each carrier under the class it carries. */
    @SuppressWarnings("unchecked")
    private static <E extends Effect> Outcome carry(
            Carrier<E> carrier, EffectId id, Effect effect, Contract contract, LocalDate today) {
        return carrier.carry(id, (E) effect, contract, today);
    }
}
