package io.orrery.connectors.demo;

import io.orrery.codecs.sbe.FeedState;
import io.orrery.codecs.sbe.Liquidity;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.VenueReason;
import java.util.List;

/** What a venue published, as values. */
sealed interface Published {

    record Venue(int venueId, String name) implements Published {
    }

    record Account(int accountId, int venueId) implements Published {
    }

    record Instrument(int instrumentId, String symbol, int priceScale, int quantityScale, int quoteScale, long tickSize)
        implements Published {
    }

    record Feed(int instrumentId, FeedState state) implements Published {
    }

    record Level(long price, long quantity) {
    }

    record Book(
        long time, long updateId, int instrumentId, boolean snapshot, boolean begin, boolean end,
        List<Level> bids, List<Level> asks)
        implements Published {
    }

    record Trade(int instrumentId, Side aggressor, long price, long quantity) implements Published {
    }

    record Rate(long time, int instrumentId, long rate, long interval, long next) implements Published {
    }

    record Paid(long time, int instrumentId, long amount, String asset, int scale) implements Published {
    }

    record Accepted(long orderId) implements Published {
    }

    record Rejected(long orderId, VenueReason reason) implements Published {
    }

    record Filled(long orderId, Side side, Liquidity liquidity, long price, long quantity, long leaves, long fee)
        implements Published {
    }

    record Canceled(long orderId, long leaves, VenueReason reason) implements Published {
    }

    record CancelRejected(long orderId, VenueReason reason) implements Published {
    }
}
