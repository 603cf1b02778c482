package io.orrery.node.live;

import io.orrery.codecs.Decimal;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.InstrumentDefinitionDecoder;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.engine.book.Book;
import io.orrery.engine.instrument.Instrument;
import io.orrery.engine.order.Order;
import io.orrery.engine.position.Position;
import io.orrery.engine.state.EngineState;
import io.orrery.engine.state.Tally;
import io.orrery.node.screen.ScreenModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Makes the screen's picture of a session from an engine that follows it. Called by that engine's thread. */
final class TailView {
    private static final double NANOS_PER_HOUR = 3_600e9;

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final InstrumentDefinitionDecoder definition = new InstrumentDefinitionDecoder();
    private final List<Integer> instruments = new ArrayList<>();
    private final String session;
    private final String mode;
    private long firstTime;
    private long bytes;
    private long rateFrom;
    private long rateEvents;
    private long eventsPerSecond;

    TailView(String session, String mode) {
        this.session = session;
        this.mode = mode;
    }

    /** Takes every record of the session. */
    void onRecord(EventRecord record) {
        bytes += record.length();
        if (firstTime == 0) {
            firstTime = record.time();
        }
        if (record.templateId() == InstrumentDefinitionDecoder.TEMPLATE_ID) {
            int id = definition.wrapAndApplyHeader(record.buffer(), record.messageOffset(), header).instrumentId();
            if (!instruments.contains(id)) {
                instruments.add(id);
            }
        }
    }

    /**
     * @param nanos of the thread's own clock, for the rate
     * @param ringOccupancy from 0 to 1
     * @param verified events that were executed again
     */
    ScreenModel picture(
        EngineState state, long nanos, ScreenModel.Latency latency, double ringOccupancy, long verified, long differences) {
        Tally tally = state.tally();
        rate(tally.inputs(), nanos);
        long elapsed = Math.max(0, state.time() - firstTime);
        Profit profit = Profit.of(state);
        return new ScreenModel(
            session, mode, Duration.ofNanos(elapsed), tally.inputs(), eventsPerSecond, lines(state),
            new ScreenModel.Orders(tally.orders(), tally.fills(), tally.cancels(), tally.rejects(), tally.denials()),
            profit.pnlText(), profit.feesText(), latency,
            new ScreenModel.Journal(bytes, elapsed == 0 ? 0 : bytes * NANOS_PER_HOUR / elapsed),
            ringOccupancy, verified, differences);
    }

    private void rate(long events, long nanos) {
        if (events < rateEvents) {
            rateFrom = 0; // a session that goes on from another one counts from its own start
        }
        long since = nanos - rateFrom;
        if (since >= 1_000_000_000L) {
            eventsPerSecond = rateFrom == 0 ? 0 : Math.round((events - rateEvents) * 1e9 / since);
            rateFrom = nanos;
            rateEvents = events;
        }
    }

    private List<ScreenModel.Line> lines(EngineState state) {
        List<ScreenModel.Line> lines = new ArrayList<>();
        for (int id : instruments) {
            Instrument instrument = state.instruments().get(id);
            if (instrument != null) {
                lines.add(line(state, instrument));
            }
        }
        return lines;
    }

    private static ScreenModel.Line line(EngineState state, Instrument instrument) {
        Book book = state.books().get(instrument.id());
        int scale = instrument.priceScale();
        long last = state.books().lastPrice(instrument.id());
        return new ScreenModel.Line(
            instrument.symbol(),
            book.bidLevels() == 0 ? "" : text(book.bid(0), scale),
            book.askLevels() == 0 ? "" : text(book.ask(0), scale),
            last == 0 ? "" : text(last, scale),
            text(position(state, instrument.id()), instrument.quantityScale()),
            openOrders(state, instrument.id()));
    }

    private static long position(EngineState state, int instrumentId) {
        long sum = 0;
        for (int i = 0; i < state.portfolio().size(); i++) {
            Position position = state.portfolio().at(i);
            sum += position.instrument().id() == instrumentId ? position.quantity() : 0;
        }
        return sum;
    }

    private static int openOrders(EngineState state, int instrumentId) {
        int count = 0;
        for (Order order = state.orders().first(); order != null; order = state.orders().after(order)) {
            count += order.instrumentId() == instrumentId ? 1 : 0;
        }
        return count;
    }

    private static String text(long value, int scale) {
        return Decimal.append(new StringBuilder(), value, scale).toString();
    }
}
