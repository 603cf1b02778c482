package io.orrery.bench.hop;

import io.orrery.bench.stage.Patience;

/** The other thread: it answers whatever rally is being played. Between two it waits as everyone here does, so keep it busy. */
final class Partner implements AutoCloseable {
    private final Thread thread = new Thread(this::answer, "partner");
    private volatile Rally played;
    private int numbers;
    private volatile boolean closed;

    Partner() {
        thread.setDaemon(true);
        thread.start();
    }

    /** Plays so many numbers with the other thread, and returns when it is ready for more. */
    long play(Rally rally, int rounds) {
        numbers = rounds;
        played = rally;
        long all = rally.play(rounds);
        int spins = 0;
        while (played != null) {
            spins = Patience.once(spins);
        }
        return all;
    }

    private void answer() {
        int spins = 0;
        while (!closed) {
            Rally rally = played;
            if (rally == null) {
                spins = Patience.once(spins);
            } else {
                rally.answer(numbers);
                played = null;
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        if (played != null) { // a rally that failed: nobody plays on
            thread.interrupt();
        }
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
