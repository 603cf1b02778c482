package io.orrery.bench.decode;

import io.orrery.connectors.kit.book.LevelSide;
import io.orrery.connectors.kit.book.Levels;

/** Two readers that read the same, or else nothing is measured. */
final class Same {
    private Same() {
    }

    static void levels(Levels one, Levels other) {
        sides(one.bids(), other.bids());
        sides(one.asks(), other.asks());
    }

    private static void sides(LevelSide one, LevelSide other) {
        numbers(one.size(), other.size());
        for (int i = 0; i < one.size(); i++) {
            numbers(one.price(i), other.price(i));
            numbers(one.quantity(i), other.quantity(i));
        }
    }

    static void numbers(long one, long other) {
        if (one != other) {
            throw new IllegalStateException("the readers differ on a frame");
        }
    }
}
