package io.orrery.connectors.kit.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.sbe.BookUpdateDecoder;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.Side;
import io.orrery.connectors.kit.book.LevelSide;
import io.orrery.connectors.kit.book.Levels;
import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;
import org.junit.jupiter.api.Test;

final class MarketWriterTest {
    private final List<String> updates = new ArrayList<>();
    private final MarketWriter writer = new MarketWriter(this::take);
    private final Levels levels = new Levels();

    @Test
    void anUpdateThatFitsIsOneFragment() {
        fill(levels.bids(), 2, 100);
        fill(levels.asks(), 1, 200);
        assertTrue(writer.bookUpdate(5, 4, 77, 3, false, levels));
        assertEquals(List.of("4 77 3 begin end 100x1000 101x1010 | 200x2000"), updates);
    }

    @Test
    void aLargeSnapshotBeginsOnceAndEndsOnce() {
        fill(levels.bids(), MarketWriter.MAX_LEVELS + 1, 100);
        fill(levels.asks(), MarketWriter.MAX_LEVELS, 200);
        assertTrue(writer.bookUpdate(5, 4, 77, 3, true, levels));
        assertEquals(3, updates.size());
        String bids = "";
        for (int price = 100; price < 100 + MarketWriter.MAX_LEVELS; price++) {
            bids += price + "x" + price * 10 + " ";
        }
        assertEquals("4 77 3 snapshot begin " + bids + "|", updates.get(0));
        assertTrue(updates.get(1).startsWith("4 77 3 127x1270 | 200x2000 201x2010 "), updates.get(1));
        assertEquals("4 77 3 end | 226x2260", updates.get(2));
    }

    @Test
    void whatWasWrittenBeforeLeavesNoTrace() {
        fill(levels.bids(), MarketWriter.MAX_LEVELS + 1, 100);
        writer.bookUpdate(5, -1, -1, -1, true, levels);
        writer.trade(5, -1, -1, -1, Side.SELL, -1, -1);
        updates.clear();
        levels.clear();
        assertTrue(writer.bookUpdate(5, 4, 78, 3, false, levels));
        assertEquals(List.of("4 78 3 begin end |"), updates);
    }

    @Test
    void aRefusalEndsTheUpdate() {
        MarketWriter refused = new MarketWriter((message, offset, length, time) -> false);
        assertFalse(refused.bookUpdate(5, 4, 77, 3, true, levels));
        assertEquals(0, refused.lost(), "a change of a book comes again");
    }

    private static void fill(LevelSide side, int count, int price) {
        for (int i = 0; i < count; i++) {
            side.add(price + i, (price + i) * 10L);
        }
    }

    /** Reads a book update as any reader of the schema would. */
    private boolean take(DirectBuffer message, int offset, int length, long receivedTime) {
        MessageHeaderDecoder header = new MessageHeaderDecoder().wrap(message, offset);
        if (header.templateId() != BookUpdateDecoder.TEMPLATE_ID) {
            return true;
        }
        BookUpdateDecoder update = new BookUpdateDecoder().wrapAndApplyHeader(message, offset, header);
        String text = update.venueTime() + " " + update.updateId() + " " + update.instrumentId()
            + (update.flags().snapshot() ? " snapshot" : "") + (update.flags().begin() ? " begin" : "")
            + (update.flags().end() ? " end" : "");
        for (BookUpdateDecoder.BidsDecoder bid : update.bids()) {
            text += " " + bid.price() + "x" + bid.quantity();
        }
        text += " |";
        for (BookUpdateDecoder.AsksDecoder ask : update.asks()) {
            text += " " + ask.price() + "x" + ask.quantity();
        }
        assertEquals(length, update.limit() - offset, "what was read, of what was written");
        assertEquals(5, receivedTime);
        updates.add(text);
        return true;
    }
}
