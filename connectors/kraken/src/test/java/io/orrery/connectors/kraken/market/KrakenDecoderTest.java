package io.orrery.connectors.kraken.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.orrery.connectors.kit.book.Levels;
import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.testing.PlainJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KrakenDecoderTest {
    private final FeedInstrument bitcoin = new FeedInstrument(1, "BTC/USD", 1, 8);
    private final FeedInstrument ether = new FeedInstrument(2, "ETH/BTC", 5, 8);
    private final Decoded decoded = new Decoded(bitcoin, ether);

    @Test
    void anUpdateGivesItsLevelsAtTheScalesOfItsInstrument() {
        assertEquals(
            "BOOK_UPDATE BTC/USD at 1696613755440295000 #2114181697 617301x150000000 617290x0 |",
            decoded.of(Examples.BOOK_UPDATE));
    }

    @Test
    void aSnapshotNeedsNoTimeAndNumbersMayHaveNoPointOrAnExponent() {
        assertEquals(
            "BOOK_SNAPSHOT BTC/USD at 0 #3310070434 617301x10000000 | 617302x1234567800000000 617310x1",
            decoded.of(Examples.BOOK_SNAPSHOT));
    }

    @Test
    void tradesComeSeveralAtATimeAndTellTheSideThatTook() {
        assertEquals(
            "TRADES ETH/BTC at 1695628177708706000 #4665906 SELL 5117x4000000000"
                + " BTC/USD at 1695628177000000000 #7 BUY 617301x20000",
            decoded.of(Examples.TRADES));
    }

    @Test
    void tradesOfBeforeTheSubscriptionAreNotRead() {
        assertEquals("TRADE_HISTORY", decoded.of(Examples.TRADE_HISTORY));
    }

    @Test
    void aTickerGivesTheBestOfBothSides() {
        assertEquals(
            "TICKER BTC/USD at 1695628177708706000 617301x74000000000 | 617302x1000", decoded.of(Examples.TICKER));
        assertEquals("TICKER BTC/USD at 0 0x0 | 0x0", decoded.of("""
            {"channel":"ticker","type":"snapshot","data":[{"symbol":"BTC/USD","ask":0,"ask_qty":0,"bid":0.0,"bid_qty":0}]}"""));
    }

    @Test
    void keysMayComeInAnyOrder() {
        assertEquals(
            "BOOK_UPDATE BTC/USD at 1696613755440295000 #5 10x200000000 | 20x100000000",
            decoded.of("""
                {"data":[{"timestamp":"2023-10-06T17:35:55.440295Z","asks":[{"qty":1.0,"price":2.0}],"checksum":5,
                "bids":[{"price":1.0,"new":[1],"qty":2}],"symbol":"BTC/USD"}],"type":"update","x":null,"channel":"book"}"""));
    }

    @Test
    void whatIsNoMarketDataIsCounted() {
        assertEquals("INSTRUMENTS", decoded.of(Examples.INSTRUMENTS));
        assertEquals("STATUS", decoded.of(Examples.STATUS));
        assertEquals("HEARTBEAT", decoded.of(Examples.HEARTBEAT));
        assertEquals("ACKNOWLEDGEMENT", decoded.of(Examples.SUBSCRIBED));
        assertEquals("ACKNOWLEDGEMENT", decoded.of(Examples.PONG));
        assertEquals("ERROR", decoded.of(Examples.REFUSED));
        assertEquals("UNKNOWN_EVENT", decoded.of(Examples.CANDLE));
        assertEquals("UNKNOWN_EVENT", decoded.of("[119930881,[],\"trade\",\"XBT/USD\"]"));
        assertEquals("UNKNOWN_SYMBOL", decoded.of(Examples.BOOK_UPDATE.replace("BTC", "XRP")));
        assertEquals("UNKNOWN_SYMBOL", decoded.of(Examples.TRADES.replace("ETH", "XRP")));
        assertEquals(2, decoded.decoder().count(MessageKind.ACKNOWLEDGEMENT));
        assertEquals(0, decoded.decoder().count(MessageKind.TRADES));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', value = {
        "61730.1~61730.17~TOO_FINE", "61730.1~0~OUT_OF_RANGE", "1.50000000~-1.5~OUT_OF_RANGE", "1.50000000~null~NOT_A_NUMBER",
        "1.50000000~150000000000~OVERFLOW", "\"qty\":1.50000000~\"quantity\":1~MISSING_KEY",
        "\"qty\":0}~\"qty\":0,\"qty\":0}~DUPLICATE_KEY", "\"asks\":[]~\"bids\":[]~DUPLICATE_KEY",
        ",\"checksum\":2114181697~``~MISSING_KEY", "2114181697~4294967296~OUT_OF_RANGE", "2114181697~-1~OUT_OF_RANGE",
        "2023-10-06~2023-13-06~NOT_A_TIME", "\"BTC/USD\"~5~WRONG_TYPE", "\"symbol\":\"BTC/USD\",~``~MISSING_KEY",
        "\"data\":[~\"data\":[],\"x\":[~WRONG_TYPE", "]}~],\"type\":\"update\"}~DUPLICATE_KEY", "]}~,{}]}~TRAILING",
        "\"book\"~7~WRONG_TYPE", "\"type\":\"update\",~``~MISSING_KEY", "[]~{}~WRONG_TYPE", "]}~]~TRUNCATED"})
    void aDamagedUpdateIsRefused(String text, String other, String reason) {
        String update = Examples.BOOK_UPDATE;
        int at = text.equals("]}") ? update.length() - 2 : update.indexOf(text);
        String damaged = update.substring(0, at) + (other == null ? "" : other) + update.substring(at + text.length());
        assertEquals(PlainJson.REFUSED + reason, decoded.of(damaged));
    }

    @Test
    void moreLevelsThanASideHoldsAreRefused() {
        String levels = "{\"price\":1,\"qty\":1}" + ",{\"price\":1,\"qty\":1}".repeat(Levels.MAX_SIDE - 1);
        decoded.of(Examples.BOOK_UPDATE.replace("[]", "[" + levels + "]"));
        assertEquals(Levels.MAX_SIDE, decoded.decoder().book().levels().asks().size());
        assertEquals(
            PlainJson.REFUSED + "TOO_MANY_LEVELS",
            decoded.of(Examples.BOOK_UPDATE.replace("[]", "[" + levels + ",{\"qty\":1,\"price\":1}]")));
    }

    @Test
    void aRefusedPayloadTellsItsInstrumentIfThatCouldBeRead() {
        decoded.of(Examples.BOOK_UPDATE.replace("1.50000000", "x"));
        assertSame(bitcoin, decoded.decoder().instrument());
        decoded.of("{\"channel\":\"book\",\"type\":x");
        assertNull(decoded.decoder().instrument());
    }
}
