package io.leasehold.scenario.play;

import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.payment.PaymentNotice;
import io.leasehold.ports.payment.PaymentProvider;
import io.leasehold.testkit.Fault;
import io.vavr.collection.List;
import java.time.Instant;
import org.joda.money.Money;

/** Where the customers of a trial pay. */
interface Till extends AutoCloseable {

    PaymentProvider provider();

    /** What is on while nobody can be paid. */
    List<Fault> faults();

    /** From now on it is {@code now}. */
    void sets(Instant now);

    /** A customer who was sent to the provider pays there what is asked for. */
    void pays(ContractId contract, String means);

    /** Whether a customer can pay this on the page where they are asked for {@code amount}. */
    boolean takes(PaymentNotice notice, Money amount);

    /** A customer who was sent to the provider pays this there. */
    void pays(ContractId contract, PaymentNotice notice);

    /** Money comes in that nobody asked for in that way. */
    void receives(PaymentNotice notice);

    @Override
    void close();
}
