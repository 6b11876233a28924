package io.leasehold.adapters.jdbc;

import io.leasehold.domain.catalogue.Catalogue;
import io.leasehold.domain.terms.Terms;
import io.leasehold.ports.Store;
import io.leasehold.ports.account.CustomerStore;
import io.leasehold.ports.conditions.Conditions;
import io.leasehold.ports.payment.PaymentAttempts;
import io.leasehold.testkit.account.CustomerStoreKit;
import io.leasehold.testkit.conditions.ConditionsKit;
import io.leasehold.testkit.payment.PaymentAttemptsKit;
import io.leasehold.testkit.store.BackupBookKit;
import io.leasehold.testkit.store.ContractStoreKit;
import org.junit.jupiter.api.Nested;

/** What every database must do. */
abstract class DatabaseKit {

    abstract Server server();

    /** Contracts and what commits with them. */
    @Nested
    class Contracts extends ContractStoreKit<Store> {
        @Override
        protected Store newStore() {
            return server().empty().store();
        }

        @Override
        protected Store sameStoreFromAnotherNode(Store store) {
            return Database.of(server().dataSource()).store();
        }
    }

    /** Daily copies. */
    @Nested
    class Copies extends BackupBookKit<Store> {
        @Override
        protected Store newStore() {
            return server().empty().store();
        }

        @Override
        protected Store sameStoreFromAnotherNode(Store store) {
            return Database.of(server().dataSource()).store();
        }
    }

    /** Customers. */
    @Nested
    class Customers extends CustomerStoreKit {
        @Override
        protected CustomerStore newStore() {
            return server().empty().customers();
        }
    }

    /** Conditions of sale. */
    @Nested
    class Sale extends ConditionsKit {
        @Override
        protected Conditions newConditions(Terms terms, Catalogue catalogue) {
            return server().empty().conditions(terms, catalogue);
        }
    }

    /** Attempts to be paid. */
    @Nested
    class Payments extends PaymentAttemptsKit {
        @Override
        protected PaymentAttempts newAttempts() {
            return server().empty().paymentAttempts();
        }
    }
}
