package io.leasehold.domain.renewal;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.ReminderPlan;
import io.leasehold.domain.notice.NoticeKind;
import io.leasehold.domain.notice.Notify;
import io.leasehold.domain.period.Term;
import io.leasehold.domain.quote.Quote;
import io.leasehold.domain.terms.Terms;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * Another period was bought.
 *
 * @param term the paid time with it
 * @param start the first day of the new period; its renewal date is the term's
 * @param quote what was paid
 * @param terms the edition that holds from now on
 */
public record Renewed(Term term, LocalDate start, Quote quote, Terms terms, LocalDate on) implements Event {

    @Override
    public Contract evolve(Contract contract) {
        return contract.activeAnew(term, terms, Option.of(ReminderPlan.of(term.renewal(), on)), on);
    }

    /** An upgrade may bring a renewal date back, so the mail is told apart by the request that was paid, too. */
    @Override
    public List<Effect> effects(Contract after) {
        return List.of(new Notify(NoticeKind.RENEWED, term.renewal() + "/" + after.requests(), this));
    }
}
