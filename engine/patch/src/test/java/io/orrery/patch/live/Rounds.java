package io.orrery.patch.live;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The same work, measured in several rounds: of each piece of it the median, so that what else the machine did meanwhile is left
 * out, and what that piece always takes is not.
 */
final class Rounds {
    private final List<List<Long>> rounds = new ArrayList<>();

    void add(List<Long> round) {
        rounds.add(round);
    }

    /** Of all pieces. */
    long percentile(int percent) {
        long[] pieces = new long[rounds.get(0).size()];
        for (int i = 0; i < pieces.length; i++) {
            int piece = i;
            long[] all = rounds.stream().mapToLong(round -> round.get(piece)).sorted().toArray();
            pieces[i] = all[Integer.getInteger("q", 50) * (all.length - 1) / 100];
        }
        return percentile(pieces, percent);
    }

    /** Of all pieces of all rounds, with all that the machine did. */
    long rawPercentile(int percent) {
        return percentile(rounds.stream().flatMap(List::stream).mapToLong(Long::longValue).toArray(), percent);
    }

    private static long percentile(long[] figures, int percent) {
        Arrays.sort(figures);
        return figures[Math.min(figures.length - 1, figures.length * percent / 100)];
    }
}
