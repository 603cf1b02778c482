package io.orrery.bench.decode;

import io.orrery.connectors.kit.book.LevelSide;
import io.orrery.connectors.kit.book.Levels;

/** One number of all that was read, to compare the readers by. */
final class Digest {
    private static final long PRIME = 0x100000001B3L;

    private Digest() {
    }

    static long depth(long time, long firstId, long lastId, int symbolLength, Levels levels) {
        long ids = (time * PRIME ^ firstId) * PRIME ^ lastId;
        return ids * PRIME ^ symbolLength ^ side(levels.bids()) ^ side(levels.asks()) << 1;
    }

    static long trade(long time, long id, int symbolLength, long price, long quantity, boolean buyerIsMaker) {
        return (((time * PRIME ^ id) * PRIME ^ price) * PRIME ^ quantity) * PRIME ^ symbolLength ^ (buyerIsMaker ? 1 << 16 : 0);
    }

    static long ticker(long id, int symbolLength, long bid, long bidQuantity, long ask, long askQuantity) {
        return (((id * PRIME ^ bid) * PRIME ^ bidQuantity) * PRIME ^ ask) * PRIME ^ askQuantity ^ symbolLength;
    }

    /** The ends of a side: what lies between is compared before anything is measured. */
    private static long side(LevelSide side) {
        int size = side.size();
        return size == 0 ? 0 : side.price(0) * PRIME ^ side.quantity(size - 1) * PRIME ^ size;
    }
}
