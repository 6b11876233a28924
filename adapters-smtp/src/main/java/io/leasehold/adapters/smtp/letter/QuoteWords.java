package io.leasehold.adapters.smtp.letter;

import io.leasehold.domain.period.Length;
import io.leasehold.domain.quote.QuoteLine;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Period;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a line of a quote charges, in the words of a reader: lengths as months, and in French what is English there. A
 * line that is not known is left as it is; a test misses those of the library that are not.
 */
final class QuoteWords {

    private static final Pattern LENGTH = Pattern.compile("(.*), (P(?:\\d+Y)?(?:\\d+M)?)");
    private static final Map<QuoteLine.Kind, List<Phrase>> PHRASES = new EnumMap<>(QuoteLine.Kind.class);

    /** What is said in English and, with the same parts, in French. */
    private record Phrase(Pattern english, String french) {
        Phrase(String english, String french) {
            this(Pattern.compile(english), french);
        }
    }

    static {
        Phrase name = new Phrase("([^,]+)", "$1");
        PHRASES.put(QuoteLine.Kind.SOLUTION, List.of(name));
        PHRASES.put(
                QuoteLine.Kind.EXTRA,
                List.of(
                        new Phrase("(\\d+) vCPU more", "$1 vCPU de plus"),
                        new Phrase("(\\d+) GiB memory more", "$1 Gio de mémoire de plus"),
                        new Phrase("(\\d+) GiB disk more", "$1 Gio de disque de plus")));
        PHRASES.put(QuoteLine.Kind.UPGRADE, List.of(new Phrase("upgrade", "augmentation des ressources")));
        PHRASES.put(
                QuoteLine.Kind.APPLICATION,
                List.of(
                        new Phrase("(.*), (\\d+) of (\\d+) days", "$1, $2 jours sur $3"),
                        new Phrase("(.*), installation", "$1, installation"),
                        name));
        PHRASES.put(QuoteLine.Kind.EXPORT, List.of(new Phrase("export", "export")));
    }

    private QuoteWords() {}

    static String of(QuoteLine line, Wording wording) {
        Matcher length = LENGTH.matcher(line.what());
        return length.matches()
                ? words(line.kind(), length.group(1), wording) + ", " + months(length.group(2), wording)
                : words(line.kind(), line.what(), wording);
    }

    /** Whether {@code line} reads in French as it should. */
    static boolean knows(QuoteLine line) {
        Matcher length = LENGTH.matcher(line.what());
        return french(line.kind(), length.matches() ? length.group(1) : line.what())
                .isDefined();
    }

    private static String months(String length, Wording wording) {
        return wording.months(Length.of(Period.parse(length)).months());
    }

    private static String words(QuoteLine.Kind kind, String what, Wording wording) {
        return wording == Wording.FRENCH ? french(kind, what).getOrElse(what) : what;
    }

    private static Option<String> french(QuoteLine.Kind kind, String what) {
        return PHRASES.getOrDefault(kind, List.empty())
                .map(phrase -> phrase.english().matcher(what).matches()
                        ? Option.of(phrase.english().matcher(what).replaceFirst(phrase.french()))
                        : Option.<String>none())
                .find(Option::isDefined)
                .flatMap(found -> found);
    }
}
