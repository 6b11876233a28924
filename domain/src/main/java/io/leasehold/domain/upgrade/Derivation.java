package io.leasehold.domain.upgrade;

import io.leasehold.domain.money.ExactMoney;
import io.vavr.collection.List;
import org.joda.money.Money;

/** How a settlement was calculated, line by line, as a person would write it down. */
public final class Derivation {

    private Derivation() {}

    /** For example {@code 18 of 28 days of 10.00 EUR = 45/7 EUR}. */
    public static List<String> of(Settlement settlement) {
        String unused = "unused: " + settlement.unusedDays() + " of " + settlement.periodDays() + " days of "
                + print(settlement.paid()) + byPeriods(settlement) + " = " + print(settlement.unusedValue());
        String price =
                "price of a full period of " + settlement.agreed().days() + " days: " + print(settlement.newPrice());
        return List.of(unused, price).append(result(settlement));
    }

    /** A period ahead has days of another worth, so that the line is not one rule of three. */
    private static String byPeriods(Settlement settlement) {
        ExactMoney evenly = settlement.paid().share(settlement.unusedDays(), settlement.periodDays());
        return evenly.equals(settlement.unusedValue()) ? "" : ", each period by its own days";
    }

    private static String result(Settlement settlement) {
        String value = settlement.unusedValue().asFraction();
        String price = settlement.newPrice().getAmount().toPlainString();
        return switch (settlement.method()) {
            case CONVERT_DAYS ->
                "days bought: (" + value + ") / " + price + " × "
                        + settlement.agreed().days() + ", rounded up = " + settlement.newDays();
            case NEW_PERIOD -> "to pay: " + price + " − " + value + " = " + print(settlement.charge());
            case PAY_DIFFERENCE ->
                "to pay: " + price + " × " + settlement.unusedDays() + "/"
                        + settlement.agreed().days() + " − " + value + " = " + print(settlement.charge());
        };
    }

    private static String print(Money money) {
        return money.getAmount().toPlainString() + " " + money.getCurrencyUnit();
    }

    /** As money where it is whole cents, else as a fraction. */
    private static String print(ExactMoney exact) {
        Money rounded = exact.rounded();
        return ExactMoney.of(rounded).equals(exact) ? print(rounded) : exact.asFraction() + " " + exact.currency();
    }
}
