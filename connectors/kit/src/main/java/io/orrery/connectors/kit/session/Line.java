package io.orrery.connectors.kit.session;

import io.orrery.connectors.kit.wire.Driver;
import io.orrery.connectors.kit.wire.Parting;
import io.orrery.connectors.kit.wire.Wire;
import io.orrery.connectors.kit.wire.WireListener;
import io.orrery.connectors.kit.wire.WireOptions;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/** One connection of a session, from its preparation to its end; then it can be used again. */
final class Line implements WireListener, Preparation {
    private enum Phase { IDLE, PREPARING, CONNECTING, OPENING, OPEN, PARTING }

    private final VenueSession session;
    private final LinePair pair;
    private final SessionTerms terms;
    private final Dialect dialect;
    private final Wire wire;
    private final Sender sender;
    private Phase phase = Phase.IDLE;
    private long since;
    private long heardTime;
    private long frameTime;
    private long pingTime;
    private int step;
    private long openingId;
    private boolean replyOwed;

    Line(VenueSession session, LinePair pair, SessionTerms terms, Driver driver, WireOptions options) {
        this.session = session;
        this.pair = pair;
        this.terms = terms;
        dialect = session.dialect();
        wire = driver.wire(options, this);
        sender = new Sender(wire, terms.messagesPerSecond());
    }

    boolean isIdle() {
        return phase == Phase.IDLE;
    }

    /** Connected and logged in. */
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
        dialect.prepare(time, this);
    }

    @Override
    public void done(long time) {
        if (phase == Phase.PREPARING) {
            enter(Phase.CONNECTING, time);
            session.counts().connects++;
            wire.connect(dialect.endpoint());
        }
    }

    @Override
    public void failed(long time) {
        if (phase == Phase.PREPARING) {
            pair.drop(this, Loss.UNPREPARED, 0, "", time);
        }
    }

    @Override
    public void onConnected(long time) {
        if (phase == Phase.CONNECTING) {
            sender.reset();
            heardTime = time;
            frameTime = time;
            pingTime = time;
            step = 0;
            openingId = 0;
            replyOwed = false;
            enter(Phase.OPENING, time);
            pump(time);
        }
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
            pair.drop(this, Loss.of(why), code, text, time);
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
        switch (phase) {
            case PREPARING, CONNECTING -> giveUpLate(time);
            case OPENING -> {
                giveUpLate(time);
                pump(time);
            }
            case OPEN -> {
                if (isSilent(time)) {
                    pair.drop(this, Loss.SILENT, 0, "", time);
                }
                pump(time);
            }
            default -> { }
        }
    }

    private void giveUpLate(long time) {
        if (time - since >= terms.openNanos()) {
            pair.drop(this, Loss.TIMED_OUT, 0, "", time);
        }
    }

    private boolean isSilent(long time) {
        return heardTime < pingTime && time - pingTime >= terms.pongNanos() || time - frameTime >= terms.idleNanos();
    }

    /** When the timer is to call, at the latest; an open line is looked at with the channels. */
    long due(long time) {
        return switch (phase) {
            case IDLE, PARTING, OPEN -> Long.MAX_VALUE;
            case PREPARING, CONNECTING -> since + terms.openNanos();
            case OPENING -> Math.min(since + terms.openNanos(), openingId == 0 || replyOwed ? sender.next(time) : Long.MAX_VALUE);
        };
    }

    /** Sends a message, if the venue's pace allows it and there is room. */
    boolean send(DirectBuffer message, int offset, int length, long time) {
        return sender.send(message, offset, length, time);
    }

    /** Sends what is due: replies, the opening, pings, and what the session has to say. */
    void pump(long time) {
        boolean more = true;
        while (more && (phase == Phase.OPENING || phase == Phase.OPEN) && sender.next(time) <= time) {
            MutableDirectBuffer to = session.outgoing();
            if (replyOwed) {
                more = send(to, 0, dialect.reply(to), time);
                replyOwed = !more;
            } else if (phase == Phase.OPENING) {
                more = sayOpening(to, time);
            } else if (time - pingTime >= terms.pingNanos()) {
                more = sayPing(to, time);
            } else {
                more = session.saySubscriptions(this, to, time);
            }
        }
    }

    private boolean sayOpening(MutableDirectBuffer to, long time) {
        if (openingId != 0) {
            return false;
        }
        long id = session.nextId();
        int length = dialect.open(step, id, time, to);
        if (length == 0) {
            enter(Phase.OPEN, time);
            pair.onOpen(this, time);
            return true;
        }
        boolean sent = send(to, 0, length, time);
        openingId = sent ? id : 0;
        return sent;
    }

    private boolean sayPing(MutableDirectBuffer to, long time) {
        int length = dialect.ping(to);
        boolean sent = length > 0 ? send(to, 0, length, time) : sender.ping(time);
        pingTime = sent ? time : pingTime;
        return sent;
    }

    private void enter(Phase next, long time) {
        phase = next;
        since = time;
    }
}
