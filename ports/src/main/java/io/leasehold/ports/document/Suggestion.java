package io.leasehold.ports.document;

import io.vavr.control.Option;

/** Finds what somebody probably meant. */
public final class Suggestion {

    private static final int MAX_LENGTH = 64;
    private static final int MAX_CANDIDATES = 1_000;

    private Suggestion() {}

    /** {@code "; did you mean 'monthly'?"} if one of {@code known} is close to {@code given}, or else nothing. */
    public static String among(String given, Iterable<String> known) {
        return closest(given, known)
                .map(meant -> "; did you mean " + Quote.of(meant) + "?")
                .getOrElse("");
    }

    private static Option<String> closest(String given, Iterable<String> known) {
        if (given.length() > MAX_LENGTH) {
            return Option.none();
        }
        Option<String> best = Option.none();
        int bestDistance = tolerance(given) + 1;
        int seen = 0;
        for (String candidate : known) {
            if (++seen > MAX_CANDIDATES) {
                break;
            }
            boolean near = Math.abs(candidate.length() - given.length()) < bestDistance;
            int distance = near ? distance(given, candidate) : bestDistance;
            if (distance < bestDistance) {
                best = Option.of(candidate);
                bestDistance = distance;
            }
        }
        return best;
    }

    private static int tolerance(String given) {
        return given.length() < 4 ? 1 : given.length() < 8 ? 2 : 3;
    }

    /** Letters to insert, drop, replace or swap with their neighbour; case does not count. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : step(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int step(int[][] d, String a, String b, int i, int j) {
        int replaced = d[i - 1][j - 1] + (same(a, i - 1, b, j - 1) ? 0 : 1);
        int least = Math.min(replaced, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && same(a, i - 1, b, j - 2) && same(a, i - 2, b, j - 1);
        return swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
    }

    private static boolean same(String a, int i, String b, int j) {
        return Character.toLowerCase(a.charAt(i)) == Character.toLowerCase(b.charAt(j));
    }
}
