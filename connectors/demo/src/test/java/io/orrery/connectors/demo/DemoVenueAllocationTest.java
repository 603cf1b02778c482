package io.orrery.connectors.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.codecs.sbe.NewOrderEncoder;
import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.engine.ring.Inlet;
import io.orrery.engine.venue.VenueSetup;
import java.lang.management.ManagementFactory;
import java.util.Map;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

final class DemoVenueAllocationTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int FIRST = 1;
    private static final int TURNS = 50_000;

    private final HandClock clock = new HandClock(1_000);
    private final Inlet inlet = (message, offset, length, receivedTime) -> true;
    private final DemoVenue venue = new DemoVenue(new VenueSetup(1, 1, FIRST, 128, 0, 3, clock, inlet, inlet, Map.of()));
    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[128]);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final NewOrderEncoder order = new NewOrderEncoder();
    private long orderId;

    @Test
    void aDutyCycleAllocatesNothing() {
        venue.onStart();
        long least = Long.MAX_VALUE;
        for (int run = 0; run < 6; run++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            turn();
            least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
        }
        assertEquals(0, least);
    }

    private void turn() {
        for (int i = 0; i < TURNS; i++) {
            if (i % 50 == 0) {
                send(i % 100 == 0 ? Side.BUY : Side.SELL);
            }
            clock.turnTo(venue.nextDue());
            venue.doWork();
        }
    }

    private void send(Side side) {
        order.wrapAndApplyHeader(buffer, 0, header)
            .orderId(++orderId)
            .price(0)
            .quantity(8_000)
            .accountId(1)
            .strategyId(1)
            .instrumentId(FIRST)
            .side(side)
            .orderType(OrderType.MARKET)
            .timeInForce(TimeInForce.IOC);
        venue.gateway().send(buffer, 0, MessageHeaderEncoder.ENCODED_LENGTH + order.encodedLength());
    }
}
