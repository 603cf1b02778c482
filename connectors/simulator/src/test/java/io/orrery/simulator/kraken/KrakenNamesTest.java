package io.orrery.simulator.kraken;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class KrakenNamesTest {
    @Test
    void anIdBecomesOneTextAndBack() {
        Set<String> texts = new HashSet<>();
        for (long id = 1; id < 10_000; id++) {
            String text = Txid.of('O', id);
            assertTrue(text.matches("O[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{6}"), text);
            assertEquals(id, Txid.parse('O', text));
            texts.add(text);
        }
        assertEquals(9_999, texts.size());
    }

    @Test
    void anIdIsTheSameTextForEver() {
        assertEquals("OQQQQQ-QQQQQ-QQQQZ0", Txid.of('O', 0));
        assertEquals("OQQZ2E-M8044-MZE87P", Txid.of('O', 1));
        assertEquals("TQQZ1F-HMCBZ-7Q8QAB", Txid.of('T', 1_234_567));
        assertEquals("LQQZ1H-J60WX-J5E8KR", Txid.of('L', -1));
    }

    @Test
    void whatWasNotMadeHereIsNoId() {
        assertEquals(-1, Txid.parse('O', "OAAAAA-BBBBB-CCCCCC"));
        assertEquals(-1, Txid.parse('O', ""));
        assertEquals(-1, Txid.parse('O', "QQQQQQ-QQQQQ-QQQQQQ"));
        assertEquals(-1, Txid.parse('O', Txid.of('T', 7)));
        assertEquals(-1, Txid.parse('O', Txid.of('O', 7).replace("-", "")));
    }

    @Test
    void aPairIsFoundByEachOfItsNames() {
        Catalogue catalogue = new Catalogue();
        Pair pair = catalogue.bySymbol("BTC/USD");

        assertEquals("XXBTZUSD", pair.id());
        for (String name : new String[] {"XXBTZUSD", "XBTUSD", "XBT/USD", "BTC/USD"}) {
            assertEquals(pair, catalogue.pair(name));
        }
        assertEquals(null, catalogue.bySymbol("XBT/USD"));
        assertEquals("SOLUSD", catalogue.pair("SOL/USD").id());
    }

    @Test
    void decimalsAreWrittenWithoutExponent() {
        assertEquals("0.00000001", Numbers.plain(new BigDecimal("1E-8")));
        assertEquals("100", Numbers.plain(new BigDecimal("100.00")));
        assertEquals("0", Numbers.plain(new BigDecimal("0.000")));
        assertEquals("1.50", Numbers.atLeast(new BigDecimal("1.5"), 2));
        assertEquals("1.555", Numbers.atLeast(new BigDecimal("1.5550"), 2));
    }

    @Test
    void timesAreWrittenAndRead() {
        long nanos = 1_767_225_600_123_456_789L;

        assertEquals("2026-01-01T00:00:00.123456Z", Times.micros(nanos));
        assertEquals("2026-01-01T00:00:00Z", Times.seconds(nanos));
        assertEquals("Thu, 01 Jan 26 00:00:00 +0000", Times.rfc1123(nanos));
        assertEquals(new BigDecimal("1767225600.1234"), Times.unix(nanos));
        assertEquals(nanos, Times.parse("2026-01-01T01:00:00.123456789+01:00", "deadline"));
    }
}
