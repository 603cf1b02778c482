package io.orrery.node.export;

import io.orrery.codecs.Decimal;
import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.BookUpdateDecoder;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.TradeDecoder;
import io.orrery.engine.book.Book;
import io.orrery.engine.instrument.Instrument;
import io.orrery.engine.replay.Reenactment;
import io.orrery.journal.JournalReader;
import io.orrery.node.home.Session;
import io.orrery.node.plugin.Plugins;
import io.orrery.node.recovery.SessionSource;
import java.io.IOException;

/** Executes a session again and writes, at each event of a kind, the levels of its instrument's book as the engine saw it. */
public final class BookExport {
    /** At which events the book is written. */
    public enum At { UPDATE, TRADE }

    /** The first line. Times are nanoseconds since the epoch; level 1 is the best. */
    public static final String HEADER = "venue,symbol,receive_time,update_id,side,level,price,quantity\n";

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final BookUpdateDecoder update = new BookUpdateDecoder();
    private final TradeDecoder trade = new TradeDecoder();
    private final ExportNames names = new ExportNames();
    private final StringBuilder rows = new StringBuilder();
    private final int depth;
    private final At at;
    private final String symbol;
    private final Appendable out;

    /**
     * @param depth levels a side
     * @param symbol as the engine or the venue writes it; null for all
     */
    public BookExport(int depth, At at, String symbol, Appendable out) {
        this.depth = depth;
        this.at = at;
        this.symbol = symbol;
        this.out = out;
    }

    /** Writes all of the session. Returns false if nothing in it has the symbol. */
    public boolean write(Session session) throws IOException {
        out.append(HEADER);
        EventRecord record = new EventRecord();
        try (SessionSource source = SessionSource.open(session)) {
            JournalReader reader = source.reader();
            Reenactment reenactment = source.reenactment(Plugins.of(session).catalogue());
            while (reader.next(record)) {
                reenactment.onRecord(record);
                if (record.eventClass() == EventClass.INPUT) {
                    names.learn(record);
                    int instrumentId = instrumentId(record);
                    if (instrumentId != 0 && names.isOf(instrumentId, symbol)) {
                        write(reenactment, instrumentId, record.time());
                    }
                }
            }
            reader.checkEnd();
        }
        return names.hasSymbol(symbol);
    }

    /** Of the event if it is one at which the book is written, else 0. */
    private int instrumentId(EventRecord record) {
        if (at == At.UPDATE && record.templateId() == BookUpdateDecoder.TEMPLATE_ID) {
            update.wrapAndApplyHeader(record.buffer(), record.messageOffset(), header);
            return update.flags().end() ? update.instrumentId() : 0;
        }
        if (at == At.TRADE && record.templateId() == TradeDecoder.TEMPLATE_ID) {
            return trade.wrapAndApplyHeader(record.buffer(), record.messageOffset(), header).instrumentId();
        }
        return 0;
    }

    private void write(Reenactment reenactment, int instrumentId, long time) throws IOException {
        Book book = reenactment.engine().state().books().get(instrumentId);
        Instrument instrument = reenactment.engine().state().instruments().get(instrumentId);
        if (book == null) {
            return;
        }
        rows.setLength(0);
        for (int i = 0; i < Math.min(depth, book.bidLevels()); i++) {
            row(instrument, time, book.updateId(), "bid", i, book.bid(i), book.bidQuantity(i));
        }
        for (int i = 0; i < Math.min(depth, book.askLevels()); i++) {
            row(instrument, time, book.updateId(), "ask", i, book.ask(i), book.askQuantity(i));
        }
        out.append(rows);
    }

    private void row(Instrument instrument, long time, long updateId, String side, int index, long price, long quantity) {
        rows.append(names.venue(instrument.venueId())).append(',').append(instrument.symbol()).append(',').append(time)
            .append(',').append(updateId).append(',').append(side).append(',').append(index + 1).append(',');
        Decimal.append(rows, price, instrument.priceScale());
        rows.append(',');
        Decimal.append(rows, quantity, instrument.quantityScale());
        rows.append('\n');
    }
}
