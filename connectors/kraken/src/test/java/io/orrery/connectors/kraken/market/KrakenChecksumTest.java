package io.orrery.connectors.kraken.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.connectors.kit.book.LevelSide;
import io.orrery.connectors.kit.book.Levels;
import io.orrery.connectors.kit.book.ReaderBook;
import io.orrery.connectors.kit.testing.Allocation;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

final class KrakenChecksumTest {
    /** The book of the venue's own example for BTC/USD, and its checksum. */
    private static final String BIDS = """
        45283.5 0.10000000 45283.4 1.54582015 45282.1 0.10000000 45281.0 0.10000000 45280.3 1.54592586
        45279.0 0.07990000 45277.6 0.03310103 45277.5 0.30000000 45277.3 1.54602737 45276.6 0.15445238""";
    private static final String ASKS = """
        45285.2 0.00100000 45286.4 1.54571953 45286.6 1.54571109 45289.6 1.54560911 45290.2 0.15890660
        45291.8 1.54553491 45294.7 0.04454749 45296.1 0.35380000 45297.5 0.09945542 45299.5 0.18772827""";
    private static final long CHECKSUM = 3_310_070_434L;

    private final KrakenChecksum checksum = new KrakenChecksum();
    private final Levels levels = new Levels();
    private final ReaderBook book = new ReaderBook(100, ReaderBook.room(100));

    private void load(String bids, String asks) {
        levels.clear();
        add(levels.bids(), bids);
        add(levels.asks(), asks);
        book.replace(levels);
    }

    private static void add(LevelSide side, String text) {
        String[] numbers = text.strip().split("\\s+");
        for (int i = 0; i + 1 < numbers.length; i += 2) {
            side.add(scaled(numbers[i], 1), scaled(numbers[i + 1], 8));
        }
    }

    private static long scaled(String number, int scale) {
        return new BigDecimal(number).movePointRight(scale).longValueExact();
    }

    @Test
    void theVenuesExampleHolds() {
        load(BIDS, ASKS);
        assertTrue(checksum.holds(book, CHECKSUM));
        assertFalse(checksum.holds(book, CHECKSUM + 1));
    }

    @Test
    void onlyTheTenBestLevelsCount() {
        load(BIDS + " 45270.0 1.00000000", ASKS + " 45300.0 1.00000000");
        assertTrue(checksum.holds(book, CHECKSUM));
    }

    @Test
    void anyOtherQuantityOrPriceOrOrderFails() {
        load(BIDS.replace("1.54592586", "1.54592587"), ASKS);
        assertFalse(checksum.holds(book, CHECKSUM));
        load(BIDS, ASKS.replace("45299.5", "45299.6"));
        assertFalse(checksum.holds(book, CHECKSUM));
        load(BIDS.replace("45276.6 0.15445238", ""), ASKS);
        assertFalse(checksum.holds(book, CHECKSUM));
    }

    @Test
    void anEmptyBookHasTheChecksumOfNothing() {
        assertTrue(checksum.holds(book, 0));
    }

    @Test
    void itAllocatesNothing() {
        load(BIDS, ASKS);
        long[] held = new long[1];
        assertEquals(0, Allocation.leastOf(10, () -> {
            for (int i = 0; i < 20_000; i++) {
                held[0] += checksum.holds(book, CHECKSUM) ? 1 : 0;
            }
        }));
        assertEquals(200_000, held[0]);
    }
}
