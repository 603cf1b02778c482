package io.orrery.engine.strategy;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.EngineStartedDecoder;
import io.orrery.codecs.sbe.FeedState;
import io.orrery.codecs.sbe.FeedStatusDecoder;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.engine.history.MarketEvents;
import java.util.Arrays;

/**
 * Where books were lost within a stretch of history: a mean over a hole is worse than none. What ends a stretch is no hole, if it
 * is short: from there on nobody recorded.
 */
final class Holes {
    private static final long MOMENT = 10_000_000_000L;

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final FeedStatusDecoder status = new FeedStatusDecoder();
    private final boolean[] known;
    /** Since when; 0 if it is there. */
    private final long[] lost;
    private long time;

    Holes(int books) {
        known = new boolean[books];
        lost = new long[books];
    }

    /**
     * Takes the next event.
     *
     * @param place of the book that it is of, -1 if of none
     * @return true if a hole ends with it
     */
    boolean ends(EventRecord event, int place) {
        boolean ended = false;
        if (event.templateId() == EngineStartedDecoder.TEMPLATE_ID) {
            ended = isLastLong();
            Arrays.fill(known, false);
            Arrays.fill(lost, 0);
        } else if (place >= 0 && event.templateId() == FeedStatusDecoder.TEMPLATE_ID) {
            status.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
            if (known[place] && lost[place] == 0 && status.state() != FeedState.LIVE) {
                lost[place] = event.time();
            }
        } else if (place >= 0 && MarketEvents.isBook(event)) {
            known[place] = true;
            ended = lost[place] > 0;
            lost[place] = 0;
        }
        time = event.time();
        return ended;
    }

    /** True if a book is lost, and has been for more than a moment. */
    boolean isLastLong() {
        boolean found = false;
        for (long since : lost) {
            found |= since > 0 && time - since > MOMENT;
        }
        return found;
    }
}
