package io.leasehold.scenario.output;

import io.leasehold.domain.contract.Event;
import io.leasehold.domain.payment.PaymentAccepted;
import io.leasehold.domain.payment.PaymentRequested;
import io.leasehold.domain.quote.Quote;
import java.util.HashMap;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Adds up what was paid on a contract. */
public final class Paid {

    private final Map<String, Quote> requested = new HashMap<>();
    private Money net;
    private Money gross;

    Paid(CurrencyUnit currency) {
        this.net = Money.zero(currency);
        this.gross = Money.zero(currency);
    }

    void count(Event event) {
        if (event instanceof PaymentRequested opened) {
            requested.put(opened.request().reference(), opened.request().quote());
        } else if (event instanceof PaymentAccepted accepted) {
            Quote quote = requested.get(accepted.reference());
            if (quote != null) {
                net = net.plus(quote.net());
                gross = gross.plus(accepted.amount());
            }
        }
    }

    public Money net() {
        return net;
    }

    public Money gross() {
        return gross;
    }
}
