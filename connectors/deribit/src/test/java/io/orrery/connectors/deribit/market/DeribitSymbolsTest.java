package io.orrery.connectors.deribit.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DeribitSymbolsTest {

    @ParameterizedTest
    @CsvSource({
        "BTC/USD:BTC, BTC-PERPETUAL",
        "ETH/USD:ETH-260327, ETH-27MAR26",
        "BTC/USD:BTC-240309, BTC-9MAR24",
        "SOL/USDC:USDC, SOL_USDC-PERPETUAL",
        "SOL/USDC:USDC-261225, SOL_USDC-25DEC26",
        "BTC/USDC, BTC_USDC"})
    void aCanonicalSymbolAndTheVenuesNameTellTheSame(String symbol, String name) {
        assertEquals(name, DeribitSymbols.venueName(symbol));
        assertEquals(symbol, InstrumentName.parse(name).symbol());
        assertEquals(name, DeribitSymbols.venueName(name));
    }

    @ParameterizedTest
    @CsvSource({
        "BTC/USD:BTC-260327-100000-C, BTC-27MAR26-100000-C",
        "XRP/USDC:USDC-230630-0d625-P, XRP_USDC-30JUN23-0d625-P"})
    void anOptionWhoseSymbolIsTooLongKeepsTheVenuesName(String symbol, String name) {
        assertEquals(name, DeribitSymbols.venueName(symbol));
        assertEquals(name, InstrumentName.parse(name).symbol());
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOSUCH COIN", "btc/usd", "BTC/USD:BTC-261327", "", "BTC-FS-30SEP22_PERP"})
    void whatIsNoSymbolIsRefusedByItsName(String symbol) {
        String message = assertThrows(IllegalArgumentException.class, () -> DeribitSymbols.venueName(symbol)).getMessage();
        assertTrue(message.contains(symbol), message);
    }
}
