package io.leasehold.adapters.smtp.letter;

import io.vavr.collection.List;
import java.util.ArrayList;
import java.util.StringTokenizer;
import java.util.regex.Pattern;

/**
 * Lays plain text out. What templates write is a run of words: U+2029 ends a paragraph and U+2028 a line, and all other
 * white space is one space, so that templates can be indented at will.
 */
final class PlainText {

    private static final int WIDTH = 76;
    private static final String PARAGRAPH = "\u2029";
    private static final String LINE = "\u2028";
    private static final String SPACE = " \t\r\n\f";
    private static final String SIGNATURE = "--";
    private static final Pattern UNFIT_FOR_A_LINE = Pattern.compile("[\\p{Cntrl}\u2028\u2029]+");

    private PlainText() {}

    /** The paragraphs of {@code written}, none of them empty. */
    static List<String> paragraphs(String written) {
        return split(written, PARAGRAPH).map(PlainText::lines).filter(paragraph -> !paragraph.isEmpty());
    }

    /** {@code text} without what would end a line or a paragraph in the wrong place, or steer a terminal. */
    static String oneLine(String text) {
        return UNFIT_FOR_A_LINE.matcher(text).replaceAll(" ");
    }

    private static String lines(String paragraph) {
        return split(paragraph, LINE)
                .map(line -> split(line, SPACE))
                .filter(List::nonEmpty)
                .map(PlainText::wrapped)
                .mkString("\n");
    }

    /** Broken between words; a word that is too long for a line stands on one of its own. */
    private static String wrapped(List<String> words) {
        StringBuilder lines = new StringBuilder();
        int width = 0;
        for (String word : words) {
            if (width > 0 && width + 1 + word.length() > WIDTH) {
                lines.append('\n');
                width = 0;
            } else if (width > 0) {
                lines.append(' ');
                width++;
            }
            lines.append(word);
            width += word.length();
        }
        // By this very line readers' programs know where a signature begins (RFC 3676, 4.3).
        return lines.toString().equals(SIGNATURE) ? SIGNATURE + " " : lines.toString();
    }

    /** What stands between any of {@code separators}, without what is empty. */
    private static List<String> split(String text, String separators) {
        java.util.List<String> parts = new ArrayList<>();
        StringTokenizer tokens = new StringTokenizer(text, separators);
        while (tokens.hasMoreTokens()) {
            parts.add(tokens.nextToken());
        }
        return List.ofAll(parts);
    }
}
