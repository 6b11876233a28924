package io.leasehold.ports.application;

import io.leasehold.domain.application.Offer;
import io.leasehold.domain.catalogue.Application;
import io.leasehold.domain.catalogue.ApplicationId;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.contract.Ownership;
import io.leasehold.domain.installation.EndApplication;
import io.leasehold.domain.installation.InstallApplication;
import io.leasehold.domain.quote.Quote;
import io.leasehold.ports.contract.Decided;
import io.leasehold.ports.contract.Decisions;
import io.leasehold.ports.market.Markets;
import io.leasehold.ports.time.Moment;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Applications on a server that runs: previewed, then installed; ended. */
public final class ManageApplications {

    /**
     * What a customer asks for.
     *
     * @param acknowledged whether they were warned that some cannot be ended, and acknowledged it (APP-5)
     * @param means the name of the means of payment, if it was chosen already
     * @param quote what they were shown and agreed to pay (ORD-1)
     * @param by who asks
     */
    public record Installation(
            ContractId contract,
            ApplicationId application,
            boolean acknowledged,
            Option<String> means,
            Quote quote,
            Actor by) {}

    private final Decisions decisions;
    private final Markets markets;

    public ManageApplications(Decisions decisions, Markets markets) {
        this.decisions = decisions;
        this.markets = markets;
    }

    /** What the type of customer of a contract can have installed today (APP-1). */
    public Either<Refusal, List<Application>> offered(ContractId id, Actor by, Moment now) {
        return decisions
                .look(id, by, now)
                .flatMap(
                        contract -> markets.market(contract, now).map(market -> Offer.to(contract.audience(), market)));
    }

    /** What an installation would cost today, and whether it can be ended again; or why it is not possible. */
    public Either<Refusal, InstallApplication.Preview> preview(
            ContractId id, ApplicationId application, Actor by, Moment now) {
        return decisions
                .look(id, by, now)
                .flatMap(contract -> markets.market(contract, now)
                        .flatMap(market -> InstallApplication.preview(contract, market, application, by)));
    }

    /** Confirms an installation: it is carried out now, or once it is paid. */
    public Either<Refusal, Decided> install(Installation asked, Moment now) {
        return decisions.decide(
                asked.contract(),
                now,
                contract -> Ownership.look(contract, asked.by())
                        .flatMap(theirs -> markets.market(theirs, now))
                        .map(market -> new InstallApplication(
                                asked.application(),
                                asked.acknowledged(),
                                asked.means(),
                                asked.quote(),
                                market,
                                asked.by())));
    }

    /** Ends an application, at once and without a refund (APP-4). */
    public Either<Refusal, Decided> end(ContractId id, ApplicationId application, Actor by, Moment now) {
        return decisions.decide(id, now, contract -> Either.right(new EndApplication(application, now.today(), by)));
    }
}
