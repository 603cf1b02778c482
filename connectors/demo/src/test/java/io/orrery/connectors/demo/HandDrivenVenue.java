package io.orrery.connectors.demo;

import io.orrery.codecs.sbe.CancelOrderEncoder;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.codecs.sbe.NewOrderEncoder;
import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.engine.venue.VenueSetup;
import io.orrery.matching.BookView;
import java.util.Map;
import org.agrona.concurrent.UnsafeBuffer;

/** A demo venue with its clock turned from one due time to the next, and all that it published. */
final class HandDrivenVenue {
    static final int VENUE = 3;
    static final int ACCOUNT = 9;
    static final int FIRST = 11;
    static final long START = 1_700_000_000_000_000_000L;
    static final long MILLI = 1_000_000L;
    static final long SECOND = 1_000_000_000L;

    final RebuiltBooks books = new RebuiltBooks();
    final RecordingInlet market = new RecordingInlet(books::apply);
    final RecordingInlet orders = new RecordingInlet(event -> { });
    final HandClock clock = new HandClock(START);
    final DemoVenue venue;
    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[128]);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final NewOrderEncoder newOrder = new NewOrderEncoder();
    private final CancelOrderEncoder cancelOrder = new CancelOrderEncoder();

    HandDrivenVenue(long seed, Map<String, String> settings) {
        this(0, seed, settings);
    }

    HandDrivenVenue(long epoch, long seed, Map<String, String> settings) {
        venue = new DemoVenue(new VenueSetup(VENUE, ACCOUNT, FIRST, 128, epoch, seed, clock, market, orders, settings));
    }

    HandDrivenVenue start() {
        venue.onStart();
        return this;
    }

    /** One duty cycle at the next due time. */
    void turn() {
        clock.turnTo(Math.max(clock.nanoTime(), venue.nextDue()));
        venue.doWork();
    }

    void runFor(long nanos) {
        long end = clock.nanoTime() + nanos;
        while (venue.nextDue() <= end) {
            turn();
        }
        clock.turnTo(end);
    }

    BookView book(int instrumentId) {
        return venue.market().book(instrumentId);
    }

    void limit(long orderId, Side side, long price, long quantity, TimeInForce timeInForce) {
        order(orderId, FIRST, side, OrderType.LIMIT, price, quantity, timeInForce);
    }

    void market(long orderId, Side side, long quantity) {
        market(orderId, FIRST, side, quantity);
    }

    void market(long orderId, int instrumentId, Side side, long quantity) {
        order(orderId, instrumentId, side, OrderType.MARKET, 0, quantity, TimeInForce.IOC);
    }

    void cancel(long orderId) {
        cancelOrder.wrapAndApplyHeader(buffer, 0, header)
            .orderId(orderId)
            .accountId(ACCOUNT)
            .strategyId(1)
            .instrumentId(FIRST);
        send(cancelOrder.encodedLength());
    }

    private void order(
        long orderId, int instrumentId, Side side, OrderType type, long price, long quantity, TimeInForce timeInForce) {
        newOrder.wrapAndApplyHeader(buffer, 0, header)
            .orderId(orderId)
            .price(price)
            .quantity(quantity)
            .accountId(ACCOUNT)
            .strategyId(1)
            .instrumentId(instrumentId)
            .side(side)
            .orderType(type)
            .timeInForce(timeInForce);
        send(newOrder.encodedLength());
    }

    private void send(int bodyLength) {
        if (!venue.gateway().send(buffer, 0, MessageHeaderEncoder.ENCODED_LENGTH + bodyLength)) {
            throw new AssertionError("the gateway is full");
        }
    }
}
