package io.orrery.bench.stage;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.BookUpdateEncoder;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.engine.book.Book;
import io.orrery.engine.book.BookTable;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import org.agrona.ExpandableArrayBuffer;

/** A book that changes in one to six levels at a time, made up from a seed: a snapshot, and then changes until it comes again. */
final class BookChanges implements LongSupplier {
    private static final int RECORDS = 2_048;
    private static final int LEVELS = 12;
    private static final long MIDDLE = 1_000_000L;
    private static final int LARGEST = 1_000_000;

    private final int operations;
    private final EventRecord[] records = new EventRecord[RECORDS];
    private final BookTable books = new BookTable(2 * LEVELS);
    private final SplittableRandom random = new SplittableRandom(12);
    private final BookUpdateEncoder update = new BookUpdateEncoder();
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer();
    private int next;

    /** @param operations of one turn */
    BookChanges(int operations) {
        this.operations = operations;
        books.open(1);
        records[0] = snapshot();
        for (int i = 1; i < RECORDS; i++) {
            records[i] = change();
        }
        books.onBookUpdate(records[0]);
    }

    private void begin(boolean isSnapshot) {
        update.wrapAndApplyHeader(buffer, 0, header).venueTime(1).updateId(1).instrumentId(1)
            .flags().clear().snapshot(isSnapshot).begin(true).end(true);
    }

    private EventRecord snapshot() {
        begin(true);
        BookUpdateEncoder.BidsEncoder bids = update.bidsCount(LEVELS);
        for (int level = 0; level < LEVELS; level++) {
            bids.next().price(MIDDLE - 1 - level).quantity(1 + random.nextInt(LARGEST));
        }
        BookUpdateEncoder.AsksEncoder asks = update.asksCount(LEVELS);
        for (int level = 0; level < LEVELS; level++) {
            asks.next().price(MIDDLE + 1 + level).quantity(1 + random.nextInt(LARGEST));
        }
        return record();
    }

    private EventRecord change() {
        begin(false);
        int count = random.nextInt(1, 4);
        BookUpdateEncoder.BidsEncoder bids = update.bidsCount(count);
        for (int i = 0; i < count; i++) {
            bids.next().price(MIDDLE - 1 - random.nextInt(LEVELS)).quantity(quantity());
        }
        count = random.nextInt(0, 4);
        BookUpdateEncoder.AsksEncoder asks = update.asksCount(count);
        for (int i = 0; i < count; i++) {
            asks.next().price(MIDDLE + 1 + random.nextInt(LEVELS)).quantity(quantity());
        }
        return record();
    }

    private long quantity() {
        return random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(LARGEST);
    }

    private EventRecord record() {
        return EventRecord.allocate().compose(
            EventClass.INPUT, 1, buffer, 0, MessageHeaderEncoder.ENCODED_LENGTH + update.encodedLength());
    }

    @Override
    public long getAsLong() {
        long sum = 0;
        for (int i = 0; i < operations; i++) {
            sum += books.onBookUpdate(records[next]).bidLevels();
            next = next + 1 == RECORDS ? 0 : next + 1;
        }
        return sum;
    }

    /** The best ten levels of both sides, the middle and the spread. */
    LongSupplier reading() {
        Book book = books.get(1);
        return () -> {
            long sum = 0;
            for (int i = 0; i < operations; i++) {
                for (int level = 0; level < 10; level++) {
                    sum += book.bid(level) * book.bidQuantity(level) - book.ask(level) * book.askQuantity(level);
                }
                sum += book.mid() + book.spread() + i;
            }
            return sum;
        };
    }
}
