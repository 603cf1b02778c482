package io.orrery.connectors.deribit.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.connectors.kit.market.Listing;
import io.orrery.connectors.kit.testing.Allocation;
import io.orrery.connectors.kit.testing.DamageTally;
import io.orrery.connectors.kit.testing.EngineSide;
import io.orrery.connectors.kit.testing.Payloads;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class DeribitFeedTest {

    /** What may happen to a frame on its way. */
    private enum Fault { DROPPED, REORDERED, TRUNCATED, DUPLICATED }

    private GeneratedStream market = new GeneratedStream(1);
    private EngineSide engine = engine();
    private Listing listing = listing();
    private DeribitFeed feed = feed();
    private long now = 1;
    private int next;

    private EngineSide engine() {
        return new EngineSide((name, top) -> assertEquals(market.tops.get(name), top, name));
    }

    private Listing listing() {
        return new Listing(engine.setup(), "deribit", new DeribitSuccession());
    }

    private DeribitFeed feed() {
        return new DeribitFeed(listing, new DeribitTerms(Map.of()));
    }

    private void frame(String payload) {
        UnsafeBuffer buffer = Payloads.padded(payload);
        feed.onFrame(buffer, 0, Payloads.length(buffer), ++now);
    }

    private void goLive() {
        feed.onConnected(now);
        frame(market.snapshot());
        assertEquals(2, engine.takeEvents().size(), "LIVE, and the snapshot");
    }

    @ParameterizedTest
    @EnumSource
    void aDamagedStreamIsStaleAtOnceAndRightAgainWithTheNextSnapshot(Fault fault) {
        DamageTally tally = new DamageTally("deribit", fault);
        boolean harmless = fault == Fault.DUPLICATED;
        for (int seed = 0; seed < DamageTally.STREAMS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            market = new GeneratedStream(seed);
            engine = engine();
            listing = listing();
            feed = feed();
            goLive();
            for (int i = random.nextInt(20); i > 0; i--) {
                frame(market.frame());
            }
            engine.takeEvents();
            long ignored = listing.counts().get("ignored");
            damage(fault, random);
            tally.damage(engine.events(), listing.counts().get("ignored") - ignored);
            assertEquals(harmless ? List.of() : List.of("STALE"), engine.takeEvents(), fault + " seed=" + seed);
            for (int i = 0; i < 10; i++) {
                frame(market.frame());
            }
            tally.doubt(harmless ? List.of() : engine.events());
            assertEquals(harmless ? 10 : 0, engine.takeEvents().size());
            frame(market.snapshot());
            frame(market.frame());
            tally.mend(engine.events());
            assertEquals(harmless ? 2 : 3, engine.takeEvents().size(), "LIVE if it was not, the snapshot, a change");
        }
        tally.print();
    }

    /** Ends with the first frame that can tell. */
    private void damage(Fault fault, SplittableRandom random) {
        String damaged = market.frame();
        switch (fault) {
            case DROPPED -> frame(market.frame());
            case REORDERED -> {
                frame(market.frame());
                assertEquals(List.of("STALE"), engine.events());
                frame(damaged);
            }
            case TRUNCATED -> frame(damaged.substring(0, random.nextInt(damaged.length())));
            default -> {
                frame(damaged);
                engine.takeEvents();
                long before = listing.counts().get("ignored");
                frame(damaged);
                assertEquals(before + 1, listing.counts().get("ignored"));
            }
        }
    }

    @Test
    void aChangeThatComesAgainLateCastsDoubt() {
        goLive();
        String early = market.frame();
        frame(early);
        frame(market.frame());
        engine.takeEvents();
        frame(early);
        assertEquals(List.of("STALE"), engine.takeEvents());
    }

    @Test
    void aTickerThatCantBeReadLeavesTheBookAlone() {
        goLive();
        frame(Examples.TICKER);
        frame(Examples.TICKER.substring(0, 200));
        frame(Examples.TRADES.replace("\"sell\"", "\"lend\""));
        assertEquals(List.of(), engine.takeEvents());
        assertEquals(2, listing.refused());
    }

    @Test
    void whatCantBeReadAndTellsNoChannelMakesAllBooksStale() {
        goLive();
        frame("{\"jsonrpc\":\"2.0\",\"method\":\"subscr");
        assertEquals(List.of("STALE"), engine.takeEvents());
        assertEquals(1, listing.refused());
    }

    @Test
    void aBookThatCantBeReadLeavesOtherBooksAlone() {
        goLive();
        frame(Examples.EMPTY_CHANGE);
        frame(Examples.EMPTY_CHANGE.replace("\"change_id\":5", "\"change_id\":-5"));
        assertEquals(List.of(), engine.takeEvents());
        frame(market.frame());
        assertEquals(1, engine.takeEvents().size());
    }

    @Test
    void withoutAConnectionTheBookIsGone() {
        goLive();
        feed.onDisconnected(++now);
        frame(market.frame());
        assertEquals(List.of("DOWN"), engine.takeEvents());
        feed.onConnected(++now);
        frame(market.frame());
        assertEquals(List.of(), engine.takeEvents());
        frame(market.snapshot());
        assertEquals(2, engine.takeEvents().size());
    }

    @Test
    void whatNobodyReadsIsCountedOnly() {
        goLive();
        for (int i = 0; i < 3; i++) {
            frame(Examples.INDEX);
            frame(Examples.GROUPED);
            frame(Examples.REPLY);
            frame(Examples.TEST_REQUEST);
            frame(Examples.TICKER.replace("BTC-PERPETUAL", "BTC-FS-30SEP22_PERP"));
        }
        assertEquals(9, feed.count(MessageKind.OTHER_CHANNEL));
        assertEquals(1 + 3, feed.count(MessageKind.UNKNOWN_CHANNEL), "each when it came first");
        assertEquals(3, feed.count(MessageKind.TEST_REQUEST));
        assertEquals(List.of(), engine.takeEvents());
        assertEquals(1, listing.counts().get("books"));
        assertEquals(0, listing.refused());
    }

    @Test
    void aLiveConnectionAllocatesNothing() {
        int rounds = 8;
        listing = new Listing(EngineSide.setup((message, offset, length, time) -> true), "deribit", new DeribitSuccession());
        feed = feed();
        feed.onConnected(now);
        frame(market.snapshot());
        UnsafeBuffer[] frames = new UnsafeBuffer[rounds * 3_000];
        for (int i = 0; i < frames.length; i += 3) {
            frames[i] = Payloads.padded(market.frame());
            frames[i + 1] = Payloads.padded(Examples.TRADES);
            frames[i + 2] = Payloads.padded(Examples.TICKER);
        }
        assertEquals(0, Allocation.leastOf(rounds, () -> {
            for (int i = 0; i < 3_000; i++) {
                UnsafeBuffer buffer = frames[next++];
                feed.onFrame(buffer, 0, Payloads.length(buffer), ++now);
            }
        }));
        assertEquals(0, listing.counts().get("gaps") + listing.refused());
        assertTrue(feed.count(MessageKind.BOOK_CHANGE) >= rounds * 1_000);
    }
}
