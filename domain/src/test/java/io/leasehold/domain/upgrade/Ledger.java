package io.leasehold.domain.upgrade;

import io.leasehold.domain.arbitrary.Happened;
import io.leasehold.domain.arbitrary.History;
import io.leasehold.domain.invoice.InvoiceDrawn;
import io.leasehold.domain.money.ExactMoney;
import io.leasehold.domain.order.Activated;
import io.leasehold.domain.period.PaidPeriod;
import io.leasehold.domain.period.Term;
import io.leasehold.domain.renewal.Renewed;
import io.vavr.collection.List;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.joda.money.CurrencyUnit;

/**
 * A second set of books, kept by days: which paid period each day of service belonged to in the end, and what that day
 * was worth. It knows nothing of unused days.
 *
 * @param paid the recurring net of all invoices
 * @param stretches days that belong to a period, without gaps in value
 */
record Ledger(ExactMoney paid, List<Stretch> stretches) {

    /** The days from {@code from}, included, to {@code to}, excluded, of {@code period}. */
    record Stretch(PaidPeriod period, LocalDate from, LocalDate to) {

        ExactMoney value() {
            return period.value().share(ChronoUnit.DAYS.between(from, to), period.days());
        }

        Stretch until(LocalDate end) {
            return new Stretch(period, from, end.isBefore(to) ? end : to);
        }

        Stretch since(LocalDate begin) {
            return new Stretch(period, begin.isAfter(from) ? begin : from, to);
        }

        boolean isEmpty() {
            return !from.isBefore(to);
        }
    }

    static Ledger of(History history) {
        CurrencyUnit currency = history.contract().terms().currency();
        Ledger ledger = new Ledger(ExactMoney.zero(currency), List.empty());
        for (Happened it : history.happened()) {
            ledger = ledger.after(it);
        }
        return ledger;
    }

    /** What the days before {@code today} were worth. */
    ExactMoney used(LocalDate today) {
        return sum(stretches.map(stretch -> stretch.until(today)));
    }

    /** What the days from {@code today} on are worth. */
    ExactMoney left(LocalDate today) {
        return sum(stretches.map(stretch -> stretch.since(today)));
    }

    private Ledger after(Happened it) {
        if (it.event() instanceof InvoiceDrawn drawn) {
            return new Ledger(paid.plus(drawn.quote().recurring()), stretches);
        }
        if (it.event() instanceof Activated activated) {
            return with(activated.term().current());
        }
        if (it.event() instanceof Renewed renewed) {
            Term term = renewed.term();
            return with(term.ahead().getOrElse(term.current()));
        }
        if (it.event() instanceof Upgraded upgraded) {
            LocalDate cut = upgraded.settlement().on();
            List<Stretch> kept = stretches.map(stretch -> stretch.until(cut)).filter(stretch -> !stretch.isEmpty());
            return new Ledger(paid, kept).with(upgraded.settlement().term().current());
        }
        return this;
    }

    private Ledger with(PaidPeriod period) {
        return new Ledger(paid, stretches.append(new Stretch(period, period.start(), period.renewal())));
    }

    private ExactMoney sum(List<Stretch> days) {
        return days.filter(stretch -> !stretch.isEmpty()).map(Stretch::value).fold(paid.minus(paid), ExactMoney::plus);
    }
}
