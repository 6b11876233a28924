package io.leasehold.scenario.output;

import io.leasehold.domain.contract.Event;
import io.leasehold.domain.export.ExportGivenUp;
import io.leasehold.domain.payment.PaymentAccepted;
import io.leasehold.domain.payment.PaymentRequested;
import io.leasehold.domain.quote.Quote;
import io.vavr.control.Option;
import java.util.HashMap;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Adds up what was paid on a contract, less what was given back of it. */
public final class Paid {

    private final Map<String, Quote> requested = new HashMap<>();
    private final Map<String, Quote> accepted = new HashMap<>();
    private Money net;
    private Money gross;

    Paid(CurrencyUnit currency) {
        this.net = Money.zero(currency);
        this.gross = Money.zero(currency);
    }

    void count(Event event) {
        if (event instanceof PaymentRequested opened) {
            requested.put(opened.request().reference(), opened.request().quote());
        } else if (event instanceof PaymentAccepted paid) {
            Quote quote = requested.get(paid.reference());
            if (quote != null) {
                accepted.put(paid.payment(), quote);
                net = net.plus(quote.net());
                gross = gross.plus(quote.gross());
            }
        } else if (event instanceof ExportGivenUp givenUp) {
            givenUp.export()
                    .paid()
                    .flatMap(paid -> Option.of(accepted.get(paid.payment())))
                    .forEach(quote -> {
                        net = net.minus(quote.net());
                        gross = gross.minus(quote.gross());
                    });
        }
    }

    public Money net() {
        return net;
    }

    public Money gross() {
        return gross;
    }
}
