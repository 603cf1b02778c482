package io.orrery.connectors.kit.capture;

import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.PayloadRefusal;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashSet;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * JSON Lines of cryptofeed: a header, then what was asked and answered, then the frames. The answers stand before all frames but
 * have their own times: each is held back until its time has come.
 */
final class CryptofeedCapture implements CaptureReader {
    private static final int MOST_HELD = 4_096;
    private static final byte[] NOTHING = new byte[JsonCursor.PADDING];

    /** An answer that waits for its time, or what was read behind it. */
    private record Held(Kind kind, long time, String request, byte[] payload) {
    }

    private final CaptureLines lines;
    private final CryptofeedEntry entry = new CryptofeedEntry();
    private final PriorityQueue<Held> answers = new PriorityQueue<>(Comparator.comparingLong(Held::time));
    private final Queue<Held> due = new ArrayDeque<>();
    private final Set<String> connections = new HashSet<>();
    private final UnsafeBuffer heldPayload = new UnsafeBuffer(0, 0);
    private Held held;
    private Kind kind;
    private long time;
    private boolean begun;
    private boolean ended;

    CryptofeedCapture(Path file) {
        lines = new CaptureLines(file);
    }

    @Override
    public boolean next() {
        held = due.poll();
        if (held != null) {
            return takeHeld();
        }
        while (lines.next()) {
            read();
            if (answers.size() > MOST_HELD) {
                throw lines.fault("is the answer number " + answers.size() + " that no frame has come to", null);
            }
            if (!due.isEmpty()) {
                held = due.poll();
                return takeHeld();
            }
            if (kind != null) {
                time = Math.max(time, entry.time);
                return true;
            }
        }
        if (!begun) {
            throw lines.fault("holds no header of cryptofeed", null);
        }
        held = answers.poll();
        if (held == null && !ended && !connections.isEmpty()) {
            ended = true;
            held = new Held(Kind.DISCONNECTED, time, "", NOTHING);
        }
        return held != null && takeHeld();
    }

    private boolean takeHeld() {
        kind = held.kind;
        time = Math.max(time, held.time);
        heldPayload.wrap(held.payload);
        return true;
    }

    /** Reads a line: into {@link #kind} if it is due now, or behind the answers that are due before it. */
    private void read() {
        kind = null;
        try {
            entry.read(lines.buffer(), lines.offset(), lines.length());
        } catch (PayloadRefusal refusal) {
            throw lines.fault("is no line of cryptofeed: " + refusal.getMessage(), refusal);
        }
        if (!begun && !entry.type.equals("header")) {
            throw lines.fault("is no header of cryptofeed", null);
        }
        begun = true;
        switch (entry.type) {
            case "http" -> answers.add(new Held(Kind.ANSWER, timed(), entry.address, entry.copy()));
            case "connect" -> connect();
            case "recv", "msg" -> frame(Kind.FRAME);
            case "header", "send" -> { }
            default -> throw lines.fault("has an unknown type \"" + entry.type + "\"", null);
        }
    }

    /** More connections beside the first are taken for the same; one that is made again was lost before. */
    private void connect() {
        if (!connections.add(entry.connection)) {
            release();
            due.add(new Held(Kind.DISCONNECTED, entry.time, "", NOTHING));
            due.add(new Held(Kind.CONNECTED, entry.time, "", NOTHING));
        } else if (connections.size() == 1) {
            frame(Kind.CONNECTED);
        }
    }

    private void frame(Kind what) {
        release();
        if (due.isEmpty()) {
            kind = what;
        } else {
            due.add(new Held(what, entry.time, "", entry.copy()));
        }
    }

    /** The answers whose time has come go first. */
    private void release() {
        long now = timed();
        while (!answers.isEmpty() && answers.peek().time <= now) {
            due.add(answers.poll());
        }
    }

    private long timed() {
        if (entry.time <= 0) {
            throw lines.fault("has no time", null);
        }
        return entry.time;
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
        return held == null ? "" : held.request;
    }

    @Override
    public DirectBuffer buffer() {
        return held == null ? entry.buffer() : heldPayload;
    }

    @Override
    public int offset() {
        return 0;
    }

    @Override
    public int length() {
        return held == null ? entry.length() : held.payload.length - JsonCursor.PADDING;
    }

    @Override
    public void close() {
        lines.close();
    }
}
