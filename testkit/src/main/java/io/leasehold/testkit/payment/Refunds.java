package io.leasehold.testkit.payment;

import io.vavr.collection.List;
import java.time.Instant;
import org.joda.money.Money;

/** What goes back of the payments of a fake. */
final class Refunds {

    /** How far one came. */
    enum State {
        UNDERWAY,
        ARRIVED,
        FAILED
    }

    record Refund(String id, String payment, Money amount, State state, Instant at) {

        private Refund with(State other) {
            return new Refund(id, payment, amount, other, at);
        }
    }

    private List<Refund> all = List.empty();
    private boolean slow;

    /** The next one is on its way until all are settled. */
    void slow() {
        slow = true;
    }

    Refund add(String id, String payment, Money amount, Instant at) {
        Refund refund = new Refund(id, payment, amount, slow ? State.UNDERWAY : State.ARRIVED, at);
        slow = false;
        all = all.append(refund);
        return refund;
    }

    /** Those that are on their way arrive, or fail. */
    void settle(boolean arrive) {
        all = all.map(it -> it.state() == State.UNDERWAY ? it.with(arrive ? State.ARRIVED : State.FAILED) : it);
    }

    List<Refund> of(String payment) {
        return all.filter(it -> it.payment().equals(payment));
    }

    /** How much of a payment went back or is on its way. */
    Money back(String payment, Money amount) {
        return of(payment)
                .filter(it -> it.state() != State.FAILED)
                .map(Refund::amount)
                .fold(Money.zero(amount.getCurrencyUnit()), Money::plus);
    }
}
