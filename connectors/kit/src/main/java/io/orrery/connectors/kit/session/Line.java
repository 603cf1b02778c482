package io.orrery.connectors.kit.session;

import io.orrery.connectors.kit.wire.Driver;
import io.orrery.connectors.kit.wire.Parting;
import io.orrery.connectors.kit.wire.Wire;
import io.orrery.connectors.kit.wire.WireListener;
import io.orrery.connectors.kit.wire.WireOptions;
import java.util.concurrent.TimeUnit;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** One connection of a session, from its preparation to its end; then it can be used again. */
final class Line implements WireListener, Preparation {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long FULL_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
    private static final DirectBuffer NO_PAYLOAD = new UnsafeBuffer(new byte[0]);

    enum Phase { IDLE, PREPARING, CONNECTING, OPENING, OPEN, PARTING }

    private final VenueSession session;
    private final SessionTerms terms;
    private final Wire wire;
    private Pace pace;
    private Phase phase = Phase.IDLE;
    private long since;
    private long heardTime;
    private long frameTime;
    private long pingTime;
    private long sendTime;
    private int step;
    private long openingId;
    private boolean replyOwed;

    Line(VenueSession session, SessionTerms terms, Driver driver, WireOptions options) {
        this.session = session;
        this.terms = terms;
        wire = driver.wire(options, this);
    }

    Phase phase() {
        return phase;
    }

    boolean isOpen() {
        return phase == Phase.OPEN;
    }

    /** When it entered its phase. */
    long since() {
        return since;
    }

    /** When anything came last, control frames included. */
    long heardTime() {
        return heardTime;
    }

    /** When a message came last. */
    long frameTime() {
        return frameTime;
    }

    void begin(long time) {
        enter(Phase.PREPARING, time);
        session.dialect().prepare(time, this);
    }

    @Override
    public void done(long time) {
        if (phase == Phase.PREPARING) {
            enter(Phase.CONNECTING, time);
            session.counts().connects++;
            wire.connect(session.dialect().endpoint());
        }
    }

    @Override
    public void failed(long time) {
        if (phase == Phase.PREPARING) {
            phase = Phase.IDLE;
            session.onLost(this, Loss.UNPREPARED, 0, "", time);
        }
    }

    @Override
    public void onConnected(long time) {
        if (phase != Phase.CONNECTING) {
            return;
        }
        pace = new Pace(terms.messagesPerSecond(), SECOND);
        heardTime = time;
        frameTime = time;
        pingTime = time;
        sendTime = 0;
        step = 0;
        openingId = 0;
        replyOwed = false;
        enter(Phase.OPENING, time);
        pump(time);
    }

    @Override
    public void onFrame(DirectBuffer buffer, int offset, int length, long time) {
        if (phase == Phase.OPEN || phase == Phase.OPENING) {
            heardTime = time;
            frameTime = time;
            session.onFrame(this, buffer, offset, length, time);
        }
    }

    @Override
    public void onControl(long time) {
        heardTime = time;
    }

    @Override
    public void onDisconnected(long time, Parting why, int code, String text) {
        boolean expected = phase == Phase.PARTING;
        phase = Phase.IDLE;
        if (!expected) {
            session.onLost(this, Loss.of(why), code, text, time);
        }
    }

    /** Ends it, whatever its phase; the session hears no more of it. */
    void part(long time) {
        if (phase == Phase.PREPARING) {
            phase = Phase.IDLE;
        } else if (phase != Phase.IDLE && phase != Phase.PARTING) {
            enter(Phase.PARTING, time);
            wire.close();
        }
    }

    void replyIsOwed() {
        replyOwed = true;
    }

    /** True if this is the step of the opening that waits for its answer. */
    boolean isOpeningBy(long requestId) {
        return phase == Phase.OPENING && openingId != 0 && openingId == requestId;
    }

    void advance(long time) {
        step++;
        openingId = 0;
        since = time;
        pump(time);
    }

    /** Gives up what takes too long, and says what is to be said. */
    void onTimer(long time) {
        if (phase == Phase.IDLE || phase == Phase.PARTING) {
            return;
        }
        if (phase != Phase.OPEN && time - since >= terms.openNanos()) {
            session.drop(this, Loss.TIMED_OUT, 0, "", time);
        } else if (phase == Phase.OPEN || phase == Phase.OPENING) {
            if (heardTime < pingTime && time - pingTime >= terms.pongNanos() || time - frameTime >= terms.idleNanos()) {
                session.drop(this, Loss.SILENT, 0, "", time);
            } else {
                pump(time);
            }
        }
    }

    /** When the timer is to call, at the latest; an open line is looked at with the channels. */
    long due(long time) {
        return switch (phase) {
            case IDLE, PARTING, OPEN -> Long.MAX_VALUE;
            case PREPARING, CONNECTING -> since + terms.openNanos();
            case OPENING -> Math.min(since + terms.openNanos(), openingId == 0 || replyOwed ? canSend(time) : Long.MAX_VALUE);
        };
    }

    /** When the next message may be sent. */
    long canSend(long time) {
        return Math.max(pace.next(time), sendTime);
    }

    /** Sends a message, if the venue's pace allows it and there is room. */
    boolean send(DirectBuffer message, int offset, int length, long time) {
        if (canSend(time) > time) {
            return false;
        }
        if (!wire.send(message, offset, length)) {
            sendTime = time + FULL_NANOS;
            return false;
        }
        pace.take(time);
        return true;
    }

    /** Sends what is due: replies, the opening, pings, and what the session has to say. */
    void pump(long time) {
        MutableDirectBuffer to = session.outgoing();
        while (canSend(time) <= time) {
            boolean sent;
            if (replyOwed) {
                sent = send(to, 0, session.dialect().reply(to), time);
                replyOwed &= !sent;
            } else if (phase == Phase.OPENING) {
                sent = sayOpening(to, time);
            } else if (time - pingTime >= terms.pingNanos()) {
                sent = sayPing(to, time);
            } else {
                sent = session.saySubscriptions(this, to, time);
            }
            if (!sent) {
                return;
            }
        }
    }

    private boolean sayOpening(MutableDirectBuffer to, long time) {
        if (openingId != 0) {
            return false;
        }
        long id = session.nextId();
        int length = session.dialect().open(step, id, time, to);
        if (length == 0) {
            enter(Phase.OPEN, time);
            session.onOpen(this, time);
            return isOpen();
        }
        boolean sent = send(to, 0, length, time);
        openingId = sent ? id : 0;
        return sent;
    }

    private boolean sayPing(MutableDirectBuffer to, long time) {
        int length = session.dialect().ping(to);
        boolean sent = length > 0 ? send(to, 0, length, time) : ping(time);
        pingTime = sent ? time : pingTime;
        return sent;
    }

    private boolean ping(long time) {
        boolean sent = wire.ping(NO_PAYLOAD, 0, 0);
        if (sent) {
            pace.take(time);
        } else {
            sendTime = time + FULL_NANOS;
        }
        return sent;
    }

    private void enter(Phase next, long time) {
        phase = next;
        since = time;
    }
}
