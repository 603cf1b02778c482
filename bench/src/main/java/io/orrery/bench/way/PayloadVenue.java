package io.orrery.bench.way;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.CancelOrderDecoder;
import io.orrery.codecs.sbe.Liquidity;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.NewOrderDecoder;
import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.VenueReason;
import io.orrery.connectors.binance.BinanceInstrument;
import io.orrery.connectors.binance.BinanceInstruments;
import io.orrery.connectors.binance.market.BinanceFeed;
import io.orrery.connectors.binance.market.BinanceSuccession;
import io.orrery.connectors.binance.market.BinanceTerms;
import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.market.Listing;
import io.orrery.connectors.kit.order.Execution;
import io.orrery.connectors.kit.order.ReportWriter;
import io.orrery.connectors.kit.order.VenueOrderIds;
import io.orrery.engine.venue.OrderGateway;
import io.orrery.engine.venue.Venue;
import io.orrery.engine.venue.VenueSetup;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.MessageHandler;
import org.agrona.concurrent.UnsafeBuffer;
import org.agrona.concurrent.ringbuffer.OneToOneRingBuffer;
import org.agrona.concurrent.ringbuffer.RingBufferDescriptor;

/**
 * Binance without its sockets: frames come at a steady rate out of memory and are taken by the connector's own feed; an order is
 * written as its connector would write it, unsigned, and the time is taken when its last byte is there. Then it is executed at
 * once, at its price.
 */
final class PayloadVenue implements Venue, OrderGateway {
    private static final String NAME = "payloads";
    private static final long SECOND = 1_000_000_000L;
    private static final int QUEUE = 1 << 20;
    private static final int NEW = 1;
    private static final int CANCEL = 2;

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
    private final OneToOneRingBuffer commands =
        new OneToOneRingBuffer(new UnsafeBuffer(ByteBuffer.allocateDirect(QUEUE + RingBufferDescriptor.TRAILER_LENGTH)));
    private final UnsafeBuffer request = new UnsafeBuffer(new byte[4_096]);
    private final UnsafeBuffer command = new UnsafeBuffer(new byte[64]);
    private final EventRecord record = new EventRecord();
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final NewOrderDecoder newOrder = new NewOrderDecoder();
    private final CancelOrderDecoder cancel = new CancelOrderDecoder();
    private final MessageHandler reporting = this::report;
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
        int work = commands.read(reporting, 16);
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
        header.wrap(message, offset);
        if (header.templateId() == NewOrderDecoder.TEMPLATE_ID) {
            newOrder.wrapAndApplyHeader(message, offset, header);
            BinanceInstrument instrument = instruments.of(newOrder.instrumentId());
            pass.requests().place(newOrder.orderId(), newOrder, instrument, received / 1_000_000L, request);
            long done = System.nanoTime();
            long was = stamps.due(record.wrap(message.byteBuffer(), offset - EventRecord.HEADER_LENGTH).time());
            if (was == Stamps.UNKNOWN) {
                pass.seen().other();
            } else {
                pass.seen().order(done - was);
            }
            return queue(NEW, newOrder.orderId(), newOrder.instrumentId(), newOrder.side(), newOrder.quantity(),
                newOrder.orderType() == OrderType.MARKET ? instrument.lastPrice() : newOrder.price());
        }
        if (header.templateId() == CancelOrderDecoder.TEMPLATE_ID) {
            cancel.wrapAndApplyHeader(message, offset, header);
            return queue(CANCEL, cancel.orderId(), cancel.instrumentId(), Side.BUY, 0, 0);
        }
        return true;
    }

    private boolean queue(int type, long orderId, int instrumentId, Side side, long quantity, long price) {
        command.putLong(0, orderId);
        command.putLong(8, quantity);
        command.putLong(16, price);
        command.putInt(24, instrumentId);
        command.putInt(28, side.value());
        return commands.write(type, command, 0, 32);
    }

    private void report(int type, MutableDirectBuffer from, int at, int length) {
        long now = setup.clock().nanoTime();
        long orderId = from.getLong(at);
        int instrumentId = from.getInt(at + 24);
        reports.at(now, now);
        if (type == CANCEL) {
            reports.cancelRejected(instrumentId, orderId, VenueReason.UNKNOWN_ORDER);
            return;
        }
        trades++;
        reports.accepted(instrumentId, orderId, trades, VenueOrderIds.NUMBERED);
        execution.of(orderId, trades, Side.get((byte) from.getInt(at + 28)), Liquidity.TAKER)
            .at(from.getLong(at + 16), from.getLong(at + 8), 0).fee(0);
        reports.filled(instrumentId, execution);
    }
}
