package io.orrery.connectors.deribit.market;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.orrery.connectors.kit.book.Levels;
import io.orrery.connectors.kit.market.FeedInstrument;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DeribitDecoderTest {
    private static final FeedInstrument PERPETUAL = new FeedInstrument(1, "BTC-PERPETUAL", 2, 1);

    private final Decoded decoded = new Decoded(channels());

    private static Map<String, FeedInstrument> channels() {
        Map<String, FeedInstrument> channels = new HashMap<>();
        for (String name : List.of(
            "book.BTC-PERPETUAL.100ms", "trades.BTC-PERPETUAL.raw", "ticker.BTC-PERPETUAL.100ms", "quote.BTC-PERPETUAL")) {
            channels.put(name, PERPETUAL);
        }
        channels.put("book.BTC-PERPETUAL.none.10.100ms", null);
        return channels;
    }

    @Test
    void aBookGivesItsLevelsAtTheScalesOfItsInstrument() {
        assertEquals(
            "BOOK_SNAPSHOT BTC-PERPETUAL at 1699999999000000000 157 6173750x100 6173000x10002000 | 6173800x200",
            decoded.of(Examples.SNAPSHOT));
    }

    @Test
    void aChangeSaysWhichOneItFollowsAndADeletedLevelIsEmpty() {
        assertEquals(
            "BOOK_CHANGE BTC-PERPETUAL at 1699999999100000000 157-160 6173750x0 6173000x300 | 6173950x1234567800",
            decoded.of(Examples.CHANGE));
        assertEquals(decoded.of(Examples.CHANGE), decoded.of(Examples.CHANGE.replace("61737.5,0.0", "61737.5,7.0")));
    }

    @Test
    void withoutATypeTheOneBeforeTells() {
        assertEquals(decoded.of(Examples.CHANGE), decoded.of(Examples.CHANGE.replace("\"type\":\"change\",", "")));
        assertEquals(decoded.of(Examples.SNAPSHOT), decoded.of(Examples.SNAPSHOT.replace("\"type\":\"snapshot\",", "")));
    }

    @Test
    void theOrderOfKeysAndWhiteSpaceDoNotMatter() {
        String data = Examples.CHANGE.substring(Examples.CHANGE.indexOf("{\"type"), Examples.CHANGE.length() - 2);
        String turned = " { \"params\" : { \"data\" : " + data.replace(",", " ,\n ").replace("[", "[ ")
            + " , \"channel\" : \"book.BTC-PERPETUAL.100ms\" } ,\t\"method\" : \"subscription\" } ";
        assertEquals(decoded.of(Examples.CHANGE), decoded.of(turned));
    }

    @Test
    void whatIsNoNotificationIsNamedByItsKind() {
        assertEquals("REPLY", decoded.of(Examples.REPLY));
        assertEquals("ERROR", decoded.of(Examples.ERROR));
        assertEquals("HEARTBEAT", decoded.of(Examples.HEARTBEAT));
        assertEquals("TEST_REQUEST", decoded.of(Examples.TEST_REQUEST));
        assertEquals("UNKNOWN_CHANNEL", decoded.of(Examples.INDEX));
        assertEquals("OTHER_CHANNEL", decoded.of(Examples.GROUPED));
        assertEquals("OTHER", decoded.of("[1]"));
        assertEquals("OTHER", decoded.of("{}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "`\"prev_change_id\":157,`|``|MISSING_KEY",
        "`\"prev_change_id\":157`|`\"prev_change_id\":null`|MISSING_KEY",
        "`\"prev_change_id\":157`|`\"change_id\":157`|DUPLICATE_KEY",
        "`\"instrument_name\":\"BTC`|`\"instrument_name\":\"ETH`|OUT_OF_RANGE",
        "`\"delete\"`|`\"forget\"`|OUT_OF_RANGE",
        "`\"type\":\"change\"`|`\"type\":\"other\"`|OUT_OF_RANGE",
        "`61739.5,`|`61739.501,`|TOO_FINE",
        "`61739.5,`|`-61739.5,`|OUT_OF_RANGE",
        "`61739.5,`|`0.0,`|OUT_OF_RANGE",
        "`30.0]`|`-30.0]`|OUT_OF_RANGE",
        "`30.0]`|`1e30]`|OVERFLOW",
        "`61730.0,30.0`|`61730.0`|WRONG_TYPE",
        "`}}`|`}`|TRUNCATED",
        "`}}}`|`}}}{`|TRAILING",
        "`\"bids\":[`|`\"bids\":[[`|WRONG_TYPE",
    })
    void aDamagedChangeIsRefused(String good, String bad, String reason) {
        String damaged = Examples.CHANGE.replace(good, bad);
        assertEquals("refused: " + reason, decoded.of(damaged), damaged);
    }

    @Test
    void aKeyOfTheEnvelopeComesOnce() {
        assertEquals("refused: DUPLICATE_KEY", decoded.of(Examples.CHANGE.replace("}}}", "}},\"params\":{}}")));
        assertEquals("refused: DUPLICATE_KEY", decoded.of(Examples.CHANGE.replace("}}}", "},\"data\":{}}}")));
        assertEquals("refused: DUPLICATE_KEY", decoded.of(Examples.CHANGE.replace("}}}", "},\"channel\":\"x\"}}")));
    }

    @Test
    void moreLevelsThanABookMayHaveAreRefused() {
        String levels = String.join(",", Collections.nCopies(Levels.MAX_SIDE, "[\"new\",1.0,1.0]"));
        String full = Examples.CHANGE.replace("[\"new\",61739.5,123456780.0]", levels);
        assertEquals("BOOK_CHANGE", decoded.of(full).substring(0, 11));
        assertEquals("refused: TOO_MANY_LEVELS", decoded.of(full.replace("\"asks\":[", "\"asks\":[[\"new\",2.0,1.0],")));
    }

    @Test
    void aNotificationMayHaveMoreTradesThanAnyBefore() {
        String trade = Examples.TRADES.substring(Examples.TRADES.indexOf("[{") + 1, Examples.TRADES.indexOf(",{\"timestamp"));
        String many = String.join(",", Collections.nCopies(1_000, trade));
        decoded.of(Examples.notification("trades.BTC-PERPETUAL.raw", "[" + many + "]"));
        TradesMessage trades = decoded.decoder().trades();
        assertEquals(1_000, trades.size());
        assertEquals(30289442, trades.sequence(999));
        assertEquals(895_000, trades.price(999));
    }
}
