package io.orrery.connectors.kit.capture;

import java.nio.file.Path;
import org.agrona.DirectBuffer;
import org.agrona.collections.LongHashSet;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * A file of the house's own format, played as one connection, which is made with the first that was made and lost with the last
 * that was lost. What was sent is passed over.
 */
final class RawCapture implements CaptureReader {
    private static final UnsafeBuffer NOTHING = new UnsafeBuffer(new byte[Long.BYTES]);

    private final RawEntries entries;
    private final LongHashSet open = new LongHashSet();
    private Kind kind;
    private long time;
    private boolean ended;

    RawCapture(Path file) {
        entries = new RawEntries(file);
    }

    @Override
    public boolean next() {
        while (!ended && entries.next()) {
            time = Math.max(time, entries.time());
            if (told()) {
                return true;
            }
        }
        ended = true;
        kind = Kind.DISCONNECTED;
        boolean left = !open.isEmpty();
        open.clear();
        return left;
    }

    private boolean told() {
        switch (entries.kind()) {
            case CONNECTED -> {
                kind = Kind.CONNECTED;
                return open.add(entries.number()) && open.size() == 1;
            }
            case DISCONNECTED -> {
                kind = Kind.DISCONNECTED;
                return open.remove(entries.number()) && open.isEmpty();
            }
            case FRAME -> {
                kind = Kind.FRAME;
                return true;
            }
            case ANSWER -> {
                kind = Kind.ANSWER;
                return true;
            }
            default -> {
                return false;
            }
        }
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public long time() {
        return time;
    }

    @Override
    public String request() {
        return kind == Kind.ANSWER ? entries.request() : "";
    }

    @Override
    public DirectBuffer buffer() {
        return ended ? NOTHING : entries.buffer();
    }

    @Override
    public int offset() {
        return ended ? 0 : entries.offset();
    }

    @Override
    public int length() {
        return ended ? 0 : entries.length();
    }

    @Override
    public void close() {
        entries.close();
    }
}
