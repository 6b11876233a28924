package io.leasehold.adapters.smtp.letter;

import io.vavr.collection.List;
import java.util.regex.Pattern;

/**
 * Lays plain text out. What templates write is a run of words: U+2029 ends a paragraph and U+2028 a line, and all other
 * white space is one space, so that templates can be indented at will.
 */
final class PlainText {

    private static final int WIDTH = 76;
    private static final Pattern PARAGRAPH = Pattern.compile("\u2029");
    private static final Pattern LINE = Pattern.compile("\u2028");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern UNFIT_FOR_A_LINE = Pattern.compile("[\\p{Cntrl}\u2028\u2029]+");

    private PlainText() {}

    /** The paragraphs of {@code written}, none of them empty. */
    static List<String> paragraphs(String written) {
        return List.of(PARAGRAPH.split(written)).map(PlainText::lines).filter(paragraph -> !paragraph.isEmpty());
    }

    /** {@code text} without what would end a line or a paragraph in the wrong place, or steer a terminal. */
    static String oneLine(String text) {
        return UNFIT_FOR_A_LINE.matcher(text).replaceAll(" ");
    }

    private static String lines(String paragraph) {
        return List.of(LINE.split(paragraph))
                .map(line -> SPACE.matcher(line).replaceAll(" "))
                .map(line -> line.strip().equals("--") ? "-- " : wrapped(line.strip()))
                .filter(line -> !line.isEmpty())
                .mkString("\n");
    }

    /** Broken between words; a word that is too long for a line stands on one of its own. */
    private static String wrapped(String line) {
        StringBuilder lines = new StringBuilder();
        int width = 0;
        for (String word : List.of(SPACE.split(line))) {
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
        return lines.toString();
    }
}
