package io.leasehold.domain.application;

import static io.leasehold.domain.clause.ClauseId.APP_1;
import static io.leasehold.domain.clause.ClauseId.APP_5;
import static io.leasehold.domain.clause.ClauseId.APP_6;

import io.leasehold.domain.catalogue.Application;
import io.leasehold.domain.catalogue.ApplicationId;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.customer.Audience;
import io.leasehold.domain.quote.Market;
import io.vavr.collection.List;
import io.vavr.control.Option;

/** What can be installed: asked with an order and later, in the same words. */
public final class Offer {

    private Offer() {}

    /** The applications that a customer of this type can have installed (APP-1). */
    @Clause(APP_1)
    public static List<Application> to(Audience audience, Market market) {
        return market.tariff()
                .applications()
                .filter(offered -> offered.audience().contains(audience));
    }

    /** Refuses what the tariff in force does not offer. */
    @Clause({APP_1, APP_6})
    public static Option<Refusal> offered(Market market, ApplicationId asked) {
        if (market.tariff().application(asked).isDefined()) {
            return Option.none();
        }
        return Option.of(
                market.catalogue().offeredBefore(market.tariff(), asked)
                        ? new ApplicationRefusal.ApplicationWithdrawn(asked)
                        : new ApplicationRefusal.ApplicationNotOffered(asked));
    }

    /** Refuses what is made for other types of customer. */
    @Clause(APP_1)
    public static Option<Refusal> madeFor(Audience audience, Application asked) {
        return Option.when(
                !asked.audience().contains(audience),
                () -> new ApplicationRefusal.ApplicationForOthers(asked.id(), audience, asked.audience()));
    }

    /** Refuses what cannot be ended unless the customer was shown that warning and acknowledged it. */
    @Clause(APP_5)
    public static Option<Refusal> warned(Application asked, boolean acknowledged) {
        return Option.when(
                !asked.removable() && !acknowledged, () -> new ApplicationRefusal.WarningNotAcknowledged(asked.id()));
    }
}
