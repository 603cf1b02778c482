package io.orrery.connectors.kit.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.orrery.connectors.kit.json.JsonCursor;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

final class SymbolTableTest {
    private final SymbolTable symbols = new SymbolTable();

    @Test
    void eachSymbolFindsItsInstrumentAndNoOther() {
        for (int i = 1; i <= 3_000; i++) {
            symbols.add(instrument(i, "COIN" + i + (i % 3 == 0 ? "-PERPETUAL-USDT" : "USDT")));
        }
        for (int i = 1; i <= 3_000; i++) {
            assertEquals(i, find("COIN" + i + (i % 3 == 0 ? "-PERPETUAL-USDT" : "USDT")).id());
            assertNull(find("COIN" + i));
        }
        assertNull(find(""));
        assertNull(find("COIN3-PERPETUAL-USDT-AND-MORE"));
    }

    @Test
    void theLastInstrumentOfASymbolCounts() {
        FeedInstrument second = instrument(2, "BTCUSDT");
        symbols.add(instrument(1, "BTCUSDT"));
        symbols.add(second);
        assertSame(second, find("BTCUSDT"));
    }

    @Test
    void aSymbolThatIsTooLongIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> symbols.add(instrument(1, "A".repeat(25))));
    }

    private FeedInstrument find(String symbol) {
        byte[] bytes = ("\"" + symbol + "\"").getBytes(StandardCharsets.UTF_8);
        JsonCursor cursor = new JsonCursor();
        cursor.wrap(new UnsafeBuffer(Arrays.copyOf(bytes, bytes.length + JsonCursor.PADDING)), 0, bytes.length);
        cursor.text();
        return symbols.find(cursor);
    }

    private static FeedInstrument instrument(int id, String symbol) {
        return new FeedInstrument(id, symbol, 2, 5);
    }
}
