package io.orrery.bench.hop;

import io.orrery.bench.stage.Patience;
import org.agrona.concurrent.AtomicBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** The limit: one cache line there, another one back, and nothing in them but the number. */
final class LineRally implements Rally {
    private static final int THERE = 128;
    private static final int BACK = 256;

    /** Two lines in the midst of memory that nobody else uses. */
    private final AtomicBuffer lines = new UnsafeBuffer(new byte[384]);
    private long sent;
    private long answered;

    @Override
    public long play(int numbers) {
        for (int i = 0; i < numbers; i++) {
            lines.putLongOrdered(THERE, ++sent);
            Rally.check(sent, await(BACK, sent));
        }
        return sent;
    }

    @Override
    public void answer(int numbers) {
        for (int i = 0; i < numbers; i++) {
            lines.putLongOrdered(BACK, await(THERE, ++answered));
        }
    }

    private long await(int at, long number) {
        int spins = 0;
        while (lines.getLongVolatile(at) != number) {
            spins = Patience.once(spins);
        }
        return number;
    }
}
