package io.leasehold.domain.order;

import static io.leasehold.domain.clause.ClauseId.ORD_1;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.quote.Quote;
import io.vavr.control.Option;
import java.time.LocalDate;

/** What is charged equals the quote that was shown, to the coin, or nothing is charged. */
public final class Quotes {

    private Quotes() {}

    /**
     * Refuses a quote of another day, or one that is not the price.
     *
     * @param shown what the customer saw and agreed to
     * @param price what the price list says today
     */
    @Clause(ORD_1)
    public static Option<Refusal> check(Quote shown, Quote price, LocalDate today) {
        if (!shown.on().equals(today)) {
            return Option.of(new OrderRefusal.QuoteExpired(shown.on(), today));
        }
        return Option.when(!shown.equals(price), () -> new OrderRefusal.QuoteAltered(shown.gross(), price.gross()));
    }
}
