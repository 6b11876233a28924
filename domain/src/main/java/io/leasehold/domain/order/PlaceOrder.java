package io.leasehold.domain.order;

import static io.leasehold.domain.clause.ClauseId.APP_1;
import static io.leasehold.domain.clause.ClauseId.APP_5;
import static io.leasehold.domain.clause.ClauseId.APP_6;
import static io.leasehold.domain.clause.ClauseId.GEN_1;
import static io.leasehold.domain.clause.ClauseId.ORD_1;
import static io.leasehold.domain.clause.ClauseId.ORD_2;
import static io.leasehold.domain.clause.ClauseId.ORD_3;
import static io.leasehold.domain.clause.ClauseId.ORD_5;
import static io.leasehold.domain.clause.ClauseId.ORD_7;
import static io.leasehold.domain.clause.ClauseId.OSX_1;
import static io.leasehold.domain.clause.ClauseId.SEC_3;

import io.leasehold.domain.application.ApplicationRefusal;
import io.leasehold.domain.application.Fees;
import io.leasehold.domain.application.Offer;
import io.leasehold.domain.catalogue.Application;
import io.leasehold.domain.catalogue.ApplicationId;
import io.leasehold.domain.catalogue.Solution;
import io.leasehold.domain.catalogue.SolutionId;
import io.leasehold.domain.catalogue.SolutionType;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.clause.Rule;
import io.leasehold.domain.clause.Rules;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.Ownership;
import io.leasehold.domain.customer.Audience;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.machine.SystemId;
import io.leasehold.domain.payment.MeansOfPayment;
import io.leasehold.domain.payment.PaymentRequested;
import io.leasehold.domain.period.Length;
import io.leasehold.domain.prices.PriceChangeAnnounced;
import io.leasehold.domain.quote.Market;
import io.leasehold.domain.quote.Quote;
import io.leasehold.domain.terms.TermsVersion;
import io.leasehold.domain.value.Hidden;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Either;
import io.vavr.control.Option;
import org.immutables.value.Value;

/**
 * Orders a server. It is decided against the market, since there is no contract yet; the contract that comes of it
 * starts when the server is activated, not now (ORD-3).
 */
@Value.Immutable
@Hidden
public abstract class PlaceOrder {

    @Clause(SEC_3)
    static final Rule<Market, PlaceOrder> FOR_THEMSELVES = (market, order) -> Option.when(
            order.by() instanceof Actor.Visitor
                    || (order.by() instanceof Actor.Customer customer
                            && !customer.id().equals(order.owner())),
            () -> new Ownership.NotYours(order.contract()));

    @Clause(GEN_1)
    static final Rule<Market, PlaceOrder> TERMS_IN_FORCE_ACCEPTED = (market, order) -> Option.when(
            !order.accepted().contains(market.terms().version()),
            () -> new OrderRefusal.TermsNotAccepted(market.terms().version(), order.accepted()));

    @Clause(ORD_7)
    static final Rule<Market, PlaceOrder> ON_SALE = (market, order) -> Option.when(
            market.tariff().solution(order.solution()).isEmpty(),
            () -> new OrderRefusal.SolutionNotOnSale(order.solution()));

    @Clause(ORD_7)
    static final Rule<Market, PlaceOrder> FOR_THIS_AUDIENCE = (market, order) -> Option.when(
            !order.sold(market).audience().contains(order.audience()),
            () -> new OrderRefusal.NotForThisAudience(
                    order.solution(), order.audience(), order.sold(market).audience()));

    @Clause(ORD_7)
    static final Rule<Market, PlaceOrder> CUSTOMISED_BY_AN_OPERATOR = (market, order) -> Option.when(
            order.sold(market).type() == SolutionType.CUSTOMISED && !(order.by() instanceof Actor.Operator),
            () -> new OrderRefusal.AgreedWithSupport(order.solution()));

    @Clause(ORD_3)
    static final Rule<Market, PlaceOrder> OFFERED_LENGTH = (market, order) -> Option.when(
            !market.lengths().contains(order.length()),
            () -> new OrderRefusal.LengthNotOffered(order.length(), market.lengths()));

    @Clause(OSX_1)
    static final Rule<Market, PlaceOrder> OFFERED_SYSTEM = (market, order) -> Option.when(
            !market.systems().contains(order.system()),
            () -> new OrderRefusal.SystemNotOffered(order.system(), market.systems()));

    @Clause({APP_1, APP_6})
    static final Rule<Market, PlaceOrder> OFFERED_APPLICATIONS = (market, order) ->
            order.applications().flatMap(id -> Offer.offered(market, id)).headOption();

    @Clause(APP_1)
    static final Rule<Market, PlaceOrder> APPLICATIONS_FOR_THIS_AUDIENCE = (market, order) -> order.installed(market)
            .flatMap(it -> Offer.madeFor(order.audience(), it))
            .headOption();

    @Clause(APP_1)
    static final Rule<Market, PlaceOrder> EACH_APPLICATION_ONCE = (market, order) -> order.applications()
            .find(id -> order.applications().count(id::equals) > 1)
            .map(ApplicationRefusal.ApplicationInstalledAlready::new);

