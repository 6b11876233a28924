package io.leasehold.adapters.smtp.letter;

import io.vavr.collection.List;
import java.util.ArrayList;
import java.util.regex.Pattern;

/**
 * Lays plain text out. What templates write is a run of words: U+2029 ends a paragraph and U+2028 a line, and all other
 * white space is one space, so that templates can be indented at will.
 */
final class PlainText {

    private static final int WIDTH = 76;
    private static final char PARAGRAPH = '\u2029';
    private static final char LINE = '\u2028';
    private static final String SPACE = " \t\r\n\f";
    private static final String SIGNATURE = "--";
    private static final Pattern UNFIT_FOR_A_LINE = Pattern.compile("[\\p{Cntrl}\u2028\u2029]+");

    private final java.util.List<String> paragraphs = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private int width;

    private PlainText() {}

    /** The paragraphs of {@code written}, none of them empty. One pass, for it is what writing a mail spends most time on. */
    static List<String> paragraphs(String written) {
        PlainText text = new PlainText();
        int begin = 0;
        for (int i = 0; i < written.length(); i++) {
            char letter = written.charAt(i);
            if (letter != LINE && letter != PARAGRAPH && SPACE.indexOf(letter) < 0) {
                continue;
            }
            text.word(written, begin, i);
            begin = i + 1;
            if (letter == PARAGRAPH) {
                text.endParagraph();
            } else if (letter == LINE) {
                text.endLine();
            }
        }
        text.word(written, begin, written.length());
        text.endParagraph();
        return List.ofAll(text.paragraphs);
    }

    /** {@code text} without what would end a line or a paragraph in the wrong place, or steer a terminal. */
    static String oneLine(String text) {
        return UNFIT_FOR_A_LINE.matcher(text).replaceAll(" ");
    }

    /** Lines are broken between words; a word that is too long for a line stands on one of its own. */
    private void word(String written, int begin, int end) {
        int length = end - begin;
        if (length == 0) {
            return;
        }
        if (width > 0 && width + 1 + length > WIDTH) {
            line.append('\n');
            width = 0;
        } else if (width > 0) {
            line.append(' ');
            width++;
        }
        line.append(written, begin, end);
        width += length;
    }

    private void endLine() {
        if (line.isEmpty()) {
            return;
        }
        if (SIGNATURE.contentEquals(line)) {
            // By this very line readers' programs know where a signature begins (RFC 3676, 4.3).
            line.append(' ');
        }
        paragraph.append(paragraph.isEmpty() ? "" : "\n").append(line);
        line.setLength(0);
        width = 0;
    }

    private void endParagraph() {
        endLine();
        if (!paragraph.isEmpty()) {
            paragraphs.add(paragraph.toString());
            paragraph.setLength(0);
        }
    }
}
