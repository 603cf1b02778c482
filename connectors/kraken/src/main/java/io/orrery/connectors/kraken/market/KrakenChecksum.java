package io.orrery.connectors.kraken.market;

import io.orrery.connectors.kit.book.BookCheck;
import io.orrery.connectors.kit.book.ReaderBook;
import io.orrery.engine.book.Ladder;
import java.util.zip.CRC32;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * The checksum of Kraken's books: CRC-32 over the ten best asks and then the ten best bids, the best first, of each its price and
 * its quantity as sent, without the point and without zeros before the first digit. Those are the digits of the exact numbers,
 * as long as the instrument's scales are the decimals that the venue sends.
 */
public final class KrakenChecksum implements BookCheck {
    private static final int LEVELS = 10;
    private static final int LONGEST_NUMBER = 19;

    private final byte[] digits = new byte[2 * LEVELS * 2 * LONGEST_NUMBER];
    private final UnsafeBuffer buffer = new UnsafeBuffer(digits);
    private final CRC32 crc = new CRC32();

    @Override
    public boolean holds(ReaderBook book, long checksum) {
        return of(book.asks(), book.bids()) == checksum;
    }

    private long of(Ladder asks, Ladder bids) {
        int length = put(bids, put(asks, 0));
        crc.reset();
        crc.update(digits, 0, length);
        return crc.getValue();
    }

    private int put(Ladder side, int from) {
        int place = from;
        for (int i = 0; i < Math.min(LEVELS, side.size()); i++) {
            place += buffer.putNaturalLongAscii(place, side.price(i));
            place += buffer.putNaturalLongAscii(place, side.quantity(i));
        }
        return place;
    }
}
