package io.orrery.patch.library;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.BookUpdateEncoder;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.engine.book.Book;
import io.orrery.engine.book.BookTable;
import org.agrona.ExpandableArrayBuffer;

/** Makes books as the engine does: from updates. */
final class Books {
    private final BookTable table = new BookTable(16);
    private final EventRecord event = EventRecord.allocate();
    private final ExpandableArrayBuffer message = new ExpandableArrayBuffer();

    Books() {
        table.open(1);
    }

    /** The book with these levels and no others: price, quantity, price, quantity, best first. */
    Book of(long[] bids, long[] asks) {
        BookUpdateEncoder update = new BookUpdateEncoder().wrapAndApplyHeader(message, 0, new MessageHeaderEncoder());
        update.instrumentId(1).flags().clear().snapshot(true).begin(true).end(true);
        BookUpdateEncoder.BidsEncoder bid = update.bidsCount(bids.length / 2);
        for (int i = 0; i < bids.length; i += 2) {
            bid.next().price(bids[i]).quantity(bids[i + 1]);
        }
        BookUpdateEncoder.AsksEncoder ask = update.asksCount(asks.length / 2);
        for (int i = 0; i < asks.length; i += 2) {
            ask.next().price(asks[i]).quantity(asks[i + 1]);
        }
        int length = MessageHeaderEncoder.ENCODED_LENGTH + update.encodedLength();
        table.onBookUpdate(event.compose(EventClass.INPUT, 1, message, 0, length));
        return table.get(1);
    }
}
