package io.orrery.simulator.exchange;

import io.orrery.codecs.sbe.Side;
import io.orrery.matching.BookView;

/**
 * The prices of a listing that are not its trades': the index follows the book's middle slowly, the mark stays near the index.
 * The rate of funding is how far the mark is above it.
 */
final class Reference {
    /** The index moves by 1 / this towards the middle with each event. */
    private static final long INERTIA = 2_048;
    private static final long FINER = 1_000;
    private static final long PARTS = 1_000_000_000;
    private static final long MAX_RATE = 5_000_000;
    private static final long MAX_DISTANCE_PARTS = 200;

    private final Listing listing;
    private long fineIndex;
    private long middle;

    Reference(Listing listing) {
        this.listing = listing;
        middle = listing.startPrice();
        fineIndex = listing.startPrice() * FINER;
    }

    void follow(BookView book) {
        if (!book.isEmpty(Side.BUY) && !book.isEmpty(Side.SELL)) {
            middle = (book.bestPrice(Side.BUY) + book.bestPrice(Side.SELL)) / 2;
            fineIndex += (middle * FINER - fineIndex) / INERTIA;
        }
    }

    /** In the listing's price scale, rounded down. */
    long index() {
        return fineIndex / FINER;
    }

    /** The middle, within half a percent of the index. */
    long mark() {
        long distance = index() / MAX_DISTANCE_PARTS;
        return listing.onTick(Math.max(index() - distance, Math.min(index() + distance, middle)));
    }

    /** What a long position pays a short one in 8 hours, in billionths of its value. */
    long fundingRate() {
        return Math.max(-MAX_RATE, Math.min(MAX_RATE, (mark() - index()) * PARTS / index()));
    }
}
