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
            pieces[i] = all[all.length / 2];
        }
        Arrays.sort(pieces);
        return pieces[Math.min(pieces.length - 1, pieces.length * percent / 100)];
    }
}
