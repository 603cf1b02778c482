package io.orrery.strategies;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.NewOrderDecoder;
import io.orrery.codecs.sbe.SignalDecoder;
import io.orrery.engine.Events;
import io.orrery.engine.pipeline.EngineAgent;
import io.orrery.engine.pipeline.EngineMeter;
import io.orrery.engine.pipeline.Gateways;
import io.orrery.engine.pipeline.TimerAgent;
import io.orrery.engine.ring.EventRing;
import io.orrery.engine.strategy.StrategyCatalogue;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One strategy on a share in November 2024, 20 sessions: clocks are turned back on the 3rd, Thanksgiving is on the 28th, and the
 * session after it ends at 13:00. Some are there before and after each session, on the holiday and at weekends too.
 */
final class ShareDays {
    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final LocalDate FIRST = LocalDate.of(2024, 11, 1);
    private static final LocalDate LAST = LocalDate.of(2024, 11, 29);
    private static final LocalDate THANKSGIVING = LocalDate.of(2024, 11, 28);
    private static final LocalTime BELL = LocalTime.of(9, 30);
    private static final long STEP = 3_000_000_000L;
    private static final long WIDE = Long.MAX_VALUE / 4;

    /** Of each session what was held when it closed, in thousandths of a share. */
    final Map<LocalDate, Long> heldAtClose = new TreeMap<>();
    final List<ZonedDateTime> orders = new ArrayList<>();
    /** By name, when it was told. */
    final Map<String, List<ZonedDateTime>> signals = new TreeMap<>();

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final SignalDecoder signal = new SignalDecoder();
    private final EventRing ring = new EventRing(1_024);
    private final Events events = new Events();
    private final ShareMarket market;
    private final EngineAgent agent;
    private final TimerAgent timer;
    private final int deserted;
    private long now = FIRST.atStartOfDay(NEW_YORK).toEpochSecond() * 1_000_000_000L;

    /** @param deserted minutes before each close from which on nobody trades with us until the next opening */
    ShareDays(String strategy, String parameters, long seed, int deserted) {
        this.deserted = deserted;
        market = new ShareMarket(events, seed, this::feed);
        Gateways gateways = new Gateways();
        gateways.add(1, 1, market);
        agent = new EngineAgent(ring, new Recorder(this::see), gateways, EngineMeter.NONE, StrategyCatalogue.installed());
        timer = new TimerAgent(() -> now, ring.priority(), agent::nextDeadline);
        feed(events.engineStarted(seed, 1));
        feed(events.instrument("SHARE", 1, 1_000, 1_000, 0));
        feed(events.limits(WIDE, WIDE, 100_000));
        feed(events.strategy(1, strategy, parameters));
    }

    static boolean isSession(LocalDate day) {
        return !day.equals(THANKSGIVING) && day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    static ZonedDateTime opening(LocalDate day) {
        return day.atTime(BELL).atZone(NEW_YORK);
    }

    static ZonedDateTime close(LocalDate day) {
        return day.atTime(day.equals(LAST) ? 13 : 16, 0).atZone(NEW_YORK);
    }

    static boolean isOpen(ZonedDateTime time) {
        LocalDate day = time.toLocalDate();
        return isSession(day) && !time.isBefore(opening(day)) && time.isBefore(close(day));
    }

    ShareDays run() {
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            market.gap();
            if (isSession(day)) {
                trade(opening(day).minusMinutes(15), opening(day), false, true);
                trade(opening(day), close(day).minusMinutes(deserted), true, true);
                trade(close(day).minusMinutes(deserted), close(day), true, deserted == 0);
                heldAtClose.put(day, market.held());
                trade(close(day), close(day).plusMinutes(30), false, deserted == 0);
            } else {
                trade(day.atTime(12, 0).atZone(NEW_YORK), day.atTime(13, 0).atZone(NEW_YORK), false, true);
            }
        }
        return this;
    }

    private void trade(ZonedDateTime from, ZonedDateTime to, boolean open, boolean answers) {
        long end = to.toEpochSecond() * 1_000_000_000L;
        now = Math.max(now, from.toEpochSecond() * 1_000_000_000L);
        while (now < end) {
            timer.doWork();
            drain();
            market.step(open ? 2 : 10, answers);
            now += STEP;
        }
    }

    private void feed(Events event) {
        ring.priority().offer(event.buffer(), 0, event.length(), now);
        drain();
    }

    private void drain() {
        while (agent.doWork() > 0) {
            continue;
        }
    }

    private void see(EventRecord record) {
        if (record.eventClass() == EventClass.OUTPUT && record.templateId() == NewOrderDecoder.TEMPLATE_ID) {
            orders.add(time());
        } else if (record.templateId() == SignalDecoder.TEMPLATE_ID) {
            signal.wrapAndApplyHeader(record.buffer(), record.messageOffset(), header);
            signals.computeIfAbsent(signal.name(), name -> new ArrayList<>()).add(time());
        }
    }

    private ZonedDateTime time() {
        return Instant.ofEpochSecond(now / 1_000_000_000L, now % 1_000_000_000L).atZone(NEW_YORK);
    }
}
