package io.leasehold.testkit.story;

import io.leasehold.domain.catalogue.Catalogue;
import io.leasehold.domain.terms.Terms;
import io.leasehold.ports.Leasehold;
import io.leasehold.ports.conditions.Conditions;
import io.leasehold.ports.contract.ContractListener;
import io.leasehold.ports.contract.ContractStore;
import io.leasehold.ports.contract.FanOuts;
import io.leasehold.ports.contract.Outbox;
import io.leasehold.ports.contract.ServiceLog;
import io.leasehold.ports.courier.RetryPolicy;
import io.leasehold.ports.invoice.InvoiceBook;
import io.leasehold.testkit.Samples;
import io.leasehold.testkit.account.InMemoryCustomers;
import io.leasehold.testkit.conditions.InMemoryConditions;
import io.leasehold.testkit.machine.Machines;
import io.leasehold.testkit.machine.SimulatedHypervisor;
import io.leasehold.testkit.mail.InMemoryMailer;
import io.leasehold.testkit.payment.SimulatedPayments;
import io.leasehold.testkit.store.InMemoryStore;
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
        SimulatedTransfers transfers) {

    /** Under the reference terms and the catalogue of {@link Samples}. */
    public static Wired standard() {
        return new Wiring().wire();
    }

    /** Wires a world that differs from the standard in what is said. */
    public static final class Wiring {

        private final InMemoryStore store = new InMemoryStore();
        private final SimulatedHypervisor simulated = new SimulatedHypervisor();
        private Conditions conditions = new InMemoryConditions(Samples.TERMS, Samples.catalogue());
        private Machines hypervisor = simulated;
        private ContractListener listener = (after, events) -> {};
        private RetryPolicy retries = RetryPolicy.STANDARD;
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
        public Wiring hypervisor(UnaryOperator<Machines> around) {
            hypervisor = around.apply(simulated);
            return this;
        }

        public Wiring listener(ContractListener hears) {
            listener = hears;
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

        /** The store that {@link #wire(ContractStore)} can wrap. */
        public InMemoryStore store() {
            return store;
        }

        public Wired wire() {
            return wire(store);
        }

        /** With {@code wrapped} in place of {@link #store()}, which it should lead to. */
        public <S extends ContractStore & Outbox & InvoiceBook & ServiceLog & FanOuts> Wired wire(S wrapped) {
            InMemoryCustomers customers = new InMemoryCustomers();
            InMemoryMailer mailer = new InMemoryMailer();
            SimulatedPayments payments = new SimulatedPayments();
            SimulatedTransfers transfers = new SimulatedTransfers();
            Leasehold leasehold = Leasehold.builder()
                    .conditions(conditions)
                    .store(wrapped)
                    .customers(customers)
                    .hypervisor(hypervisor)
                    .mailer(mailer)
                    .payments(payments)
                    .transfers(transfers)
                    .listener(listener)
                    .retries(retries)
                    .deletionsAtMost(deletionsAtMost)
                    .build();
            return new Wired(leasehold, store, customers, simulated, mailer, payments, transfers);
        }
    }
}
