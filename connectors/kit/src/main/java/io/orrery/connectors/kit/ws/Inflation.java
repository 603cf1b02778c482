package io.orrery.connectors.kit.ws;

import io.orrery.connectors.kit.ws.FrameRefusal.Reason;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.agrona.concurrent.UnsafeBuffer;

/** Inflates the messages of one connection (RFC 7692). */
final class Inflation implements AutoCloseable {
    /** What the sender has cut off of each message. */
    private static final UnsafeBuffer TAIL = new UnsafeBuffer(new byte[] {0, 0, -1, -1});
    private static final int ROOM = 1 << 10;

    private final Inflater inflater = new Inflater(true);
    private final MessageBuffer inflated = new MessageBuffer();
    private final int cap;
    private boolean takeover;

    Inflation(int cap) {
        this.cap = cap;
    }

    /** Begins a connection. */
    void open(boolean contextTakeover) {
        takeover = contextTakeover;
        inflater.reset();
    }

    /**
     * Inflates a message, to which it appends.
     *
     * @throws FrameRefusal as soon as more than the cap comes out, or if it can't be inflated
     */
    MessageBuffer inflate(MessageBuffer message) {
        if (!takeover || inflater.finished()) {
            inflater.reset();
        }
        message.append(TAIL, 0, TAIL.capacity());
        ByteBuffer input = message.filled();
        inflater.setInput(input);
        inflated.clear();
        try {
            while (!inflateOn(input)) {
                continue;
            }
        } catch (DataFormatException malformed) {
            throw new FrameRefusal(Reason.DEFLATE, malformed);
        }
        return inflated;
    }

    /** True when all that went in has come out: then there is room left. */
    private boolean inflateOn(ByteBuffer input) throws DataFormatException {
        inflated.room(ROOM);
        ByteBuffer output = inflated.free();
        inflater.inflate(output);
        inflated.filledTo(output.position());
        if (inflated.length() > cap) {
            throw new FrameRefusal(Reason.TOO_LARGE);
        }
        if (inflater.finished() && input.hasRemaining()) {
            // A sender may end with a final block; what follows it begins anew.
            inflater.reset();
            inflater.setInput(input);
            return false;
        }
        if (output.hasRemaining() && input.hasRemaining()) {
            throw new FrameRefusal(Reason.DEFLATE);
        }
        return output.hasRemaining();
    }

    @Override
    public void close() {
        inflater.end();
    }
}
