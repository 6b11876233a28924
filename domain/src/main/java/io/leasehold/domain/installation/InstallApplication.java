package io.leasehold.domain.installation;

import static io.leasehold.domain.clause.ClauseId.APP_1;
import static io.leasehold.domain.clause.ClauseId.APP_2;
import static io.leasehold.domain.clause.ClauseId.APP_5;
import static io.leasehold.domain.clause.ClauseId.APP_6;
import static io.leasehold.domain.clause.ClauseId.AVL_2;
import static io.leasehold.domain.clause.ClauseId.ORD_1;
import static io.leasehold.domain.clause.ClauseId.ORD_2;
import static io.leasehold.domain.clause.ClauseId.SUP_2;

import io.leasehold.domain.application.ApplicationRefusal;
import io.leasehold.domain.application.Fees;
import io.leasehold.domain.application.Offer;
import io.leasehold.domain.application.ProRata;
import io.leasehold.domain.catalogue.Application;
import io.leasehold.domain.catalogue.ApplicationId;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.clause.Rule;
import io.leasehold.domain.clause.Rules;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Command;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.operation.Administration;
import io.leasehold.domain.operation.OperationRefusal;
import io.leasehold.domain.order.Quotes;
import io.leasehold.domain.payment.MeansOfPayment;
import io.leasehold.domain.payment.PaymentRequested;
import io.leasehold.domain.payment.RequestSuperseded;
import io.leasehold.domain.period.Term;
import io.leasehold.domain.quote.Market;
import io.leasehold.domain.quote.Quote;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * Has an application installed on an active server. Its installation is charged once; a monthly charge is charged by day
 * through the renewal date, and with each further period (APP-2).
 *
 * @param acknowledged whether the customer was warned that some cannot be ended, and acknowledged it (APP-5)
 * @param means the name of the means of payment, if it was chosen already
 * @param quote what the customer was shown and agreed to pay
 * @param market terms, tariff and tax in force for them today
 * @param by who asks
 */
public record InstallApplication(
        ApplicationId application, boolean acknowledged, Option<String> means, Quote quote, Market market, Actor by)
        implements Command {

    /**
     * An installation as it is shown beforehand.
     *
     * @param application what it is; one that is not removable comes with that warning (APP-5)
     * @param proRata how its monthly charge is counted until the renewal date, if it has one
     * @param quote what would be charged; empty if nothing
     */
    public record Preview(Application application, Option<ProRata> proRata, Quote quote) {}

    @Clause(APP_1)
    static final Rule<Contract, InstallApplication> ACTIVE = (contract, install) ->
            Option.when(!contract.isActive(), () -> new OperationRefusal.ServerNotActive("install", APP_1));

    @Clause(SUP_2)
    static final Rule<Contract, InstallApplication> NOT_SUSPENDED =
            (contract, install) -> Option.when(contract.holds().isSuspended(), OperationRefusal.ServerSuspended::new);

    @Clause({APP_2, AVL_2})
    static final Rule<Contract, InstallApplication> WHILE_IT_IS_PAID = (contract, install) -> contract.term()
            .map(Term::renewal)
            .filter(install.on()::isAfter)
            .map(ApplicationRefusal.PaidTimeIsOver::new);

    @Clause({APP_1, APP_6})
    static final Rule<Contract, InstallApplication> OFFERED =
            (contract, install) -> Offer.offered(install.market, install.application);

    @Clause(APP_1)
    static final Rule<Contract, InstallApplication> FOR_THIS_AUDIENCE =
            (contract, install) -> Offer.madeFor(contract.audience(), install.offered());

    @Clause(APP_1)
    static final Rule<Contract, InstallApplication> NOT_INSTALLED_YET = (contract, install) -> Option.when(
            contract.applications().find(install.application).isDefined(),
            () -> new ApplicationRefusal.ApplicationInstalledAlready(install.application));

    @Clause(APP_5)
    static final Rule<Contract, InstallApplication> WARNED =
            (contract, install) -> Offer.warned(install.offered(), install.acknowledged);

    @Clause(ORD_2)
    static final Rule<Contract, InstallApplication> ACCEPTED_MEANS = (contract, install) -> MeansOfPayment.check(
            contract.terms(),
            install.means.filter(means -> install.quote.gross().isPositive()));

    @Clause({ORD_1, APP_2})
    static final Rule<Contract, InstallApplication> QUOTE_HOLDS = (contract, install) -> Quotes.check(
            install.quote, price(contract, install.offered(), install.market).quote(), install.on());

    /** What must hold for an installation to be shown at all. */
    static final Rules<Contract, InstallApplication> POSSIBLE = Rules.of(
            Administration.BY_THE_CUSTOMER,
            ACTIVE,
            NOT_SUSPENDED,
            WHILE_IT_IS_PAID,
            OFFERED,
            FOR_THIS_AUDIENCE,
            NOT_INSTALLED_YET);

    /** In the order in which a customer would want to hear of them, after {@link #POSSIBLE}; the first that refuses wins. */
    static final Rules<Contract, InstallApplication> RULES = Rules.of(WARNED, ACCEPTED_MEANS, QUOTE_HOLDS);

    /** What installing {@code application} today would cost, or why it is not possible. */
    public static Either<Refusal, Preview> preview(
            Contract contract, Market market, ApplicationId application, Actor by) {
        Quote nothing = market.quote(List.empty());
        return POSSIBLE.check(contract, new InstallApplication(application, false, Option.none(), nothing, market, by))
                .map(asked -> price(contract, asked.offered(), market));
    }

    @Override
    public LocalDate on() {
        return market.on();
    }

    @Override
    public Either<Refusal, List<Event>> decide(Contract contract) {
        return POSSIBLE.check(contract, this)
                .flatMap(possible -> RULES.check(contract, possible))
                .map(allowed -> events(contract));
    }

    private List<Event> events(Contract contract) {
        if (quote.gross().isPositive()) {
            PurchasedApplication purchase =
                    new PurchasedApplication(offered(), contract.activeTerm().renewal());
            return PaymentRequested.of(contract, purchase, quote, on());
        }
        // A renewal that was priced without this application does not fit any more.
        return PurchasedApplication.installed(contract, RequestSuperseded.ifOpen(contract), offered());
    }

    private static Preview price(Contract contract, Application offered, Market market) {
        Option<ProRata> proRata = Fees.untilRenewal(contract.activeTerm(), offered, market.on());
        return new Preview(offered, proRata, market.quote(Fees.added(offered, proRata)));
    }

    private Application offered() {
        return market.tariff().application(application).get();
    }
}
