package io.leasehold.domain.payment;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.notice.NoticeKind;
import io.leasehold.domain.notice.Notify;
import io.vavr.collection.List;
import java.time.LocalDate;
import org.joda.money.Money;

/** An irregular payment was recorded; the money goes back (ORD-4). */
public record PaymentDeclined(String payment, Money amount, DeclineReason reason, LocalDate on) implements Event {

    @Override
    public Contract evolve(Contract contract) {
        return contract.havingSeen(payment);
    }

    @Override
    public List<Effect> effects(Contract after) {
        return List.of(new GiveBack(payment, amount), new Notify(NoticeKind.PAYMENT_DECLINED, payment, this));
    }
}
