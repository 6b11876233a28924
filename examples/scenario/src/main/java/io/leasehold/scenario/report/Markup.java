package io.leasehold.scenario.report;

/**
 * Writes markup that an HTML and an XML parser read alike. Every text and attribute value passes through here and is
 * escaped, so that no name in a scenario can become markup.
 */
final class Markup {

    private static final char REPLACEMENT = '\uFFFD';

    private final StringBuilder out = new StringBuilder();

    Markup open(String tag, String... attributes) {
        start(tag, attributes);
        out.append('>');
        return this;
    }

    Markup close(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    /**
     * An element without content: only for HTML's void elements and for SVG, since {@code <td/>} opens a cell in HTML.
     */
    Markup empty(String tag, String... attributes) {
        start(tag, attributes);
        out.append(" />");
        return this;
    }

    Markup element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    Markup text(String text) {
        escape(text);
        return this;
    }

    /** Trusted markup: the style sheet, the drawn symbols, or what another {@code Markup} has written. */
    Markup raw(String markup) {
        out.append(markup);
        return this;
    }

    Markup add(Markup other) {
        out.append(other.out);
        return this;
    }

    Markup line() {
        out.append('\n');
        return this;
    }

    boolean isEmpty() {
        return out.isEmpty();
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private void start(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
    }

    private void escape(String text) {
        text.codePoints().forEach(this::escape);
    }

    private void escape(int point) {
        switch (point) {
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '&' -> out.append("&amp;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            default -> out.appendCodePoint(allowed(point) ? point : REPLACEMENT);
        }
    }

    /** What XML 1.0 allows in a document: no control characters but tab and line ends, no lone surrogates. */
    private static boolean allowed(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }
}
