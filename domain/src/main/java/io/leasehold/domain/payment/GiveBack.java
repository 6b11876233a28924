package io.leasehold.domain.payment;

import io.leasehold.domain.contract.Effect;
import org.joda.money.Money;

/** Give captured money back, whole (ORD-4). */
public record GiveBack(String payment, Money amount) implements Effect {

    @Override
    public String key() {
        return "give-back/" + payment;
    }

    @Override
    public Lane lane() {
        return Lane.PAYMENT;
    }
}
