package io.orrery.patch.library;

import org.junit.jupiter.api.Test;

/** What is told of an instrument and of the account. */
final class SourcesTest implements Reference.Compared {
    private static final long[] BIDS = {9_999, 500, 9_998, 700};
    private static final long[] ASKS = {10_001, 300, 10_003, 900};

    private final Books books = new Books();

    @Test
    void aQuoteIsToldWhenItChanges() {
        Rig rig = new Rig("quote");
        rig.book = books.of(BIDS, ASKS);
        rig.changed();
        rig.tells(0, 99.99);
        rig.tells(1, 0.5);
        rig.tells(2, 100.01);
        rig.tells(3, 0.3);
        TellRig bids = new TellRig("quote", "bids", rig);
        bids.changed();
        rig.book = books.of(BIDS, new long[] {10_001, 400});
        bids.changed();
        bids.tells(1, "only the offers changed");
        rig.book = books.of(new long[] {9_999, 600}, ASKS);
        bids.changed();
        bids.tells(2, "the bids changed");
        rig.book = books.of(new long[] {10_001, 600}, ASKS);
        bids.changed();
        bids.tells(2, "a crossed book says nothing");
    }

    @Test
    void theMarkIsShown() {
        Rig rig = new Rig("mark");
        rig.tick().tells(0, Double.NaN);
        rig.marked = 101.25;
        rig.tick().tells(0, 101.25);
    }

    @Test
    void fundingIsToldWithTheTimeUntilIt() {
        Rig rig = new Rig("funding");
        rig.tick().tells(0, Double.NaN);
        rig.tells(1, Double.NaN);
        rig.rate = -0.0001;
        rig.due = rig.now + 90_000_000_000L;
        rig.tick().tells(0, -0.0001);
        rig.tells(1, 90);
        rig.after(89.5).tick().tells(1, 0.5);
        rig.after(60).tick().tells(1, 0);
    }

    @Test
    void theAccountsWorthIsShown() {
        Rig rig = new Rig("equity");
        rig.worth = 12_345.5;
        rig.tick().tells(0, 12_345.5);
    }
}
