package io.orrery.bench.whole;

/**
 * How much is measured.
 *
 * @param warmUp payloads that don't count
 * @param frames payloads behind them that do
 * @param events of the session that is turned again
 * @param replays so many times a session is turned again, half of them to warm up
 * @param starts so often the program is started
 * @param loops so many sessions from socket to socket, each beside an echo
 * @param loopSeconds of each
 * @param sustainedSeconds of each rate
 * @param bursts two of them a second
 */
record Scale(
    int warmUp, int frames, int events, int replays, int starts, int loops, int loopSeconds, int sustainedSeconds, int bursts) {
    /** Two minutes on a machine that has nothing else to do. */
    static final Scale QUICK = new Scale(20_000, 60_000, 500_000, 8, 3, 1, 5, 4, 10);
    static final Scale FULL = new Scale(60_000, 200_000, 1_000_000, 20, 9, 3, 20, 60, 100);
}
