package io.leasehold.testkit.story;

import io.leasehold.domain.catalogue.Catalogue;
import io.leasehold.domain.terms.Terms;
import io.leasehold.ports.Host;
import io.leasehold.ports.Leasehold;
import io.leasehold.ports.Store;
import io.leasehold.ports.account.CustomerStore;
import io.leasehold.ports.backup.BackupListener;
import io.leasehold.ports.conditions.Conditions;
import io.leasehold.ports.contract.ContractListener;
import io.leasehold.ports.courier.RetryPolicy;
import io.leasehold.ports.invoice.InvoiceListener;
import io.leasehold.ports.mail.Mailer;
import io.leasehold.ports.metrics.Metrics;
import io.leasehold.testkit.Samples;
import io.leasehold.testkit.account.InMemoryCustomers;
import io.leasehold.testkit.conditions.InMemoryConditions;
import io.leasehold.testkit.machine.SimulatedHypervisor;
import io.leasehold.testkit.mail.InMemoryMailer;
import io.leasehold.testkit.payment.SimulatedPayments;
import io.leasehold.testkit.store.InMemoryStore;
import io.leasehold.testkit.support.InMemorySupportDesk;
import io.leasehold.testkit.transfer.SimulatedTransfers;
import java.util.function.UnaryOperator;

/**
 * The library wired to an outside world in memory, every part of which can be looked at and broken.
 *
 * @param leasehold the library
 * @param store what it stores, looked at from behind whatever wraps it
 */
public record Wired(
        Leasehold leasehold,
        InMemoryStore store,
        InMemoryCustomers customers,
        SimulatedHypervisor hypervisor,
        InMemoryMailer mailer,
        SimulatedPayments payments,
        SimulatedTransfers transfers,
        InMemorySupportDesk support) {

    /** Under the reference terms and the catalogue of {@link Samples}. */
    public static Wired standard() {
        return new Wiring().wire();
    }

    /** Wires a world that differs from the standard in what is said. */
    public static final class Wiring {

        private final InMemoryStore store = new InMemoryStore();
        private final SimulatedHypervisor simulated = new SimulatedHypervisor();
        private UnaryOperator<CustomerStore> customersAround = UnaryOperator.identity();
        private UnaryOperator<Mailer> mailerAround = UnaryOperator.identity();
        private InvoiceListener invoiceListener = invoice -> {};
        private Conditions conditions = new InMemoryConditions(Samples.TERMS, Samples.catalogue());
        private Host hypervisor = simulated;
        private BackupListener backupListener = copy -> {};
        private ContractListener listener = (after, events) -> {};
        private RetryPolicy retries = RetryPolicy.STANDARD;
        private Metrics metrics = Metrics.NONE;
        private int deletionsAtMost = 50;

        public Wiring terms(Terms terms) {
            conditions = new InMemoryConditions(terms, conditions.catalogue());
            return this;
        }

        public Wiring catalogue(Catalogue catalogue) {
            conditions = new InMemoryConditions(conditions.terms(), catalogue);
            return this;
        }

        public Wiring conditions(Conditions inForce) {
            conditions = inForce;
            return this;
        }

        /** Puts something between the library and the simulated hypervisor. */
        public Wiring hypervisor(UnaryOperator<Host> around) {
            hypervisor = around.apply(simulated);
            return this;
        }

        /** Puts something between the library and the accounts in memory. */
        public Wiring customers(UnaryOperator<CustomerStore> around) {
            customersAround = around;
            return this;
        }

        /** Puts something between the library and the mailer in memory. */
        public Wiring mailer(UnaryOperator<Mailer> around) {
            mailerAround = around;
            return this;
        }

        public Wiring invoiceListener(InvoiceListener hears) {
            invoiceListener = hears;
            return this;
        }

        public Wiring listener(ContractListener hears) {
            listener = hears;
            return this;
        }

        public Wiring backupListener(BackupListener hears) {
            backupListener = hears;
            return this;
        }

        public Wiring metrics(Metrics hears) {
            metrics = hears;
            return this;
        }

        public Wiring retries(RetryPolicy policy) {
            retries = policy;
            return this;
        }

        public Wiring deletionsAtMost(int deletions) {
            deletionsAtMost = deletions;
            return this;
        }

        /** The store that {@link #wire(Store)} can wrap. */
        public InMemoryStore store() {
            return store;
        }

        public Wired wire() {
            return wire(store);
        }

        /** With {@code wrapped} in place of {@link #store()}, which it should lead to. */
        public Wired wire(Store wrapped) {
            InMemoryCustomers customers = new InMemoryCustomers();
            InMemoryMailer mailer = new InMemoryMailer();
            SimulatedPayments payments = new SimulatedPayments();
            SimulatedTransfers transfers = new SimulatedTransfers();
            InMemorySupportDesk support = new InMemorySupportDesk();
            Leasehold leasehold = Leasehold.builder()
                    .conditions(conditions)
                    .store(wrapped)
                    .customers(customersAround.apply(customers))
                    .hypervisor(hypervisor)
                    .mailer(mailerAround.apply(mailer))
                    .payments(payments)
                    .transfers(transfers)
                    .support(support)
                    .listener(listener)
                    .invoiceListener(invoiceListener)
                    .backupListener(backupListener)
                    .retries(retries)
                    .metrics(metrics)
                    .deletionsAtMost(deletionsAtMost)
                    .build();
            return new Wired(leasehold, store, customers, simulated, mailer, payments, transfers, support);
        }
    }
}
