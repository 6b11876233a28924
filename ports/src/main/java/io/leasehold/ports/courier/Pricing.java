package io.leasehold.ports.courier;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Phase;
import io.leasehold.domain.export.OrderExport;
import io.leasehold.domain.order.FirstPeriod;
import io.leasehold.domain.period.Length;
import io.leasehold.domain.prices.PriceChangeAnnounced;
import io.leasehold.domain.quote.Market;
import io.leasehold.domain.quote.Quote;
import io.leasehold.domain.renewal.Renew;
import io.leasehold.ports.mail.NewPrices;
import io.leasehold.ports.mail.NewPrices.Costs;
import io.leasehold.ports.mail.Notice;
import io.leasehold.ports.market.Markets;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * Adds to a mail what it says that things cost, as of the day on which it is sent: a mail that is sent again on another
 * day says the prices of that day. Where something cannot be priced, the mail goes out without.
 */
final class Pricing {

    private final Markets markets;

    Pricing(Markets markets) {
        this.markets = markets;
    }

    Notice priced(Notice notice, LocalDate today) {
        return switch (notice.kind()) {
            case REMINDER, EXPIRED -> notice.renewingFor(renewal(notice.contract(), today));
            case PRICE_CHANGE -> notice.comparing(change(notice.contract(), (PriceChangeAnnounced) notice.about()));
            default -> notice;
        };
    }

    private Option<Quote> renewal(Contract contract, LocalDate today) {
        return markets.market(contract, today).toOption().flatMap(market -> renewal(contract, market));
    }

    private Option<NewPrices> change(Contract contract, PriceChangeAnnounced about) {
        LocalDate effective = about.effective();
        return markets.market(contract, effective.minusDays(1))
                .toOption()
                .flatMap(market -> costs(contract, market))
                .flatMap(before -> markets.announced(contract, effective)
                        .toOption()
                        .flatMap(market -> costs(contract, market))
                        .map(after -> new NewPrices(before, after)));
    }

    private static Option<Costs> costs(Contract contract, Market market) {
        return renewal(contract, market).map(renewal -> new Costs(renewal, OrderExport.price(market)));
    }

    /** None if the solution or the length is not on offer any more, or no length was agreed yet. */
    private static Option<Quote> renewal(Contract contract, Market market) {
        return length(contract)
                .filter(market.lengths()::contains)
                .flatMap(length -> Renew.quote(contract, market, length).toOption());
    }

    /** Of the period that would be renewed; of an order, the one that was ordered. */
    private static Option<Length> length(Contract contract) {
        return contract.term()
                .map(term -> term.ahead().getOrElse(term.current()).agreed().length())
                .orElse(() -> contract.phase() instanceof Phase.Activating activating
                        ? Option.of(activating.length())
                        : contract.request()
                                .map(request -> request.purchase())
                                .filter(FirstPeriod.class::isInstance)
                                .map(purchase -> ((FirstPeriod) purchase).length()));
    }
}
