package io.leasehold.domain.quote;

import static io.leasehold.domain.clause.ClauseId.ORD_1;

import io.leasehold.domain.catalogue.VatRate;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.money.ExactMoney;
import io.vavr.collection.List;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What something costs: net by line, tax by rate, gross. What is charged equals it to the coin. It holds until the end
 * of its day (ORD-1).
 *
 * @param on the day it holds
 * @param lines what is charged, net; may be empty
 * @param net the sum of the lines
 * @param vat tax, one line a rate
 * @param gross net plus tax
 */
@Clause(ORD_1)
public record Quote(LocalDate on, List<QuoteLine> lines, Money net, List<VatLine> vat, Money gross) {

    public Quote {
        Money sum = sum(lines, net.getCurrencyUnit());
        if (!sum.equals(net)) {
            throw new IllegalArgumentException("the lines of a quote add up to " + sum + ", not " + net);
        }
        if (!vat.map(VatLine::amount).fold(net, Money::plus).equals(gross)) {
            throw new IllegalArgumentException("net and tax of a quote do not add up to " + gross);
        }
    }

    /** A quote of {@code lines}, taxed at {@code rate}. */
    public static Quote of(LocalDate on, CurrencyUnit currency, List<QuoteLine> lines, VatRate rate) {
        Money net = sum(lines, currency);
        Money tax = net.multipliedBy(rate.percent().movePointLeft(2), RoundingMode.HALF_UP);
        return new Quote(on, lines, net, List.of(new VatLine(rate.percent(), net, tax)), net.plus(tax));
    }

    /** The part of the net price that buys time, without application fees (UPG-5, UPG-6). */
    public ExactMoney recurring() {
        return ExactMoney.of(sum(lines.filter(QuoteLine::isRecurring), net.getCurrencyUnit()));
    }

    private static Money sum(List<QuoteLine> lines, CurrencyUnit currency) {
        Money sum = Money.zero(currency);
        for (QuoteLine line : lines) {
            sum = sum.plus(line.net());
        }
        return sum;
    }
}
