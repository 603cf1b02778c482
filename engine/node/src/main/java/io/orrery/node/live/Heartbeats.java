package io.orrery.node.live;

import io.orrery.node.home.OperatorFiles;
import io.orrery.node.home.OperatorWord;

/** Hears operators, tells the engine of them, and knows how long nobody was heard. Used by one thread. */
final class Heartbeats {
    private static final OperatorWord START = new OperatorWord("start", "", "");

    private final OperatorFiles files;
    private final OperatorLine line;
    private final long allowedNanos;
    private long heardTime = -1;
    private long heardAt;

    /** @param allowedNanos for which an operator may be silent; 0 if nobody waits for that */
    Heartbeats(OperatorFiles files, OperatorLine line, long allowedNanos) {
        this.files = files;
        this.line = line;
        this.allowedNanos = allowedNanos;
    }

    /** From now on somebody has to be heard. */
    void begin(long now) {
        heardAt = now;
    }

    int listen(long now) {
        long heard = allowedNanos == 0 ? heardTime : files.heardTime();
        if (heard == heardTime) {
            return 0;
        }
        OperatorWord by = heardTime < 0 ? START : files.heard().orElse(OperatorWord.UNSIGNED);
        if (line.heard(by, allowedNanos)) {
            heardTime = heard;
            heardAt = now;
        }
        return 1;
    }

    boolean areMissed(long now) {
        return allowedNanos > 0 && now - heardAt > allowedNanos;
    }
}
