package io.orrery.connectors.binance.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BinanceSymbolsTest {

    @Test
    void baseAndQuoteStandSideBySide() {
        assertEquals("BTCUSDT", BinanceSymbols.venueSymbol("BTC/USDT"));
        assertEquals("1000SATSFDUSD", BinanceSymbols.venueSymbol("1000SATS/FDUSD"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BTCUSDT", "BTC-USDT", "/USDT", "BTC/", "BTC/USDT:USDT", "btc/usdt", "BTC/USDT&x=1"})
    void whatIsNoSpotSymbolIsRefused(String symbol) {
        assertThrows(IllegalArgumentException.class, () -> BinanceSymbols.venueSymbol(symbol));
    }

    @Test
    void manySymbolsAreNotNamedOneByOne() {
        assertEquals("/api/v3/exchangeInfo?symbols=%5B%22BTCUSDT%22%5D", BinanceSymbols.exchangeInfo(List.of("BTCUSDT")));
        assertEquals("/api/v3/exchangeInfo", BinanceSymbols.exchangeInfo(Collections.nCopies(101, "BTCUSDT")));
    }
}
