package io.leasehold.ports.market;

import io.leasehold.domain.catalogue.Catalogue;
import io.leasehold.domain.clause.ClauseId;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.customer.Customer;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.domain.quote.Market;
import io.leasehold.ports.account.CustomerStore;
import io.leasehold.ports.conditions.Conditions;
import io.leasehold.ports.time.Moment;
import io.vavr.control.Either;

/** Finds the terms, tariff and tax in force for a customer. */
public final class Markets {

    /** There is no account of that id. */
    public record NoAccount(CustomerId customer) implements Refusal {
        @Override
        public ClauseId clause() {
            return ClauseId.GEN_1;
        }
    }

    private final Conditions conditions;
    private final CustomerStore customers;

    public Markets(Conditions conditions, CustomerStore customers) {
        this.conditions = conditions;
        this.customers = customers;
    }

    public Either<Refusal, Customer> customer(CustomerId id) {
        return customers.find(id).toEither(() -> new NoAccount(id));
    }

    /** What an order is priced by: the tariff in force today. */
    public Either<Refusal, Market> market(CustomerId id, Moment now) {
        return customer(id).flatMap(customer -> market(customer, now));
    }

    /** What is bought for a contract is priced by: the latest tariff of which its customer had notice in time. */
    public Either<Refusal, Market> market(Contract contract, Moment now) {
        Catalogue catalogue = conditions.catalogue();
        int priceDays = contract.terms().notice().priceDays();
        return customer(contract.owner())
                .flatMap(customer -> Market.on(
                        now.today(),
                        conditions.terms(),
                        catalogue,
                        contract.prices().inForce(catalogue, now.today(), priceDays),
                        customer.country()));
    }

    public Either<Refusal, Market> market(Customer customer, Moment now) {
        return Market.on(now.today(), conditions.terms(), conditions.catalogue(), customer.country());
    }
}
