package io.orrery.connectors.kit.venue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.codecs.sbe.RequestStatementDecoder;
import io.orrery.codecs.sbe.RequestStatementEncoder;
import io.orrery.connectors.kit.order.NoOrders;
import io.orrery.connectors.kit.order.ReportWriter;
import io.orrery.connectors.kit.order.StatementWriter;
import io.orrery.connectors.kit.rest.VenueClock;
import io.orrery.connectors.kit.session.Loss;
import io.orrery.connectors.kit.testing.PrintedEvents;
import java.util.ArrayList;
import java.util.List;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

/** An account that is heard, lost and heard again; its statements have no parts. */
final class AccountDeskTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long DAY = 86_400 * SECOND;
    private static final long MINUTE = 60 * SECOND;

    private final PrintedEvents events = new PrintedEvents();
    private final List<Long> since = new ArrayList<>();
    private final ReportWriter reports = new ReportWriter(events, 3);
    private final AccountDesk desk = new AccountDesk(
        new NoOrders(reports, new StatementWriter(events, 3)), new Empty(), reports);

    /** Notes from when on trades are wanted. */
    private final class Empty extends AccountStatements {
        Empty() {
            super(() -> new StatementWriter(events, 3), new VenueClock(1, (at, offset, uncertainty) -> { }), SECOND);
        }

        @Override
        protected boolean isReady() {
            return true;
        }

        @Override
        protected void begin(long tradesSince) {
            since.add(tradesSince);
        }

        @Override
        protected boolean advance(long time) {
            return false;
        }

        @Override
        protected boolean ask(long time) {
            return false;
        }
    }

    private static RequestStatementDecoder request(long number, long tradesSince) {
        UnsafeBuffer buffer = new UnsafeBuffer(new byte[128]);
        new RequestStatementEncoder().wrapAndApplyHeader(buffer, 0, new MessageHeaderEncoder())
            .statement(number).since(tradesSince).accountId(3);
        return new RequestStatementDecoder().wrapAndApplyHeader(buffer, 0, new MessageHeaderDecoder());
    }

    private long count(String text) {
        return events.lines.stream().filter(line -> line.contains(text)).count();
    }

    @Test
    void isStatedUnaskedWheneverItIsHeardAgainFromAMinuteBeforeItWasLost() {
        desk.onLive(2 * DAY);
        desk.onTimer(2 * DAY + SECOND - 1);
        assertEquals(List.of(), since, "somebody may still ask");
        desk.onTimer(2 * DAY + SECOND);
        desk.onLost(Loss.SILENT_CHANNEL, 2 * DAY + 10 * SECOND);
        desk.onLive(2 * DAY + 90 * SECOND);
        desk.onTimer(2 * DAY + 91 * SECOND);
        assertEquals(List.of(DAY, 2 * DAY + 10 * SECOND - MINUTE), since);
        assertEquals(2, count("state=LIVE"), () -> events.lines.toString());
        assertEquals(1, count("state=STALE"), () -> events.lines.toString());
    }

    @Test
    void whoAsksIsAnsweredAndNothingIsStatedBesides() {
        desk.onLive(2 * DAY);
        desk.onRequestStatement(request(1, 2 * DAY - 5 * SECOND), 2 * DAY + 1);
        desk.onTimer(2 * DAY + 2);
        desk.onTimer(2 * DAY + 10 * SECOND);
        assertEquals(List.of(2 * DAY - 5 * SECOND), since);
    }

    @Test
    void whatIsLostBeforeItIsStatedIsNotStated() {
        desk.onLive(2 * DAY);
        desk.onLost(Loss.SILENT_CHANNEL, 2 * DAY + 1);
        desk.onTimer(2 * DAY + 10 * SECOND);
        assertEquals(List.of(), since);
    }

    @Test
    void whatIsClosedHereIsDownAndNotLost() {
        desk.onLive(DAY);
        desk.onLost(Loss.CLOSED_HERE, DAY + 1);
        assertEquals(1, count("state=DOWN"), () -> events.lines.toString());
    }

    @Test
    void aDoubtIsStatedSoonAfterwards() {
        desk.onDoubt(DAY);
        desk.onTimer(DAY + SECOND - 1);
        assertTrue(since.isEmpty());
        desk.onTimer(DAY + SECOND);
        assertEquals(List.of(DAY + SECOND - MINUTE), since);
    }
}
