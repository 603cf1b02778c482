package io.orrery.bench.hop;

/** Numbers that go to another thread, each of which comes back before the next one leaves. */
interface Rally {

    /** Sends so many numbers, each when the one before is back. Returns how many ever came back; fails if another one did. */
    long play(int numbers);

    /** Sends back so many numbers, on the other thread. */
    void answer(int numbers);

    /** Of the number that was sent and the one that came back. */
    static void check(long sent, long back) {
        if (sent != back) {
            throw new IllegalStateException(back + " came back for " + sent);
        }
    }
}
