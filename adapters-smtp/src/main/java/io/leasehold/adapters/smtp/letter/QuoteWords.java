package io.leasehold.adapters.smtp.letter;

import io.leasehold.domain.period.Length;
import io.leasehold.domain.quote.QuoteLine;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a line of a quote charges, in the words of a reader: lengths as months, and in French what is English there. */
final class QuoteWords {

    private static final Pattern LENGTH = Pattern.compile("(.*), (P(?:\\d+Y)?(?:\\d+M)?)");
    private static final Map<Pattern, String> FRENCH = new LinkedHashMap<>();

    static {
        FRENCH.put(Pattern.compile("(\\d+) vCPU more"), "$1 vCPU de plus");
        FRENCH.put(Pattern.compile("(\\d+) GiB memory more"), "$1 Gio de mémoire de plus");
        FRENCH.put(Pattern.compile("(\\d+) GiB disk more"), "$1 Gio de disque de plus");
        FRENCH.put(Pattern.compile("(.*), (\\d+) of (\\d+) days"), "$1, $2 jours sur $3");
        FRENCH.put(Pattern.compile("upgrade"), "augmentation des ressources");
    }

    private QuoteWords() {}

    static String of(QuoteLine line, Wording wording) {
        Matcher length = LENGTH.matcher(line.what());
        return length.matches()
                ? words(length.group(1), wording) + ", " + months(length.group(2), wording)
                : words(line.what(), wording);
    }

    private static String months(String length, Wording wording) {
        return wording.months(Length.of(Period.parse(length)).months());
    }

    private static String words(String what, Wording wording) {
        if (wording == Wording.FRENCH) {
            for (Map.Entry<Pattern, String> phrase : FRENCH.entrySet()) {
                Matcher matcher = phrase.getKey().matcher(what);
                if (matcher.matches()) {
                    return matcher.replaceFirst(phrase.getValue());
                }
            }
        }
        return what;
    }
}
