package io.leasehold.ports.market;

import io.leasehold.domain.catalogue.Catalogue;
import io.leasehold.domain.catalogue.Tariff;
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
import io.vavr.control.Option;
import java.time.LocalDate;

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
        return market(contract, now.today());
    }

    /** The same on {@code on}, as far as it is known today. */
    public Either<Refusal, Market> market(Contract contract, LocalDate on) {
        Catalogue catalogue = conditions.catalogue();
        int priceDays = contract.terms().notice().priceDays();
        return market(contract, on, contract.prices().inForce(catalogue, on, priceDays));
    }

    /** What it will be priced by on {@code effective}, once its customer has had notice of the tariff of that day. */
    public Either<Refusal, Market> announced(Contract contract, LocalDate effective) {
        return market(
                contract,
                effective,
                conditions
                        .catalogue()
                        .tariffs()
                        .find(tariff -> tariff.effective().equals(effective)));
    }

    public Either<Refusal, Market> market(Customer customer, Moment now) {
        return Market.on(now.today(), conditions.terms(), conditions.catalogue(), customer.country());
    }

    private Either<Refusal, Market> market(Contract contract, LocalDate on, Option<Tariff> tariff) {
        return customer(contract.owner())
                .flatMap(customer ->
                        Market.on(on, conditions.terms(), conditions.catalogue(), tariff, customer.country()));
    }
}