    @Clause(APP_5)
    static final Rule<Market, PlaceOrder> WARNED_OF_APPLICATIONS = (market, order) -> order.installed(market)
            .flatMap(it -> Offer.warned(it, order.acknowledged().contains(it.id())))
            .headOption();

    @Clause(ORD_2)
    static final Rule<Market, PlaceOrder> ACCEPTED_MEANS =
            (market, order) -> MeansOfPayment.check(market.terms(), order.means());

    @Clause(ORD_5)
    static final Rule<Market, PlaceOrder> CONSENT =
            (market, order) -> Option.when(!order.consent(), OrderRefusal.ConsentMissing::new);

    @Clause(ORD_1)
    static final Rule<Market, PlaceOrder> QUOTE_HOLDS =
            (market, order) -> Quotes.check(order.quote(), order.price(market), market.on());

    /** In the order in which a customer would want to hear of them; the first that refuses wins. */
    static final Rules<Market, PlaceOrder> RULES = Rules.of(
            FOR_THEMSELVES,
            TERMS_IN_FORCE_ACCEPTED,
            ON_SALE,
            FOR_THIS_AUDIENCE,
            CUSTOMISED_BY_AN_OPERATOR,
            OFFERED_LENGTH,
            OFFERED_SYSTEM,
            OFFERED_APPLICATIONS,
            APPLICATIONS_FOR_THIS_AUDIENCE,
            EACH_APPLICATION_ONCE,
            WARNED_OF_APPLICATIONS,
            ACCEPTED_MEANS,
            CONSENT,
            QUOTE_HOLDS);

    /** The id of the contract to be; never used before. */
    public abstract ContractId contract();

    /** The id of the machine to be; never used before. */
    public abstract MachineId machine();

    public abstract CustomerId owner();

    public abstract Audience audience();

    public abstract SolutionId solution();

    public abstract SystemId system();

    public abstract Length length();

    /** What is installed with the server; none unless said. */
    @Value.Default
    public List<ApplicationId> applications() {
        return List.empty();
    }

    /** Those of the applications of which the customer was warned that they cannot be ended, and acknowledged it (APP-5). */
    @Value.Default
    public Set<ApplicationId> acknowledged() {
        return LinkedHashSet.empty();
    }

    /** The edition of the terms that the customer accepted with this order, if any. */
    public abstract Option<TermsVersion> accepted();

    /** The name of the means of payment, if it was chosen already. */
    public abstract Option<String> means();

    /** Whether the customer agreed to immediate execution. */
    public abstract boolean consent();

    /** What the customer was shown and agreed to pay. */
    public abstract Quote quote();

    public abstract Actor by();

    public static Builder builder() {
        return new Builder();
    }

    /** Collects what an order says. */
    public static final class Builder extends ImmutablePlaceOrder.Builder {
        Builder() {}
    }

    /** The quote of an order without applications, or why the solution cannot be quoted. */
    public static Either<Refusal, Quote> quote(Market market, SolutionId solution, Length length) {
        return quote(market, solution, List.empty(), length);
    }

    /** The quote of an order, or why the solution or an application cannot be quoted. */
    public static Either<Refusal, Quote> quote(
            Market market, SolutionId solution, List<ApplicationId> applications, Length length) {
        return market.tariff()
                .solution(solution)
                .<Refusal>toEither(() -> new OrderRefusal.SolutionNotOnSale(solution))
                .flatMap(sold -> applications
                        .flatMap(id -> Offer.offered(market, id))
                        .headOption()
                        .toEither(sold)
                        .swap())
                .map(sold -> price(market, sold, offered(market, applications), length));
    }

    /** The contract's first events, or the first rule that refuses. */
    public final Either<Refusal, List<Event>> decide(Market market) {
        return RULES.check(market, this).map(allowed -> events(market));
    }

    private List<Event> events(Market market) {
        Ordered ordered = new Ordered(
                contract(),
                machine(),
                owner(),
                audience(),
                solution(),
                sold(market).type(),
                sold(market).resources(),
                system(),
                length(),
                market.terms(),
                installed(market),
                quote(),
                market.on());
        List<Event> prices = market.catalogue()
                .announcedBy(market.on())
                .map(later -> new PriceChangeAnnounced(later.effective(), true, market.on()));
        return List.<Event>of(ordered)
                .appendAll(prices)
                .appendAll(PaymentRequested.of(ordered.open(), new FirstPeriod(length()), quote(), market.on()));
    }

    private Solution sold(Market market) {
        return market.tariff().solution(solution()).get();
    }

    private List<Application> installed(Market market) {
        return offered(market, applications());
    }

    private Quote price(Market market) {
        return price(market, sold(market), installed(market), length());
    }

    private static List<Application> offered(Market market, List<ApplicationId> applications) {
        return applications.flatMap(id -> market.tariff().application(id));
    }

    private static Quote price(Market market, Solution sold, List<Application> applications, Length length) {
        return market.quote(
                market.fullPeriod(sold, sold.resources(), length).appendAll(Fees.ordered(applications, length)));
    }
}
