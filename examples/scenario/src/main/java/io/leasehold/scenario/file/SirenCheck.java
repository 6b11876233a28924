package io.leasehold.scenario.file;

import java.util.regex.Pattern;

/**
 * Checks the number of a French company (SIREN, 9 digits) or of one of its establishments (SIRET, 14), as INSEE defines
 * it.
 */
final class SirenCheck {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{9}([0-9]{5})?");

    /** The post office has more establishments than check digits; theirs have a digit sum divisible by five. */
    private static final String POST_OFFICE = "356000000";

    private SirenCheck() {}

    static boolean accepts(String number) {
        if (!DIGITS.matcher(number).matches()) {
            return false;
        }
        boolean post = number.startsWith(POST_OFFICE) && number.length() > POST_OFFICE.length();
        return luhn(number) % 10 == 0
                || (post && number.chars().map(c -> c - '0').sum() % 5 == 0);
    }

    private static int luhn(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum;
    }
}
