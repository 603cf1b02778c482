package io.orrery.connectors.kit.venue;

import java.util.List;
import java.util.concurrent.TimeUnit;

/** The market as it happens: asks what the instruments are until the venue has told, then follows them over its streams. */
public abstract class LiveMarket implements Connection {
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(30);

    private final long shortest;
    private List<MarketStream> streams = List.of();
    private boolean opened;
    private boolean asked;
    private long notBefore;
    private long wait;
    private String failure;

    /** @param shortest wait before what was asked in vain is asked again; twice as long each time */
    protected LiveMarket(long shortest) {
        this.shortest = shortest;
        wait = shortest;
    }

    /** Asks what is to be known next. Its end is one of {@link #told}, {@link #follow}, {@link #untold} and {@link #fail}. */
    protected abstract boolean ask(long time);

    @Override
    public final void open(long time) {
        opened = true;
    }

    /** @throws IllegalStateException if the venue does not have what was asked for */
    @Override
    public final int onTimer(long time) {
        if (failure != null) {
            throw new IllegalStateException(failure);
        }
        if (!opened) {
            return 0;
        }
        if (streams.isEmpty()) {
            return askAgain(time);
        }
        int work = 0;
        for (int i = 0; i < streams.size(); i++) {
            work += streams.get(i).onTimer(time);
        }
        return work;
    }

    private int askAgain(long time) {
        if (asked || time < notBefore) {
            return 0;
        }
        asked = ask(time);
        if (!asked) {
            notBefore = time + shortest;
        }
        return 1;
    }

    @Override
    public final void close(long time) {
        opened = false;
        streams.forEach(stream -> stream.close(time));
    }

    /** An answer came, and more is to be asked. */
    protected final void told(long time) {
        asked = false;
        wait = shortest;
        notBefore = time;
    }

    /** No answer came, or none that can be used now. */
    protected final void untold(long time) {
        asked = false;
        notBefore = time + wait;
        wait = Math.min(2 * wait, LONGEST);
    }

    /** What was asked for is not to be had. */
    protected final void fail(String why) {
        failure = why;
    }

    /** All is known. */
    protected final void follow(List<MarketStream> all, long time) {
        streams = List.copyOf(all);
        streams.forEach(stream -> stream.open(time));
    }
}
