package io.leasehold.adapters.smtp.letter;

import io.leasehold.domain.quote.QuoteLine;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.joda.money.Money;

/**
 * Dates, numbers and small words in a language. English and French are spelt out here, so that a mail reads the same on
 * every Java; any other language is as this Java knows it, with English small words.
 */
enum Wording {
    ENGLISH(Locale.ENGLISH, '.', ','),
    /** With spaces that do not break lines. */
    FRENCH(Locale.FRENCH, ',', '\u00a0');

    private final Locale locale;
    private final DecimalFormatSymbols symbols;
    private final DecimalFormat cents;
    private final DateTimeFormatter day;
    private final DateTimeFormatter firstDay;

    Wording(Locale locale, char decimal, char grouping) {
        this.locale = locale;
        this.symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setDecimalSeparator(decimal);
        symbols.setGroupingSeparator(grouping);
        this.cents = new DecimalFormat("#,##0.00", symbols);
        this.day = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", locale);
        this.firstDay = DateTimeFormatter.ofPattern("EEEE d'er' MMMM uuuu", locale);
    }

    /** French for readers of French, English for all others. */
    static Wording of(Locale reader) {
        return reader.getLanguage().equals(FRENCH.locale.getLanguage()) ? FRENCH : ENGLISH;
    }

    /** For example {@code Saturday 28 February 2026}. */
    static String date(LocalDate date, Locale reader) {
        if (isSpeltOut(reader)) {
            Wording wording = of(reader);
            boolean first = wording == FRENCH && date.getDayOfMonth() == 1;
            return (first ? wording.firstDay : wording.day).format(date);
        }
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(reader)
                .format(date);
    }

    /** For example {@code €1,234.50}; a currency without a common sign by its code. */
    static String money(Money money, Locale reader) {
        if (!isSpeltOut(reader)) {
            NumberFormat format = NumberFormat.getCurrencyInstance(reader);
            format.setCurrency(money.getCurrencyUnit().toCurrency());
            return format.format(money.getAmount());
        }
        Wording wording = of(reader);
        int places = money.getCurrencyUnit().getDecimalPlaces();
        // A format is not to be shared among threads.
        DecimalFormat format = (DecimalFormat) wording.cents.clone();
        format.setMinimumFractionDigits(places);
        format.setMaximumFractionDigits(places);
        String amount = format.format(money.getAmount());
        String code = money.getCurrencyUnit().getCode();
        boolean euro = code.equals("EUR");
        if (wording == FRENCH) {
            return amount + "\u00a0" + (euro ? "€" : code);
        }
        return euro ? "€" + amount : code + "\u00a0" + amount;
    }

    /** With as many decimals as it has. */
    static String number(BigDecimal number, Locale reader) {
        return new DecimalFormat("#,##0.######", of(reader).symbols).format(number);
    }

    /** {@code one} or {@code many} of something; none is one in French. */
    String count(long number, String one, String many) {
        boolean single = number == 1 || (this == FRENCH && number == 0);
        return number + "\u00a0" + (single ? one : many);
    }

    /** What stands before an amount that was rounded. */
    String about() {
        return this == FRENCH ? "environ" : "about";
    }

    String days(long days) {
        return this == FRENCH ? count(days, "jour", "jours") : count(days, "day", "days");
    }

    String months(long months) {
        return this == FRENCH ? count(months, "mois", "mois") : count(months, "month", "months");
    }

    String line(QuoteLine line) {
        return QuoteWords.of(line, this);
    }

    private static boolean isSpeltOut(Locale reader) {
        return of(reader).locale.getLanguage().equals(reader.getLanguage());
    }
}
