package io.orrery.connectors.kit.testing;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.BookUpdateDecoder;
import io.orrery.codecs.sbe.FeedStatusDecoder;
import io.orrery.codecs.sbe.InstrumentDefinitionDecoder;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.engine.book.Book;
import io.orrery.engine.book.BookTable;
import io.orrery.engine.pipeline.HandClock;
import io.orrery.engine.ring.Inlet;
import io.orrery.engine.venue.VenueSetup;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.agrona.DirectBuffer;

/** What stands behind a venue's inlets: the engine's own books. */
public final class EngineSide implements Inlet {
    /** Levels a side of its books. */
    public static final int DEPTH = 128;
    /** Levels a side that are compared. */
    public static final int TOP = 10;

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final InstrumentDefinitionDecoder definition = new InstrumentDefinitionDecoder();
    private final BookUpdateDecoder update = new BookUpdateDecoder();
    private final FeedStatusDecoder status = new FeedStatusDecoder();
    private final EventRecord record = EventRecord.allocate();
    private final BookTable books = new BookTable(DEPTH);
    private final Map<Integer, String> symbols = new TreeMap<>();
    private final Map<Integer, int[]> scales = new TreeMap<>();
    private final BiConsumer<String, String> onBook;
    private final List<String> events = new ArrayList<>();

    /** @param onBook told "symbol updateId" and the top of the book whenever an update of it is complete */
    public EngineSide(BiConsumer<String, String> onBook) {
        this.onBook = onBook;
    }

    /** What a venue is set up with that writes here. */
    public VenueSetup setup() {
        return setup(this);
    }

    /** What a venue is set up with that writes to another inlet. */
    public static VenueSetup setup(Inlet inlet) {
        return new VenueSetup(1, 1, 1, DEPTH, 1, 1, new HandClock(1), inlet, inlet, Map.of());
    }

    /** What came and was not taken: states, and the names of updates. */
    public List<String> events() {
        return List.copyOf(events);
    }

    /** What came since this was last asked. */
    public List<String> takeEvents() {
        List<String> taken = List.copyOf(events);
        events.clear();
        return taken;
    }

    @Override
    public boolean offer(DirectBuffer message, int offset, int length, long receivedTime) {
        record.compose(EventClass.INPUT, receivedTime, message, offset, length);
        switch (header.wrap(message, offset).templateId()) {
            case InstrumentDefinitionDecoder.TEMPLATE_ID -> define(message, offset);
            case BookUpdateDecoder.TEMPLATE_ID -> book(message, offset);
            case FeedStatusDecoder.TEMPLATE_ID -> {
                events.add(status.wrapAndApplyHeader(message, offset, header).state().name());
                books.onFeedStatus(record);
            }
            default -> { }
        }
        return true;
    }

    private void define(DirectBuffer message, int offset) {
        definition.wrapAndApplyHeader(message, offset, header);
        int id = definition.instrumentId();
        scales.put(id, new int[] {definition.priceScale(), definition.quantityScale()});
        books.open(id);
        symbols.put(id, definition.wrapAndApplyHeader(message, offset, header).venueSymbol());
    }

    private void book(DirectBuffer message, int offset) {
        update.wrapAndApplyHeader(message, offset, header);
        int id = update.instrumentId();
        String name = symbols.get(id) + " " + update.updateId();
        Book book = books.onBookUpdate(record);
        if (book != null) {
            events.add(name);
            onBook.accept(name, top(book, scales.get(id)));
        }
    }

    private static String top(Book book, int[] scale) {
        StringBuilder top = new StringBuilder();
        for (int i = 0; i < Math.min(TOP, book.bidLevels()); i++) {
            top.append(level(book.bid(i), book.bidQuantity(i), scale));
        }
        top.append('|');
        for (int i = 0; i < Math.min(TOP, book.askLevels()); i++) {
            top.append(level(book.ask(i), book.askQuantity(i), scale));
        }
        return top.toString();
    }

    private static String level(long price, long quantity, int[] scale) {
        return PlainBook.level(BigDecimal.valueOf(price, scale[0]), BigDecimal.valueOf(quantity, scale[1]));
    }
}
