package io.orrery.matching;

import io.orrery.codecs.sbe.VenueReason;

/** Why a book refused a command or ended an order. */
public enum MatchingReason {
    REQUESTED(VenueReason.REQUESTED),
    /** What an order that does not rest left over. */
    UNFILLED(VenueReason.UNFILLED),
    /** A post-only order that would have taken. */
    WOULD_TAKE(VenueReason.WOULD_TAKE),
    /** Price or quantity out of range. */
    INVALID(VenueReason.FILTER),
    /** The order met one of its own owner. */
    SELF_TRADE(VenueReason.OTHER),
    UNKNOWN_ORDER(VenueReason.UNKNOWN_ORDER),
    /** The id rests in the book already. */
    DUPLICATE_ORDER(VenueReason.OTHER),
    /** As many orders rest as the book was made for. */
    BOOK_FULL(VenueReason.OTHER);

    private final VenueReason venueReason;

    MatchingReason(VenueReason venueReason) {
        this.venueReason = venueReason;
    }

    /** The same in the words of the schema. */
    public VenueReason venueReason() {
        return venueReason;
    }
}
