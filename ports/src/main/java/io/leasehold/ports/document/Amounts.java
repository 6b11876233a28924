package io.leasehold.ports.document;

import static io.leasehold.ports.document.Formats.text;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;

/** The formats of money and rates: decimals, with or without quotes, without exponent, exactly as written. */
public final class Amounts {

    /** Twelve digits before the point: more than any server costs, and far from any overflow. */
    private static final String WHOLE = "(0|[1-9][0-9]{0,11})";

    private static final Pattern PERCENT = Pattern.compile("(0|[1-9][0-9]{0,2})(\\.[0-9]{1,4})?");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    private Amounts() {}

    /** An amount in {@code currency}, with no more decimals than it has; may be negative. */
    public static Format<Money> money(CurrencyUnit currency) {
        return amount(currency, "-?").map(amount -> Money.of(currency, amount));
    }

    /** A number of {@code currency} that is not negative, with no more decimals than it has. */
    public static Format<BigDecimal> positiveOrZero(CurrencyUnit currency) {
        return amount(currency, "");
    }

    /** A percentage with at most four decimals, such as {@code 20} or {@code 5.5}. */
    public static Format<BigDecimal> percent() {
        return text(PERCENT, "a percentage from 0 to 100 such as 20 or 5.5")
                .map(BigDecimal::new)
                .check(
                        percent -> percent.compareTo(BigDecimal.valueOf(100)) <= 0,
                        percent -> "'" + percent + "' is not a percentage from 0 to 100");
    }

    /** A currency by its ISO 4217 code, such as {@code EUR}. */
    public static Format<CurrencyUnit> currency() {
        String expected = "a currency by its ISO code such as EUR";
        return text(CURRENCY, expected)
                .check(Amounts::isKnown, code -> Formats.isNot(code, expected))
                .map(CurrencyUnit::of);
    }

    private static Format<BigDecimal> amount(CurrencyUnit currency, String sign) {
        int places = currency.getDecimalPlaces();
        String decimals = places == 0 ? "" : "(\\.[0-9]{1," + places + "})?";
        String example = places == 0 ? "10" : "10." + "0".repeat(places);
        String atLeast = sign.isEmpty() ? " and not negative" : "";
        return text(
                        Pattern.compile(sign + WHOLE + decimals),
                        "an amount in " + currency + ", written like " + example + atLeast)
                .map(BigDecimal::new);
    }

    private static boolean isKnown(String code) {
        try {
            return CurrencyUnit.of(code).getCode().equals(code);
        } catch (IllegalCurrencyException e) {
            return false;
        }
    }
}
