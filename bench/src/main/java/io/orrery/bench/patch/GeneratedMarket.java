package io.orrery.bench.patch;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.BookUpdateEncoder;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.engine.book.Book;
import io.orrery.engine.book.BookTable;
import io.orrery.patch.module.Surroundings;
import java.util.SplittableRandom;
import org.agrona.ExpandableArrayBuffer;

/** Books and trades that wander: each event is the next of its instrument, and none comes twice. */
final class GeneratedMarket implements Surroundings {
    private static final int LEVELS = 10;
    private static final double PRICE_UNIT = 1e-2;
    private static final double QUANTITY_UNIT = 1e-3;

    private final SplittableRandom random = new SplittableRandom(6);
    private final EventRecord event = EventRecord.allocate();
    private final ExpandableArrayBuffer message = new ExpandableArrayBuffer();
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final BookUpdateEncoder update = new BookUpdateEncoder();
    private final BookTable books = new BookTable(2 * LEVELS);
    private final long[] mids;
    private double tradePrice;
    private double tradeQuantity;

    GeneratedMarket(int instruments) {
        mids = new long[instruments];
        for (int i = 0; i < instruments; i++) {
            mids[i] = 1_000_000L + 10_000L * i;
            books.open(i + 1);
        }
    }

    /** The next trade of an instrument. */
    void trade(int instrument) {
        wander(instrument);
        tradePrice = (mids[instrument] + random.nextInt(-2, 3)) * PRICE_UNIT;
        tradeQuantity = random.nextInt(-5_000, 5_000) * QUANTITY_UNIT;
    }

    /** The next state of an instrument's book. */
    void change(int instrument) {
        wander(instrument);
        update.wrapAndApplyHeader(message, 0, header).instrumentId(instrument + 1)
            .flags().clear().snapshot(true).begin(true).end(true);
        BookUpdateEncoder.BidsEncoder bids = update.bidsCount(LEVELS);
        for (int level = 0; level < LEVELS; level++) {
            bids.next().price(mids[instrument] - 1 - level).quantity(1 + random.nextInt(100_000));
        }
        BookUpdateEncoder.AsksEncoder asks = update.asksCount(LEVELS);
        for (int level = 0; level < LEVELS; level++) {
            asks.next().price(mids[instrument] + 1 + level).quantity(1 + random.nextInt(100_000));
        }
        int length = MessageHeaderEncoder.ENCODED_LENGTH + update.encodedLength();
        books.onBookUpdate(event.compose(EventClass.INPUT, 1, message, 0, length));
    }

    private void wander(int instrument) {
        mids[instrument] += random.nextInt(-3, 4);
    }

    int draw(int bound) {
        return random.nextInt(bound);
    }

    @Override
    public Book book(int instrument) {
        return books.get(instrument + 1);
    }

    @Override
    public double price(int instrument, long price) {
        return price * PRICE_UNIT;
    }

    @Override
    public double quantity(int instrument, long quantity) {
        return quantity * QUANTITY_UNIT;
    }

    @Override
    public double tradePrice() {
        return tradePrice;
    }

    @Override
    public double tradeQuantity() {
        return tradeQuantity;
    }

    @Override
    public double position(int instrument) {
        return 0;
    }

    @Override
    public double mark(int instrument) {
        return Double.NaN;
    }

    @Override
    public double fundingRate(int instrument) {
        return Double.NaN;
    }

    @Override
    public long nextFunding(int instrument) {
        return 0;
    }

    @Override
    public double equity() {
        return Double.NaN;
    }
}
