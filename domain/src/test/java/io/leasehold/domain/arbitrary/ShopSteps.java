package io.leasehold.domain.arbitrary;

import io.leasehold.domain.arbitrary.Step.Trick;
import io.leasehold.domain.catalogue.ApplicationId;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.export.OrderExport;
import io.leasehold.domain.installation.EndApplication;
import io.leasehold.domain.installation.InstallApplication;
import io.leasehold.domain.quote.Market;
import io.leasehold.domain.quote.Quote;
import io.vavr.collection.List;
import io.vavr.control.Option;

/** Turns the steps of a story that are about what is sold beside the server into commands. */
final class ShopSteps {

    private final History history;

    ShopSteps(History history) {
        this.history = history;
    }

    /** Whether {@code step} was one of these. */
    boolean take(Step step) {
        if (step instanceof Step.Installs installs) {
            history.ask(contract -> install(
                    contract, installs.application(), true, history.world().customer()));
        } else if (step instanceof Step.TriesToInstall tries) {
            Actor by = tries.trick() == Trick.NOT_AUTHENTICATED
                    ? new Actor.Visitor()
                    : history.world().customer();
            boolean warned = tries.trick() != Trick.NOT_ACKNOWLEDGED;
            history.ask(contract -> install(contract, tries.application(), warned, by));
        } else if (step instanceof Step.EndsApplication ends) {
            history.ask(contract -> new EndApplication(
                    ends.application(), history.today(), history.world().customer()));
        } else if (step instanceof Step.Exports) {
            history.ask(this::export);
        } else {
            return false;
        }
        return true;
    }

    private InstallApplication install(Contract contract, ApplicationId application, boolean warned, Actor by) {
        Market market = history.world().market(contract, history.today());
        Quote quote = InstallApplication.preview(contract, market, application, by)
                .map(InstallApplication.Preview::quote)
                .getOrElse(() -> market.quote(List.empty()));
        return new InstallApplication(application, warned, means(contract), quote, market, by);
    }

    private OrderExport export(Contract contract) {
        Market market = history.world().market(contract, history.today());
        return new OrderExport(
                means(contract),
                OrderExport.price(market),
                market,
                history.world().customer());
    }

    private static Option<String> means(Contract contract) {
        return Option.of(contract.terms().payment().methods().head().name());
    }
}
