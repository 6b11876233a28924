package io.leasehold.domain.quote;

import static io.leasehold.domain.clause.ClauseId.ORD_1;

import io.leasehold.domain.catalogue.VatRate;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.money.ExactMoney;
import io.vavr.collection.List;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.function.Predicate;
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
        Money sum = sum(lines, net.getCurrencyUnit(), line -> true);
        if (!sum.equals(net)) {
            throw new IllegalArgumentException("the lines of a quote add up to " + sum + ", not " + net);
        }
        if (!plusTax(net, vat).equals(gross)) {
            throw new IllegalArgumentException("net and tax of a quote do not add up to " + gross);
        }
    }

    /** A quote of {@code lines}, taxed at {@code rate}. */
    public static Quote of(LocalDate on, CurrencyUnit currency, List<QuoteLine> lines, VatRate rate) {
        Money net = sum(lines, currency, line -> true);
        Money tax = net.multipliedBy(rate.percent().movePointLeft(2), RoundingMode.HALF_UP);
        return new Quote(on, lines, net, List.of(new VatLine(rate.percent(), net, tax)), net.plus(tax));
    }

    /** The part of the net price that buys time, without application fees (UPG-5, UPG-6). */
    public ExactMoney recurring() {
        return ExactMoney.of(sum(lines, net.getCurrencyUnit(), QuoteLine::isRecurring));
    }

    private static Money plusTax(Money net, List<VatLine> vat) {
        Money gross = net;
        for (List<VatLine> rest = vat; !rest.isEmpty(); rest = rest.tail()) {
            gross = gross.plus(rest.head().amount());
        }
        return gross;
    }

    // Walks the list itself and adds coins: this is on the path of every renewal.
    private static Money sum(List<QuoteLine> lines, CurrencyUnit currency, Predicate<QuoteLine> counts) {
        long minor = 0;
        for (List<QuoteLine> rest = lines; !rest.isEmpty(); rest = rest.tail()) {
            QuoteLine line = rest.head();
            if (!line.net().getCurrencyUnit().equals(currency)) {
                throw new IllegalArgumentException(
                        "a line in " + line.net() + " has no place in a quote in " + currency);
            }
            if (counts.test(line)) {
                minor = Math.addExact(minor, line.net().getAmountMinorLong());
            }
        }
        return Money.ofMinor(currency, minor);
    }
}
