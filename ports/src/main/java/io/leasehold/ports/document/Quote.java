package io.leasehold.ports.document;

/** Shows a piece of a document inside a message: short, on one line, and harmless to a terminal. */
public final class Quote {

    private static final int MAX_LENGTH = 60;

    private Quote() {}

    /** {@code text} between single quotes. */
    public static String of(String text) {
        return "'" + bare(text, MAX_LENGTH) + "'";
    }

    /** At most {@code length} characters of {@code text}, without quotes. */
    static String bare(String text, int length) {
        int end = Math.min(text.length(), length);
        StringBuilder shown = new StringBuilder(end + 2);
        text.codePoints().limit(end).forEach(c -> append(shown, c));
        return end < text.length() ? shown.append('…').toString() : shown.toString();
    }

    private static void append(StringBuilder shown, int codePoint) {
        int type = Character.getType(codePoint);
        boolean harmful = type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
        if (harmful) {
            shown.append(String.format("\\u%04X", codePoint));
        } else {
            shown.appendCodePoint(codePoint);
        }
    }
}
