package io.orrery.simulator.kraken.stream;

import io.orrery.codecs.Decimal;
import io.orrery.simulator.exchange.Level;
import io.orrery.simulator.exchange.Listing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/** The checksum of a book: over the digits of the ten best asks, then of the ten best bids, as they stand on the wire. */
final class Checksum {
    private static final int LEVELS = 10;

    private Checksum() {
    }

    static long of(Listing listing, Dialect dialect, List<Level> asks, List<Level> bids) {
        StringBuilder digits = new StringBuilder(2 * LEVELS * Decimal.MAX_TEXT_LENGTH);
        append(digits, listing, dialect, asks);
        append(digits, listing, dialect, bids);
        CRC32 crc = new CRC32();
        crc.update(digits.toString().getBytes(StandardCharsets.US_ASCII));
        return crc.getValue();
    }

    private static void append(StringBuilder digits, Listing listing, Dialect dialect, List<Level> levels) {
        for (Level level : levels.subList(0, Math.min(LEVELS, levels.size()))) {
            dialect.digits(digits, level.price(), listing.priceScale());
            dialect.digits(digits, level.quantity(), listing.quantityScale());
        }
    }
}
