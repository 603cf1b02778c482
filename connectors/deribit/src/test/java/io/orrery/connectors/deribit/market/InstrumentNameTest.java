package io.orrery.connectors.deribit.market;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class InstrumentNameTest {

    @ParameterizedTest
    @CsvSource({
        "BTC-PERPETUAL, INVERSE, BTC/USD:BTC, BTC, USD, BTC",
        "BTC-9MAR24, INVERSE, BTC/USD:BTC-240309, BTC, USD, BTC",
        "BTC-31DEC21-300000-C, LINEAR, BTC-31DEC21-300000-C, BTC, BTC, BTC",
        "LINK_USDC-PERPETUAL, LINEAR, LINK/USDC:USDC, LINK, USDC, USDC",
        "MATIC_USDC-9MAR24-1d02-C, LINEAR, MATIC_USDC-9MAR24-1d02-C, MATIC, USDC, USDC",
        "BTC_USDC, SPOT, BTC/USDC, BTC, USDC, ''"})
    void theNameTellsWhatItIs(String name, String kind, String symbol, String base, String quote, String settle) {
        InstrumentName parsed = InstrumentName.parse(name);
        assertEquals(kind, parsed.kind().name());
        assertEquals(symbol, parsed.symbol());
        assertEquals(base, parsed.base());
        assertEquals(quote, parsed.quote());
        assertEquals(settle, parsed.settle());
    }

    @ParameterizedTest
    @CsvSource({"BTC-FS-30SEP22_PERP", "BTC-STRD-30SEP22-20000", "BTC-CSR12-16SEP22-21000_23000", "BTC", "''", "future"})
    void whatIsACombinationOrNothingIsNotTaken(String name) {
        assertEquals(false, InstrumentName.parse(name).isTaken());
    }

    @Test
    void aChannelIsOfAnInstrumentThatIsTakenOrOfNone() {
        assertEquals(new ChannelName(Stream.BOOK, "BTC-PERPETUAL"), ChannelName.parse("book.BTC-PERPETUAL.raw"));
        assertEquals(new ChannelName(Stream.QUOTE, "BTC-PERPETUAL"), ChannelName.parse("quote.BTC-PERPETUAL"));
        for (String other : new String[] {
            "book.BTC-PERPETUAL.none.10.100ms", "trades.future.BTC.raw", "quote", "", "book..raw",
            "user.orders.BTC-PERPETUAL.raw", "ticker.BTC-FS-30SEP22_PERP.raw", "book.VERYLONGNAME_USDC-29MAR24-1d02-C.raw"}) {
            assertEquals(new ChannelName(Stream.OTHER, ""), ChannelName.parse(other), other);
        }
    }
}
