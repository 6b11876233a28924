package io.leasehold.domain.catalogue;

import io.leasehold.domain.customer.Country;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A rate of value added tax for customers of a country.
 *
 * @param country where the customer is
 * @param percent 0 to 100, with at most four decimals, for example 20 or 5.5
 * @param from the first day on which the rate applies, until a later one does
 */
public record VatRate(Country country, BigDecimal percent, LocalDate from) {

    public VatRate {
        if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new IllegalArgumentException("a rate of tax is 0 to 100 percent, not " + percent.toPlainString());
        }
        if (percent.stripTrailingZeros().scale() > 4) {
            throw new IllegalArgumentException("a rate of tax has at most four decimals: " + percent.toPlainString());
        }
        percent = percent.signum() == 0 ? BigDecimal.ZERO : percent.stripTrailingZeros();
        if (percent.scale() < 0) {
            percent = percent.setScale(0);
        }
    }
}
