package io.orrery.node.live;

import io.orrery.engine.Engine;
import io.orrery.engine.state.Tally;
import io.orrery.engine.venue.Venue;
import io.orrery.node.session.Resumed;
import io.orrery.node.session.SessionSummary;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** Closes a session whose threads have ended: the last records, the last block, and what it came to. */
final class Closing {
    private final EngineRoom room;
    private final Tail tail;
    private final VitalsMeter meter;

    Closing(EngineRoom room, Tail tail, VitalsMeter meter) {
        this.room = room;
        this.tail = tail;
        this.meter = meter;
    }

    /** @param nanos that the session took by the machine's clock */
    SessionSummary close(String session, Resumed resumed, long nanos) {
        record();
        room.engine.finish();
        while (room.hasher.doWork() > 0) {
            record(); // blocks that are full stand before the end; the last one vouches for all before it
        }
        Engine engine = room.engine.engine();
        room.control.sessionEnded(room.ring.observations(), engine);
        record();
        while (!room.hasher.finish()) {
            record();
        }
        record();
        while (tail.doWork() > 0) {
            continue;
        }
        room.journal.close();
        return summary(
            session, resumed, engine, nanos, meter.tickToOrder(), room.follower.differences(), counts(), room.hasher.chain());
    }

    private Map<String, Map<String, Long>> counts() {
        Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
        for (Venue venue : room.venues) {
            if (!venue.counts().isEmpty()) {
                counts.put(venue.roleName(), venue.counts());
            }
        }
        return counts;
    }

    private void record() {
        while (room.engine.doWork() > 0) {
            continue;
        }
    }

    static SessionSummary summary(
        String session, Resumed resumed, Engine engine, long nanos, SessionSummary.TickToOrder tickToOrder, long differences,
        Map<String, Map<String, Long>> venues, String chain) {
        Tally tally = engine.state().tally();
        Profit profit = Profit.of(engine.state());
        return new SessionSummary(
            session,
            resumed,
            tally.inputs(),
            tally.marketInputs(),
            tally.outputs(),
            tally.orders(),
            tally.fills(),
            tally.makerFills(),
            tally.takerFills(),
            tally.partialFills(),
            tally.cancels(),
            tally.rejects(),
            tally.denials(),
            profit.timesFlat(),
            Math.round(tally.inputs() * 1e9 / Math.max(1, nanos)),
            tickToOrder,
            profit.pnl(),
            profit.fees(),
            differences,
            venues,
            chain,
            HexFormat.of().toHexDigits(engine.digest()));
    }
}
