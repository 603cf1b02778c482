package io.orrery.connectors.kit.market;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.BookUpdateDecoder;
import io.orrery.codecs.sbe.FeedStatusDecoder;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.engine.book.Book;
import io.orrery.engine.book.BookTable;
import io.orrery.engine.ring.Inlet;
import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;

/** An inlet behind which the engine's own books are kept; it refuses when told to, and remembers what it was given. */
public final class EngineBooks implements Inlet {
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final BookUpdateDecoder update = new BookUpdateDecoder();
    private final FeedStatusDecoder status = new FeedStatusDecoder();
    private final EventRecord record = EventRecord.allocate();
    private final List<String> events = new ArrayList<>();
    private final BookTable books;
    private int admitted = Integer.MAX_VALUE;
    private boolean silent;

    public EngineBooks(int depth, int instruments) {
        books = new BookTable(depth);
        for (int id = 1; id <= instruments; id++) {
            books.open(id);
        }
    }

    /** Admits so many more, then refuses. */
    public void admit(int count) {
        admitted = count;
    }

    /** Remembers nothing from now on. */
    public void silence() {
        silent = true;
    }

    public Book book(int instrumentId) {
        return books.get(instrumentId);
    }

    /** What came since this was last asked. */
    public List<String> takeEvents() {
        List<String> taken = List.copyOf(events);
        events.clear();
        return taken;
    }

    @Override
    public boolean offer(DirectBuffer message, int offset, int length, long receivedTime) {
        if (admitted == 0) {
            return false;
        }
        admitted--;
        record.compose(EventClass.INPUT, receivedTime, message, offset, length);
        int template = header.wrap(message, offset).templateId();
        if (template == BookUpdateDecoder.TEMPLATE_ID) {
            books.onBookUpdate(record);
        } else if (template == FeedStatusDecoder.TEMPLATE_ID) {
            books.onFeedStatus(record);
        }
        if (!silent) {
            events.add(text(template, message, offset));
        }
        return true;
    }

    private String text(int template, DirectBuffer message, int offset) {
        if (template == BookUpdateDecoder.TEMPLATE_ID) {
            update.wrapAndApplyHeader(message, offset, header);
            return (update.flags().snapshot() ? "snapshot " : "update ") + update.updateId();
        }
        if (template == FeedStatusDecoder.TEMPLATE_ID) {
            return status.wrapAndApplyHeader(message, offset, header).state().name();
        }
        return "template " + template;
    }

    public static List<String> bids(Book book, int most) {
        List<String> levels = new ArrayList<>();
        for (int i = 0; i < Math.min(most, book.bidLevels()); i++) {
            levels.add(book.bid(i) + "x" + book.bidQuantity(i));
        }
        return levels;
    }

    public static List<String> asks(Book book, int most) {
        List<String> levels = new ArrayList<>();
        for (int i = 0; i < Math.min(most, book.askLevels()); i++) {
            levels.add(book.ask(i) + "x" + book.askQuantity(i));
        }
        return levels;
    }
}
