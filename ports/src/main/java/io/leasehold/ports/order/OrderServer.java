package io.leasehold.ports.order;

import static io.leasehold.domain.clause.ClauseId.SEC_3;

import io.leasehold.domain.application.Offer;
import io.leasehold.domain.catalogue.Application;
import io.leasehold.domain.catalogue.ApplicationId;
import io.leasehold.domain.catalogue.SolutionId;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.ClauseId;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.contract.Ownership;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.machine.SystemId;
import io.leasehold.domain.order.PlaceOrder;
import io.leasehold.domain.period.Length;
import io.leasehold.domain.quote.Quote;
import io.leasehold.domain.terms.TermsVersion;
import io.leasehold.ports.account.AccountRefusal;
import io.leasehold.ports.account.CustomerStore;
import io.leasehold.ports.contract.Decided;
import io.leasehold.ports.contract.Decisions;
import io.leasehold.ports.market.Markets;
import io.leasehold.ports.metrics.Metrics;
import io.leasehold.ports.time.Moment;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.BooleanSupplier;

/** A server is quoted and ordered. */
public final class OrderServer {

    /**
     * What a customer orders.
     *
     * @param contract the id of the contract to be; never used before
     * @param machine the id of the machine to be; never used before
     * @param applications what is installed with the server (APP-1)
     * @param acknowledged those of them of which they were warned that they cannot be ended, and acknowledged it (APP-5)
     * @param accepted the edition of the terms that was accepted, if any (GEN-1)
     * @param means the name of the means of payment, if it was chosen already
     * @param consent whether the customer agreed to immediate execution (ORD-5)
     * @param quote what they were shown and agreed to pay (ORD-1)
     * @param by who asks: the customer, or an operator for them (ORD-7)
     */
    public record Order(
            ContractId contract,
            MachineId machine,
            CustomerId customer,
            SolutionId solution,
            SystemId system,
            Length length,
            List<ApplicationId> applications,
            Set<ApplicationId> acknowledged,
            Option<TermsVersion> accepted,
            Option<String> means,
            boolean consent,
            Quote quote,
            Actor by) {

        /** An order without applications. */
        public Order(
                ContractId contract,
                MachineId machine,
                CustomerId customer,
                SolutionId solution,
                SystemId system,
                Length length,
                Option<TermsVersion> accepted,
                Option<String> means,
                boolean consent,
                Quote quote,
                Actor by) {
            this(
                    contract,
                    machine,
                    customer,
                    solution,
                    system,
                    length,
                    List.empty(),
                    LinkedHashSet.empty(),
                    accepted,
                    means,
                    consent,
                    quote,
                    by);
        }
    }

    /** The id was used before. */
    public record ContractExists(ContractId contract) implements Refusal {
        @Override
        public ClauseId clause() {
            return ClauseId.ORD_1;
        }
    }

    private final Decisions decisions;
    private final Markets markets;
    private final CustomerStore customers;
    private final Metrics metrics;

    public OrderServer(Decisions decisions, Markets markets, CustomerStore customers, Metrics metrics) {
        this.decisions = decisions;
        this.markets = markets;
        this.customers = customers;
        this.metrics = metrics;
    }

    /** What an order would cost today (ORD-1). */
    public Either<Refusal, Quote> quote(CustomerId customer, SolutionId solution, Length length, Actor by, Moment now) {
        return quote(customer, solution, List.empty(), length, by, now);
    }

    /** What an order with applications would cost today (ORD-1, APP-2). */
    public Either<Refusal, Quote> quote(
            CustomerId customer,
            SolutionId solution,
            List<ApplicationId> applications,
            Length length,
            Actor by,
            Moment now) {
        return theirs(customer, by)
                .flatMap(own -> markets.market(own, now))
                .flatMap(market -> PlaceOrder.quote(market, solution, applications, length));
    }

    /** What a customer can have installed with an order today (APP-1). */
    public Either<Refusal, List<Application>> applications(CustomerId id, Actor by, Moment now) {
        return theirs(id, by)
                .flatMap(markets::customer)
                .flatMap(customer -> markets.market(customer, now).map(market -> Offer.to(customer.type(), market)));
    }

    /** Places an order and opens the request for its payment. */
    public Either<Refusal, Decided> handle(Order order, Moment now) {
        return theirs(order.customer(), order.by())
                .mapLeft(notTheirs -> (Refusal) new Ownership.NotYours(order.contract()))
                .flatMap(markets::customer)
                .flatMap(customer -> markets.market(customer, now)
                        .flatMap(market -> PlaceOrder.builder()
                                .contract(order.contract())
                                .machine(order.machine())
                                .owner(customer.id())
                                .audience(customer.type())
                                .solution(order.solution())
                                .system(order.system())
                                .length(order.length())
                                .applications(order.applications())
                                .acknowledged(order.acknowledged())
                                .accepted(order.accepted())
                                .means(order.means())
                                .consent(order.consent())
                                .quote(order.quote())
                                .by(order.by())
                                .build()
                                .decide(market)))
                .flatMap(events -> decisions
                        .open(events, order.by(), now, storing -> isThere(order.customer(), storing))
                        .toEither(() -> notOpened(order)))
                .peekLeft(metrics::refused);
    }

    /** They may have been erased since they were asked for the last time. */
    private boolean isThere(CustomerId customer, BooleanSupplier storing) {
        return customers.holding(customer, storing::getAsBoolean).getOrElse(false);
    }

    private Refusal notOpened(Order order) {
        return markets.customer(order.customer()).fold(gone -> gone, there -> new ContractExists(order.contract()));
    }

    /** Quotes are made for customers themselves and for operators; nobody else hears whether there is an account. */
    @Clause(SEC_3)
    private static Either<Refusal, CustomerId> theirs(CustomerId customer, Actor by) {
        boolean own = by instanceof Actor.Operator
                || (by instanceof Actor.Customer it && it.id().equals(customer));
        return own ? Either.right(customer) : Either.left(new AccountRefusal.NotYourAccount(customer));
    }
}
