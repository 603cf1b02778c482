package io.orrery.bench.way;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.AmendOrderDecoder;
import io.orrery.codecs.sbe.CancelAllDecoder;
import io.orrery.codecs.sbe.CancelOrderDecoder;
import io.orrery.codecs.sbe.Liquidity;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.NewOrderDecoder;
import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.RequestStatementDecoder;
import io.orrery.codecs.sbe.VenueReason;
import io.orrery.connectors.binance.BinanceInstrument;
import io.orrery.connectors.binance.BinanceInstruments;
import io.orrery.connectors.binance.market.BinanceFeed;
import io.orrery.connectors.binance.market.BinanceSuccession;
import io.orrery.connectors.binance.market.BinanceTerms;
import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.market.Listing;
import io.orrery.connectors.kit.order.CommandListener;
import io.orrery.connectors.kit.order.CommandQueue;
import io.orrery.connectors.kit.order.Execution;
import io.orrery.connectors.kit.order.MadeUpOrder;
import io.orrery.connectors.kit.order.PracticeQueue;
import io.orrery.connectors.kit.order.ReportWriter;
import io.orrery.connectors.kit.order.VenueOrderIds;
import io.orrery.engine.venue.OrderGateway;
import io.orrery.engine.venue.Venue;
import io.orrery.engine.venue.VenueSetup;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Binance without its sockets: frames come at a steady rate out of memory and are taken by the connector's own feed; an order
 * comes by the connector's own queue to this venue's thread, is written as its connector would write it, unsigned, and the time
 * is taken when its last byte is there. Then it is executed at once, at its price.
 */
final class PayloadVenue implements Venue, OrderGateway, CommandListener {
    private static final String NAME = "payloads";
    private static final long SECOND = 1_000_000_000L;
    private static final long MILLI = 1_000_000L;
    private static final int UNDER_WAY = 1 << 10;

    /** What time the events bear that caused the last orders: noted before an order is queued, asked for when it comes out. */
    private static final class Causes {
        private final EventRecord record = new EventRecord();
        private final MessageHeaderDecoder header = new MessageHeaderDecoder();
        private final NewOrderDecoder newOrder = new NewOrderDecoder();
        private final long[] times = new long[UNDER_WAY];

        void note(DirectBuffer message, int offset) {
            if (header.wrap(message, offset).templateId() == NewOrderDecoder.TEMPLATE_ID) {
                newOrder.wrapAndApplyHeader(message, offset, header);
                times[place(newOrder.orderId())] =
                    record.wrap(message.byteBuffer(), offset - EventRecord.HEADER_LENGTH).time();
            }
        }

        long time(long orderId) {
            return times[place(orderId)];
        }

        private static int place(long orderId) {
            return (int) orderId & UNDER_WAY - 1;
        }
    }

    private final VenueSetup setup;
    private final Pass pass;
    private final Traffic traffic;
    private final Listing listing;
    private final BinanceTerms terms = new BinanceTerms(Map.of());
    private final BinanceFeed feed;
    private final BinanceInstruments instruments;
    private final ReportWriter reports;
    private final Execution execution = new Execution();
    private final Stamps stamps = new Stamps();
    private final CommandQueue commands = new CommandQueue(this);
    private final PracticeQueue practice = new PracticeQueue(this::practise);
    private final MadeUpOrder madeUp = new MadeUpOrder();
    private final UnsafeBuffer request = new UnsafeBuffer(new byte[4_096]);
    private final Causes causes = new Causes();
    private final Causes practised = new Causes();
    private final long gap;
    private long due;
    private long received;
    private long trades;
    private int next;

    PayloadVenue(VenueSetup setup, Pass pass) {
        this.setup = setup;
        this.pass = pass;
        traffic = pass.traffic();
        listing = new Listing(setup, NAME, new BinanceSuccession());
        feed = new BinanceFeed(listing, terms);
        instruments = new BinanceInstruments(setup.firstInstrumentId());
        reports = new ReportWriter(setup.orders(), setup.accountId());
        gap = SECOND / pass.rate();
    }

