package io.leasehold.scenario.report;

/** Sizes of the texts in drawings, estimated generously since the reader's font is unknown. */
final class Label {

    private static final double CHARACTER_PIXELS = 6.5;
    private static final int LONGEST = 40;

    private Label() {}

    static double pixels(String text) {
        return text.codePointCount(0, text.length()) * CHARACTER_PIXELS;
    }

    /** No longer than a drawing can bear. */
    static String shortened(String text) {
        int points = text.codePointCount(0, text.length());
        return points <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
