package io.leasehold.scenario.output;

import java.util.ArrayList;
import java.util.List;

/** Text in columns for a terminal: each as wide as its widest entry, the last one wrapped. */
final class Columns {

    private static final int WIDTH = 120;
    private static final String GAP = "  ";

    /** A last column is never narrower than this, whatever ids take up before it. */
    private static final int MIN_LAST = 40;

    private final List<List<String>> rows = new ArrayList<>();

    /** Adds a row; every row has as many entries as the first one. */
    void add(String... entries) {
        rows.add(List.of(entries));
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        int last = rows.isEmpty() ? 0 : rows.get(0).size() - 1;
        int[] widths = new int[last];
        for (List<String> row : rows) {
            for (int column = 0; column < last; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        rows.forEach(row -> lay(row, widths, lines));
        return lines;
    }

    private static void lay(List<String> row, int[] widths, List<String> lines) {
        StringBuilder start = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String entry = row.get(column);
            start.append(entry)
                    .append(" ".repeat(widths[column] - entry.length()))
                    .append(GAP);
        }
        String indent = " ".repeat(start.length());
        int room = Math.max(MIN_LAST, WIDTH - indent.length());
        String before = start.toString();
        for (String piece : wrapped(row.get(widths.length), room)) {
            lines.add((before + piece).stripTrailing());
            before = indent;
        }
    }

    /** Pieces of at most {@code room} characters, cut at blanks; a longer word stays whole. What is indented stays so. */
    private static List<String> wrapped(String text, int room) {
        List<String> pieces = new ArrayList<>();
        String indent = " ".repeat(text.length() - text.stripLeading().length());
        String rest = text;
        while (rest.length() > room) {
            int cut = rest.lastIndexOf(' ', room);
            if (cut <= indent.length()) {
                cut = rest.indexOf(' ', room);
            }
            if (cut < 0) {
                break;
            }
            pieces.add(rest.substring(0, cut));
            rest = indent + rest.substring(cut + 1);
        }
        pieces.add(rest);
        return pieces;
    }
}
