package io.leasehold.scenario.report;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names, counts and amounts as people read them. */
final class Words {

    private static final Pattern MONEY = Pattern.compile("-?\\d+\\.\\d{2}");
    private static final Pattern FRACTION = Pattern.compile("(-?\\d{1,40})/(\\d{1,40})");
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)(?=(?:\\d{3})+\\.)");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final String NARROW_NO_BREAK = "\u202F";

    private Words() {}

    /** {@code unusedDays} and {@code unused-days} are both "unused days". */
    static String plain(String name) {
        String spaced = HUMP.matcher(name).replaceAll(" ").replace('-', ' ').replace('_', ' ');
        // Shouted words are codes (CONVERT_DAYS, PAYPAL): lower case reads better and loses nothing.
        return spaced.toLowerCase(Locale.ROOT).strip();
    }

    /** The rules of a firewall in their order: {@code in tcp 443 accept; in any drop}. */
    static Optional<String> rules(Object value) {
        if (!(value instanceof List<?> rules) || !rules.stream().allMatch(Map.class::isInstance)) {
            return Optional.empty();
        }
        String words = rules.stream()
                .map(rule -> ((Map<?, ?>) rule)
                        .values().stream()
                                .map(part -> String.valueOf(part).toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("; "));
        return Optional.of(words.isEmpty() ? "none" : words);
    }

    /** Like {@link #plain}, as the beginning of a sentence. */
    static String sentence(String name) {
        String plain = plain(name);
        return plain.isEmpty() ? name : plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
    }

    static String count(long count, String noun) {
        return count + "\u00A0" + noun + (count == 1 ? "" : "s");
    }

    static boolean isMoney(Object value) {
        return value instanceof String text && MONEY.matcher(text).matches();
    }

    static String money(BigDecimal amount) {
        BigDecimal atLeastCents = amount.scale() < 2 ? amount.setScale(2, RoundingMode.UNNECESSARY) : amount;
        return money(atLeastCents.toPlainString());
    }

    static String money(String amount) {
        return THOUSANDS.matcher(amount).replaceAll(NARROW_NO_BREAK);
    }

    /** An exact amount {@code n/d}: whole ones as they are, others with what they come to, {@code 45/7 ≈ 6.43}. */
    static Optional<String> fraction(Object value) {
        return approximate(value).map(cents -> {
            String text = String.valueOf(value);
            return text.endsWith("/1") ? money(cents) : text + "\u00A0≈\u00A0" + money(cents);
        });
    }

    /** An exact amount {@code n/d}, to the nearest cent. */
    static Optional<BigDecimal> approximate(Object value) {
        Matcher matcher = FRACTION.matcher(String.valueOf(value));
        if (!matcher.matches() || new BigInteger(matcher.group(2)).signum() == 0) {
            return Optional.empty();
        }
        BigDecimal numerator = new BigDecimal(matcher.group(1));
        return Optional.of(numerator.divide(new BigDecimal(matcher.group(2)), 2, RoundingMode.HALF_UP));
    }

    static boolean isWhole(Object fraction) {
        return String.valueOf(fraction).endsWith("/1");
    }
}
