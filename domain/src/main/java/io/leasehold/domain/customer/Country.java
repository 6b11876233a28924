package io.leasehold.domain.customer;

import java.util.Locale;
import java.util.Set;

/**
 * A country by its ISO 3166 code, for example {@code FR}.
 *
 * @param code two capital letters, in use
 */
public record Country(String code) {

    private static final Set<String> CODES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    public Country {
        if (!CODES.contains(code)) {
            throw new IllegalArgumentException("'" + code + "' is not a two-letter ISO 3166 country code");
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
