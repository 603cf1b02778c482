package io.orrery.node.live;

import java.util.Arrays;

/**
 * Nanoseconds of each kill: from when the switch hears of it until all is out; the same without those for which others had the
 * processor; those of a processor that its requests take; and from when a file is made until its maker sees that all is out.
 */
final class KillFigures {
    final long[] out;
    final long[] unhindered;
    final long[] busy;
    final long[] told;

    KillFigures(int kills) {
        out = new long[kills];
        unhindered = new long[kills];
        busy = new long[kills];
        told = new long[kills / 2];
    }

    @Override
    public String toString() {
        return "drill speed: kills=" + out.length + " firstUs=" + out[0] / 1_000 + of("", out) + of("unhindered-", unhindered)
            + of("processor-", busy) + of("file-", told);
    }

    private static String of(String what, long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        int last = sorted.length - 1;
        return " " + what + "p50us=" + sorted[last / 2] / 1_000 + " " + what + "p99us="
            + sorted[(int) Math.ceil(sorted.length * 0.99) - 1] / 1_000 + " " + what + "longestUs=" + sorted[last] / 1_000;
    }
}
