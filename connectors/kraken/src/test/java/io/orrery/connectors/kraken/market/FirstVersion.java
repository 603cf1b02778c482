package io.orrery.connectors.kraken.market;

import com.fasterxml.jackson.databind.JsonNode;
import io.orrery.codecs.sbe.InstrumentKind;
import io.orrery.connectors.kit.book.BookCheck;
import io.orrery.connectors.kit.book.LevelSide;
import io.orrery.connectors.kit.book.Levels;
import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.market.InstrumentTerms;
import io.orrery.connectors.kit.market.Listing;
import io.orrery.connectors.kit.testing.EngineSide;
import io.orrery.connectors.kit.testing.PlainBook;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Brings books of the first version of the protocol to the same feed, and to a plain book. There a message is an array, prices
 * have the decimals of their text, and a snapshot has no checksum.
 */
final class FirstVersion {
    static final int DEPTH = 1_000;

    private static final String BOOK = "book-" + DEPTH;
    private static final long NO_CHECKSUM = -1;

    private final Listing listing;
    private final Levels levels = new Levels();
    private final Map<String, FeedInstrument> instruments = new HashMap<>();
    private final Map<String, PlainBook> plain = new HashMap<>();
    private long now;
    int checked;

    FirstVersion(EngineSide engine) {
        KrakenChecksum checksum = new KrakenChecksum();
        BookCheck check = (book, stated) -> stated == NO_CHECKSUM || checksum.holds(book, stated);
        listing = new Listing(engine.setup(), "kraken", new KrakenSuccession(), check);
    }

    Listing listing() {
        return listing;
    }

    /** Null if the message was no book's; else its plain book. */
    PlainBook take(JsonNode message) {
        if (!message.isArray() || !message.get(message.size() - 2).asText().equals(BOOK)) {
            return null;
        }
        String pair = message.get(message.size() - 1).asText();
        PlainBook book = plain.computeIfAbsent(pair, name -> new PlainBook());
        if (message.get(1).has("as")) {
            snapshot(pair, book, message.get(1));
        } else {
            update(pair, book, message);
        }
        return book;
    }

    private void snapshot(String pair, PlainBook book, JsonNode sides) {
        FeedInstrument instrument = instruments.computeIfAbsent(pair, name -> define(name, sides.get("as").get(0)));
        levels.clear();
        add(instrument, sides.get("bs"), levels.bids(), book.bids);
        add(instrument, sides.get("as"), levels.asks(), book.asks);
        listing.feed(instrument).onSnapshot(levels, NO_CHECKSUM, 0, ++now);
    }

    private void update(String pair, PlainBook book, JsonNode message) {
        FeedInstrument instrument = instruments.get(pair);
        long checksum = NO_CHECKSUM;
        levels.clear();
        for (int i = 1; i < message.size() - 2; i++) {
            JsonNode sides = message.get(i);
            add(instrument, sides.path("b"), levels.bids(), book.bids);
            add(instrument, sides.path("a"), levels.asks(), book.asks);
            checksum = sides.has("c") ? sides.get("c").asLong() : checksum;
        }
        book.truncate(DEPTH);
        checked += checksum == NO_CHECKSUM ? 0 : 1;
        listing.feed(instrument).onUpdate(levels, 0, checksum, 0, 0, ++now);
    }

    private FeedInstrument define(String pair, JsonNode level) {
        String terms = pair + ":tick=" + last(level.get(0).asText()) + ",lot=" + last(level.get(1).asText());
        FeedInstrument instrument = listing.define(InstrumentTerms.parse(InstrumentKind.SPOT, terms).get(pair), ++now);
        listing.feed(instrument).keep(DEPTH);
        listing.feed(instrument).onConnected();
        return instrument;
    }

    private static String last(String number) {
        return new BigDecimal(number).ulp().toPlainString();
    }

    private static void add(
        FeedInstrument instrument, JsonNode changes, LevelSide side, TreeMap<BigDecimal, BigDecimal> plain) {
        for (JsonNode change : changes) {
            String price = change.get(0).asText();
            String quantity = change.get(1).asText();
            side.add(scaled(price, instrument.priceScale()), scaled(quantity, instrument.quantityScale()));
            PlainBook.set(plain, price, quantity);
        }
    }

    private static long scaled(String number, int scale) {
        return new BigDecimal(number).movePointRight(scale).longValueExact();
    }
}