    @Override
    public String roleName() {
        return "payloads";
    }

    @Override
    public OrderGateway gateway() {
        return this;
    }

    @Override
    public void onStart() {
        long now = setup.clock().nanoTime();
        listing.open(now);
        answer("/api/v3/exchangeInfo", Traffic.exchangeInfo().getBytes(StandardCharsets.US_ASCII), now);
        for (int i = 0; i < Traffic.MARKETS; i++) {
            String symbol = Traffic.symbol(i);
            FeedInstrument instrument = listing.define(terms.of(symbol), now);
            instruments.add(instrument, terms.of(symbol));
        }
        feed.onConnected(now);
        for (int i = 0; i < Traffic.MARKETS; i++) {
            String symbol = Traffic.symbol(i);
            answer("/api/v3/depth?symbol=" + symbol + "&limit=5000", traffic.snapshot(symbol), now);
        }
        due = System.nanoTime() + SECOND;
    }

    private void answer(String asked, byte[] text, long now) {
        UnsafeBuffer buffer = new UnsafeBuffer(new byte[text.length + 8]);
        buffer.putBytes(0, text);
        feed.onAnswer(asked, buffer, 0, text.length, now);
    }

    @Override
    public int doWork() {
        int work = commands.drain(setup.clock().nanoTime());
        long now = System.nanoTime();
        if (now >= due && next < traffic.size()) {
            received = Math.max(received + 1, setup.clock().nanoTime());
            stamps.add(received, due);
            feed.onFrame(traffic.bytes(), traffic.offset(next), traffic.length(next), received);
            next++;
            pass.seen().sent(next);
            due += gap;
            work++;
        }
        return work;
    }

    /** By the engine's thread. What lies before a message is the header of its record. */
    @Override
    public boolean send(DirectBuffer message, int offset, int length) {
        causes.note(message, offset);
        return commands.send(message, offset, length);
    }

    @Override
    public void onNewOrder(NewOrderDecoder order, long time) {
        BinanceInstrument instrument = instruments.of(order.instrumentId());
        pass.requests().place(order.orderId(), order, instrument, time / MILLI, request);
        long done = System.nanoTime();
        long was = stamps.due(causes.time(order.orderId()));
        if (was == Stamps.UNKNOWN) {
            pass.seen().other();
        } else {
            pass.seen().order(done - was);
        }
        execute(order, order.orderType() == OrderType.MARKET ? instrument.lastPrice() : order.price());
    }

    private void execute(NewOrderDecoder order, long price) {
        long now = setup.clock().nanoTime();
        reports.at(now, now);
        trades++;
        reports.accepted(order.instrumentId(), order.orderId(), trades, VenueOrderIds.NUMBERED);
        execution.of(order.orderId(), trades, order.side(), Liquidity.TAKER).at(price, order.quantity(), 0).fee(0);
        reports.filled(order.instrumentId(), execution);
    }

    @Override
    public OrderGateway practice() {
        return (message, offset, length) -> {
            practised.note(message, offset);
            return practice.send(message, offset, length);
        };
    }

    @Override
    public void exercise() {
        practice.drain(setup.clock().nanoTime());
    }

    /** As the connector does. */
    private void practise(long time) {
        BinanceInstrument instrument = instruments.all().get(0);
        pass.requests().place(0, madeUp.next(instrument.id()), instrument, time / MILLI, request);
    }

    /** Too late: it has been executed. */
    @Override
    public void onCancelOrder(CancelOrderDecoder cancel, long time) {
        reports.at(time, time).cancelRejected(cancel.instrumentId(), cancel.orderId(), VenueReason.UNKNOWN_ORDER);
    }

    @Override
    public void onAmendOrder(AmendOrderDecoder amend, long time) {
        reports.at(time, time).amendRejected(amend.instrumentId(), amend.orderId(), VenueReason.UNKNOWN_ORDER);
    }

    @Override
    public void onCancelAll(CancelAllDecoder all, long time) {
        // nothing is open
    }

    @Override
    public void onRequestStatement(RequestStatementDecoder wanted, long time) {
        // nothing is told of this account but executions
    }
}
