package io.leasehold.scenario.report;

import io.leasehold.scenario.report.Chart.Stretch;
import java.util.ArrayList;
import java.util.List;

/** Places thin bars and their labels in as few lanes as they need below the periods. */
final class Lanes {

    private static final int MOST = 6;
    private static final int GAP = 6;

    /** Where a bar's label stands. */
    enum Side {
        RIGHT,
        LEFT,
        UPON,
        NOWHERE
    }

    /** A bar in its lane, counted downwards. */
    record Placed(Stretch stretch, int lane, Side side) {}

    private record Room(double from, double to) {}

    private final TimeScale scale;
    private final int width;
    private final List<List<Room>> lanes = new ArrayList<>();
    private final List<Placed> placed = new ArrayList<>();

    Lanes(TimeScale scale, List<Stretch> stretches, int width) {
        this.scale = scale;
        this.width = width;
        stretches.stream()
                .filter(stretch ->
                        stretch.end().isAfter(scale.from()) && stretch.from().isBefore(scale.end()))
                .forEach(this::place);
    }

    List<Placed> placed() {
        return placed;
    }

    int count() {
        return lanes.size();
    }

    private void place(Stretch stretch) {
        Side side = side(stretch);
        int lane = free(room(stretch, side));
        if (lane == MOST) {
            // Too crowded for words: the bar alone may still find room, and if not, overlaps in the last lane.
            side = Side.NOWHERE;
            lane = Math.min(free(room(stretch, side)), MOST - 1);
        }
        while (lanes.size() <= lane) {
            lanes.add(new ArrayList<>());
        }
        lanes.get(lane).add(room(stretch, side));
        placed.add(new Placed(stretch, lane, side));
    }

    private Side side(Stretch stretch) {
        double label = Label.pixels(Label.shortened(stretch.label())) + GAP;
        double from = scale.pixels(stretch.from(), width);
        double end = scale.pixels(stretch.end(), width);
        if (end + label <= width) {
            return Side.RIGHT;
        }
        if (from >= label) {
            return Side.LEFT;
        }
        return end - from > label + GAP ? Side.UPON : Side.NOWHERE;
    }

    private Room room(Stretch stretch, Side side) {
        double label = Label.pixels(Label.shortened(stretch.label())) + GAP;
        double from = scale.pixels(stretch.from(), width);
        double end = scale.pixels(stretch.end(), width);
        return new Room(side == Side.LEFT ? from - label : from, side == Side.RIGHT ? end + label : end);
    }

    private int free(Room room) {
        int lane = 0;
        while (lane < Math.min(lanes.size(), MOST)
                && lanes.get(lane).stream()
                        .anyMatch(taken -> room.from() < taken.to() + GAP && taken.from() < room.to() + GAP)) {
            lane++;
        }
        return lane;
    }
}
