package io.leasehold.domain.application;

import static io.leasehold.domain.clause.ClauseId.APP_2;
import static io.leasehold.domain.clause.ClauseId.APP_3;
import static io.leasehold.domain.clause.ClauseId.APP_6;
import static io.leasehold.domain.clause.ClauseId.UPG_6;

import io.leasehold.domain.catalogue.Application;
import io.leasehold.domain.catalogue.ApplicationId;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.contract.Applications;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.period.AgreedPeriod;
import io.leasehold.domain.period.Length;
import io.leasehold.domain.period.Term;
import io.leasehold.domain.quote.Market;
import io.leasehold.domain.quote.QuoteLine;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.joda.money.Money;

/** What applications cost, as lines of a quote. A line that charges nothing is left out. */
public final class Fees {

    private Fees() {}

    /** Installing {@code applications} with an order, and using them for its period. */
    @Clause(APP_2)
    public static List<QuoteLine> ordered(List<Application> applications, Length length) {
        return applications.flatMap(it -> installing(it).appendAll(using(it, length)));
    }

    /** Using the applications of a contract for one more period, at the rates of today; withdrawn ones are left out. */
    @Clause({APP_2, APP_3, APP_6})
    public static List<QuoteLine> renewed(Contract contract, Market market, Length length) {
        return contract.applications()
                .goingOn()
                .flatMap(held -> market.tariff().application(held.id()))
                .flatMap(it -> using(it, length));
    }

    /** The applications of a contract that the tariff in force does not have any more: no further period has them. */
    @Clause(APP_6)
    public static List<ApplicationId> withdrawn(Contract contract, Market market) {
        return contract.applications()
                .goingOn()
                .map(Applications.Held::id)
                .filter(id -> market.tariff().application(id).isEmpty());
    }

    /** What an application with a monthly charge costs from {@code on} through the renewal date; none without one. */
    @Clause(APP_2)
    public static Option<ProRata> untilRenewal(Term before, Application application, LocalDate on) {
        Term term = before.on(on);
        AgreedPeriod agreed = term.current().agreed();
        return Option.when(
                application.monthly().isPositive(),
                () -> new ProRata(application.monthly(), agreed.length(), term.unusedDays(on), agreed.days()));
    }

    /** Installing {@code application}, and using it for the days of {@code charge}. */
    @Clause(APP_2)
    public static List<QuoteLine> added(Application application, Option<ProRata> charge) {
        return installing(application).appendAll(charge.toList().flatMap(it -> days(application.id(), it)));
    }

    /**
     * Using the applications of a contract for the days that an upgrade to {@code after} adds. They are charged beside the
     * settlement and are no part of it. One that was withdrawn goes on at the rate at which it was bought, since no new
     * one is named for it.
     */
    @Clause({APP_2, UPG_6})
    public static List<QuoteLine> lengthened(Contract contract, Market market, Term after) {
        long added = ChronoUnit.DAYS.between(contract.activeTerm().renewal(), after.renewal());
        AgreedPeriod agreed = after.current().agreed();
        return added <= 0
                ? List.empty()
                : contract.applications()
                        .goingOn()
                        .map(held -> market.tariff().application(held.id()).getOrElse(held.application()))
                        .flatMap(it -> days(it.id(), new ProRata(it.monthly(), agreed.length(), added, agreed.days())));
    }

    private static List<QuoteLine> installing(Application application) {
        return line(application.id() + ", installation", application.install());
    }

    private static List<QuoteLine> using(Application application, Length length) {
        return line(application.id() + ", " + length, application.monthly().multipliedBy(length.months()));
    }

    private static List<QuoteLine> days(ApplicationId id, ProRata charge) {
        return line(id + ", " + charge.days() + " of " + charge.fullDays() + " days", charge.charge());
    }

    private static List<QuoteLine> line(String what, Money net) {
        return net.isZero() ? List.empty() : List.of(new QuoteLine(QuoteLine.Kind.APPLICATION, what, net));
    }
}
