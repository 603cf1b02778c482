package io.orrery.connectors.binance.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.orrery.connectors.kit.book.Levels;
import io.orrery.connectors.kit.market.FeedInstrument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BinanceDecoderTest {
    private final FeedInstrument bitcoin = new FeedInstrument(1, "BTCUSDT", 2, 5);
    private final FeedInstrument ether = new FeedInstrument(2, "ETHUSDT", 8, 8);
    private final Decoded decoded = new Decoded(bitcoin, ether);

    @Test
    void aDepthUpdateGivesItsLevelsAtTheScalesOfItsInstrument() {
        String update = "DEPTH_UPDATE BTCUSDT at 1723161255208000000 157-160 6173763x0 6173017x150000 | 6183764x154698";
        assertEquals(update, decoded.of(Examples.DEPTH_UPDATE));
        assertEquals(update, decoded.of(Examples.combined(Examples.DEPTH_UPDATE)));
    }

    @Test
    void tradesTellTheSideThatTook() {
        assertEquals("TRADE BTCUSDT at 1723161255342000000 #3735683259 SELL 6183763x2000", decoded.of(Examples.TRADE));
        assertEquals(
            "AGGREGATE_TRADE ETHUSDT at 1723161255342123000 #226532 BUY 163246000000x34305000",
            decoded.of(Examples.combined(Examples.AGGREGATE_TRADE)));
    }

    @Test
    void aTickerIsKnownByItsKeysOrByItsType() {
        String ticker = "BOOK_TICKER BTCUSDT 50093239212 6183763x378826 | 6183764x154698";
        assertEquals(ticker, decoded.of(Examples.BOOK_TICKER));
        assertEquals(ticker, decoded.of(Examples.BOOK_TICKER.replace("{", "{\"e\":\"bookTicker\",")));
        assertEquals(ticker, decoded.of(Examples.BOOK_TICKER.replace("}", ",\"e\":\"bookTicker\"}")));
    }

    @Test
    void aSnapshotIsOfTheInstrumentThatWasAskedFor() {
        String snapshot = "DEPTH_SNAPSHOT ETHUSDT at 0 1027024-1027024 400000000x43100000000"
            + " | 400000200x1200000000 410000000x500000000";
        assertEquals(snapshot, decoded.of(Examples.SNAPSHOT, ether, '0'));
        assertEquals("UNKNOWN_SYMBOL", decoded.of(Examples.SNAPSHOT));
    }

    @Test
    void theSymbolMayComeBehindWhatNeedsIt() {
        assertEquals(
            decoded.of(Examples.DEPTH_UPDATE),
            decoded.of(Examples.DEPTH_UPDATE.replace("\"s\":\"BTCUSDT\",", "").replace("]}", "],\"s\":\"BTCUSDT\"}")));
        assertEquals(
            decoded.of(Examples.TRADE),
            decoded.of(Examples.TRADE.replace("\"s\":\"BTCUSDT\",", "").replace("}", ",\"s\":\"BTCUSDT\"}")));
    }

    @Test
    void anUpdateThatBeginsLikeATickerIsNone() {
        String typeLast = "{\"u\":160,\"U\":157,\"s\":\"BTCUSDT\",\"b\":[[\"1\",\"2\"]],\"a\":[],\"E\":5,\"e\":\"depthUpdate\"}";
        String update = "DEPTH_UPDATE BTCUSDT at 5000000 157-160 100x200000 |";
        assertEquals(update, decoded.of(typeLast));
        assertEquals(update, decoded.of(typeLast.replace("\"U\":157,", "").replace("\"E\"", "\"U\":157,\"E\"")));
        assertEquals("refused: WRONG_TYPE", decoded.of(typeLast.replace("\"U\":157,", "")
            .replace("[[\"1\",\"2\"]],\"a\":[]", "\"1\",\"B\":\"2\",\"a\":[[\"1\",\"2\"]]")));
    }

    @Test
    void whatIsNoMarketDataIsCounted() {
        assertEquals("ACKNOWLEDGEMENT", decoded.of(Examples.ACKNOWLEDGEMENT));
        assertEquals("ERROR", decoded.of(Examples.ERROR));
        assertEquals("SERVER_SHUTDOWN", decoded.of(Examples.SHUTDOWN));
        assertEquals("SERVER_SHUTDOWN", decoded.of(Examples.combined(Examples.SHUTDOWN)));
        assertEquals("UNKNOWN_EVENT", decoded.of(Examples.KLINE));
        assertEquals("UNKNOWN_EVENT", decoded.of("[1,{}]"));
        assertEquals("UNKNOWN_SYMBOL", decoded.of(Examples.TRADE.replace("BTC", "XRP")));
        assertEquals(2, decoded.decoder().count(MessageKind.SERVER_SHUTDOWN));
        assertEquals(2, decoded.decoder().count(MessageKind.UNKNOWN_EVENT));
        assertEquals(0, decoded.decoder().count(MessageKind.TRADE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', value = {
        "\"61730.17000000\"~\"61730.17100000\"~TOO_FINE", "\"61730.17000000\"~\"0.00000000\"~OUT_OF_RANGE",
        "\"1.50000000\"~\"-1.50000000\"~OUT_OF_RANGE", "\"1.50000000\"~null~NOT_A_NUMBER",
        "\"1.50000000\"~\"15000000000000000\"~OVERFLOW", "\"U\":157~\"U\":161~OUT_OF_RANGE", "\"u\":160,~``~MISSING_KEY",
        "\"u\":160~\"u\":160,\"u\":160~DUPLICATE_KEY", ",\"a\":[[~,\"b\":[[~DUPLICATE_KEY",
        "\"E\":1723~\"E\":17230000~OUT_OF_RANGE",
        "\"U\":157~\"U\":-157~OUT_OF_RANGE", "\"s\":\"BTCUSDT\"~\"s\":5~WRONG_TYPE", "\"BTCUSDT\"~\"BTC\\u0055SDT\"~ESCAPE",
        ",\"1.50000000\"]~]~WRONG_TYPE", "[[\"6173~[[[\"6173~NOT_A_NUMBER", "\"depthUpdate\"~7~WRONG_TYPE", "]]}~]]~TRUNCATED"})
    void aDamagedUpdateIsRefused(String text, String other, String reason) {
        assertEquals(Decoded.REFUSED + reason, decoded.of(Examples.DEPTH_UPDATE.replace(text, other == null ? "" : other)));
    }

    @Test
    void moreLevelsThanASideHoldsAreRefused() {
        String levels = "[\"1\",\"1\"]" + ",[\"1\",\"1\"]".repeat(Levels.MAX_SIDE - 1);
        String full = "{\"lastUpdateId\":1,\"bids\":[" + levels + "],\"asks\":[]}";
        decoded.of(full, bitcoin, '0');
        assertEquals(Levels.MAX_SIDE, decoded.decoder().depth().levels().bids().size());
        String overfull = full.replace("\"asks\":[]", "\"asks\":[" + levels + ",[1,1]]");
        assertEquals(Decoded.REFUSED + "TOO_MANY_LEVELS", decoded.of(overfull, bitcoin, '0'));
    }

    @Test
    void aRefusedPayloadTellsItsInstrumentIfThatCouldBeRead() {
        decoded.of(Examples.DEPTH_UPDATE.replace("1.50000000", "x"));
        assertSame(bitcoin, decoded.decoder().instrument());
        decoded.of("{\"e\":\"depthUpdate\",\"E\":x");
        assertNull(decoded.decoder().instrument());
    }
}
