package io.leasehold.ports.account;

import java.util.regex.Pattern;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/**
 * What is taken for the number of a French company (SIREN, 9 digits) or of one of its establishments (SIRET, 14), as INSEE
 * defines it: without spaces, and with the right check digit (DAT-1).
 */
public final class SirenSyntax {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{9}([0-9]{5})?");

    /** The post office has more establishments than check digits; theirs have a digit sum divisible by five. */
    private static final String POST_OFFICE = "356000000";

    private SirenSyntax() {}

    public static boolean accepts(String number) {
        return DIGITS.matcher(number).matches()
                && (LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(number) || isPostOffice(number));
    }

    private static boolean isPostOffice(String number) {
        return number.length() > POST_OFFICE.length()
                && number.startsWith(POST_OFFICE)
                && number.chars().map(Character::getNumericValue).sum() % 5 == 0;
    }
}
