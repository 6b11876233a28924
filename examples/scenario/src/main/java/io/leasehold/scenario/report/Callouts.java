package io.leasehold.scenario.report;

import io.leasehold.scenario.report.Chart.Mark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Places the symbols of marks and their labels so that no label covers another or is crossed by the line of another.
 * What has no room on a narrow page is tried again for a wide one, and otherwise stays a symbol: the story below tells
 * it anyway.
 */
final class Callouts {

    static final int ROWS = 4;
    static final int SYMBOL_ROWS = 3;

    private static final int SYMBOL_PIXELS = 11;
    private static final int TEXT_GAP = 7;
    private static final int MOST_LABELS = 80;

    private final TimeScale scale;
    private final List<Symbol> symbols = new ArrayList<>();
    private final List<Callout> callouts = new ArrayList<>();

    /** The marks of one kind and day, drawn once. */
    record Symbol(Mark.Kind kind, LocalDate on, String label, int row) {}

    /** A label: its row, counted upwards, whether it stands left of its line, and whether it needs a wide page. */
    record Callout(Symbol symbol, int row, boolean leftward, boolean wideOnly) {}

    Callouts(TimeScale scale, List<Mark> marks, int narrow, int wide) {
        this.scale = scale;
        stack(grouped(marks), narrow);
        List<Symbol> byRank = symbols.stream()
                .sorted(Comparator.comparing(Symbol::kind).thenComparing(Symbol::on))
                .limit(MOST_LABELS)
                .toList();
        Set<Symbol> placed = new LinkedHashSet<>();
        byRank.stream().filter(symbol -> place(symbol, narrow, false)).forEach(placed::add);
        byRank.stream().filter(symbol -> !placed.contains(symbol)).forEach(symbol -> place(symbol, wide, true));
    }

    List<Symbol> symbols() {
        return symbols;
    }

    List<Callout> callouts() {
        return callouts;
    }

    int rows() {
        return callouts.stream().mapToInt(callout -> callout.row() + 1).max().orElse(0);
    }

    int symbolRows() {
        return symbols.stream().mapToInt(symbol -> symbol.row() + 1).max().orElse(0);
    }

    private List<Symbol> grouped(List<Mark> marks) {
        Map<List<Object>, List<Mark>> groups = new LinkedHashMap<>();
        marks.stream()
                .filter(mark -> scale.shows(mark.on()))
                .sorted(Comparator.comparing(Mark::on))
                .forEach(mark -> groups.computeIfAbsent(List.of(mark.on(), mark.kind()), key -> new ArrayList<>())
                        .add(mark));
        return groups.values().stream()
                .map(group -> new Symbol(group.get(0).kind(), group.get(0).on(), label(group), 0))
                .toList();
    }

    /** "Upgrade", "Refused UPG-2, REN-8", "Rebooted × 2", or how many there were. */
    private static String label(List<Mark> group) {
        Mark first = group.get(0);
        List<String> labels = group.stream().map(Mark::label).distinct().toList();
        String text = switch (labels.size()) {
            case 1 -> group.size() == 1 ? first.label() : first.label() + " × " + group.size();
            case 2 -> labels.get(0) + ", " + labels.get(1).replaceFirst("^Refused ", "");
            default -> group.size() + " × " + first.kind().legend.toLowerCase(Locale.ROOT);
        };
        return Label.shortened(text) + ", " + Dates.brief(first.on());
    }

    /** Symbols that would touch are stacked. */
    private void stack(List<Symbol> unstacked, int width) {
        double[] taken = new double[SYMBOL_ROWS];
        Arrays.fill(taken, Double.NEGATIVE_INFINITY);
        for (Symbol symbol : unstacked) {
            double x = x(symbol, width);
            int row = 0;
            while (row < SYMBOL_ROWS - 1 && x - taken[row] < SYMBOL_PIXELS) {
                row++;
            }
            taken[row] = x;
            symbols.add(new Symbol(symbol.kind(), symbol.on(), symbol.label(), row));
        }
    }

    /** In the lowest row that is free, to the right of its line if there is room, otherwise to the left. */
    private boolean place(Symbol symbol, int width, boolean wideOnly) {
        for (int row = 0; row < ROWS; row++) {
            for (boolean leftward : new boolean[] {false, true}) {
                Callout candidate = new Callout(symbol, row, leftward, wideOnly);
                boolean inside = start(candidate, width) >= 0 && end(candidate, width) <= width;
                if (inside && callouts.stream().noneMatch(other -> collide(candidate, other, width))) {
                    callouts.add(candidate);
                    return true;
                }
            }
        }
        return false;
    }

    private boolean collide(Callout a, Callout b, int width) {
        if (a.row() == b.row()) {
            boolean textsOverlap =
                    start(a, width) < end(b, width) + TEXT_GAP && start(b, width) < end(a, width) + TEXT_GAP;
            return textsOverlap || crosses(a, b, width) || crosses(b, a, width);
        }
        return a.row() > b.row() ? crosses(a, b, width) : crosses(b, a, width);
    }

    /** Whether the line of one runs through the text of the other. */
    private boolean crosses(Callout line, Callout text, int width) {
        double x = x(line.symbol(), width);
        return x > start(text, width) - 3 && x < end(text, width) + 3;
    }

    private double start(Callout callout, int width) {
        double x = x(callout.symbol(), width);
        return callout.leftward() ? x - TEXT_GAP - Label.pixels(callout.symbol().label()) : x + TEXT_GAP;
    }

    private double end(Callout callout, int width) {
        double x = x(callout.symbol(), width);
        return callout.leftward()
                ? x - TEXT_GAP
                : x + TEXT_GAP + Label.pixels(callout.symbol().label());
    }

    private double x(Symbol symbol, int width) {
        return symbol.kind().beginsDay() ? scale.pixels(symbol.on(), width) : scale.pixelsWithin(symbol.on(), width);
    }
}
