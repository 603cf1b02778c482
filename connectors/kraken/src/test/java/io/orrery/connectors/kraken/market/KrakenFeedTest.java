package io.orrery.connectors.kraken.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.sbe.InstrumentKind;
import io.orrery.connectors.kit.market.BookFeed;
import io.orrery.connectors.kit.market.InstrumentTerms;
import io.orrery.connectors.kit.market.Listing;
import io.orrery.connectors.kit.testing.DamageTally;
import io.orrery.connectors.kit.testing.EngineSide;
import io.orrery.connectors.kit.testing.Payloads;
import io.orrery.engine.ring.Inlet;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class KrakenFeedTest {
    private static final int DEPTH = 10;
    private static final int PATIENCE = 100;
    private static final int UPDATES = 1_000;

    /** What may happen to a frame on its way. */
    private enum Fault { DROPPED, REORDERED, TRUNCATED, DUPLICATED }

    private GeneratedStream market;
    private EngineSide engine;
    private Listing listing;
    private KrakenFeed feed;
    private long now = 1;
    /** What the first frame that could tell of a damage led to. */
    private List<String> revealing;

    KrakenFeedTest() {
        begin(1, DEPTH);
    }

    private void begin(long seed, int depth) {
        market = new GeneratedStream(seed, depth);
        engine = new EngineSide((name, top) -> assertEquals(market.tops.get(name.replace("XRP", "BTC")), top, name));
        feed = feed(engine.setup().market(), depth);
    }

    private KrakenFeed feed(Inlet inlet, int depth) {
        listing = new Listing(EngineSide.setup(inlet), "kraken", new KrakenSuccession(), new KrakenChecksum());
        KrakenTerms terms = new KrakenTerms(InstrumentTerms.parse(InstrumentKind.SPOT, "BTC/USD:tick=0.1,lot=0.00000001"));
        return new KrakenFeed(listing, terms, new BookDepths(depth));
    }

    private void frame(String payload) {
        UnsafeBuffer buffer = Payloads.padded(payload);
        feed.onFrame(buffer, 0, Payloads.length(buffer), ++now);
    }

    private void goLive() {
        feed.onConnected(now);
        frame(market.snapshot());
        assertEquals("LIVE", engine.takeEvents().get(0));
    }

    private long count(String name) {
        return listing.counts().get(name);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 25, 100, 500})
    void theBookIsRightAfterEachUpdateAtEveryDepth(int depth) {
        begin(depth, depth);
        goLive();
        for (int i = 0; i < UPDATES; i++) {
            frame(market.frame());
        }
        assertEquals(UPDATES, engine.takeEvents().size());
        assertEquals(0, count("gaps") + count("refused"));
    }

    @ParameterizedTest
    @EnumSource
    void aDamagedStreamIsStaleAtTheFirstFrameThatCanTellAndRightAgainWithTheNextSnapshot(Fault fault) {
        DamageTally tally = new DamageTally("kraken", fault);
        boolean harmless = fault == Fault.DUPLICATED;
        int seen = 0;
        for (int seed = 0; seed < DamageTally.STREAMS; seed++) {
            begin(seed, seed % 2 == 0 ? DEPTH : 25);
            String snapshot = market.snapshot();
            goLive();
            PlainReader plain = new PlainReader(snapshot, seed % 2 == 0 ? DEPTH : 25);
            SplittableRandom random = new SplittableRandom(seed);
            for (int i = random.nextInt(20); i > 0; i--) {
                both(plain, market.frame());
            }
            engine.takeEvents();
            if (!damage(fault, plain, random)) {
                tally.unseen();
                continue;
            }
            seen++;
            tally.damage(revealing, count("ignored"));
            for (int i = 0; i < 10; i++) {
                frame(market.frame());
            }
            tally.doubt(harmless ? List.of() : engine.events());
            assertEquals(harmless ? 10 : 0, engine.takeEvents().size(), fault + " seed=" + seed);
            frame(market.snapshot());
            frame(market.frame());
            tally.mend(engine.events());
            assertEquals(harmless ? 2 : 3, engine.takeEvents().size(), "LIVE, the snapshot, an update");
        }
        tally.print();
        assertTrue(seen > DamageTally.STREAMS / 2, "seen: " + seen);
    }

    /** False if no harm can be seen: what was missed was overwritten before it reached the ten best levels. */
    private boolean damage(Fault fault, PlainReader plain, SplittableRandom random) {
        String missed = market.frame();
        switch (fault) {
            case DROPPED -> {
                return becomesStale(plain, new ArrayList<>());
            }
            case REORDERED -> {
                return becomesStale(plain, new ArrayList<>(List.of(market.frame(), missed)));
            }
            case TRUNCATED -> {
                frame(missed.substring(0, random.nextInt(missed.length())));
                revealing = engine.takeEvents();
                assertEquals(List.of("STALE"), revealing);
                assertEquals(1, count("refused"));
            }
            default -> {
                both(plain, missed);
                engine.takeEvents();
                frame(missed);
                revealing = engine.takeEvents();
                assertEquals(List.of(), revealing);
                assertEquals(1, count("ignored"));
            }
        }
        return true;
    }

    /** At the very frame whose checksum is not that of the book; that may never come. */
    private boolean becomesStale(PlainReader plain, List<String> first) {
        boolean right = true;
        for (int i = 0; right; i++) {
            if (i == PATIENCE) {
                return false;
            }
            String payload = first.isEmpty() ? market.frame() : first.remove(0);
            right = both(plain, payload);
            revealing = engine.takeEvents();
            assertEquals(1, revealing.size());
            assertEquals(right, !revealing.get(0).equals("STALE"), payload);
        }
        first.forEach(this::frame);
        assertEquals(List.of(), engine.takeEvents());
        assertEquals(1, count("gaps"));
        return true;
    }

    private boolean both(PlainReader plain, String payload) {
        frame(payload);
        return plain.isRightAfter(payload);
    }

    @Test
    void aSnapshotThatFailsItsChecksumIsNotTaken() {
        feed.onConnected(now);
        frame(market.snapshot().replaceFirst("\"qty\":0", "\"qty\":1"));
        assertEquals(List.of(), engine.takeEvents());
        frame(market.snapshot());
        assertEquals("LIVE", engine.takeEvents().get(0));
    }

    @Test
    void theDepthIsTheOneThatTheVenueAcknowledged() {
        begin(5, 25);
        feed = feed(engine, DEPTH);
        feed.onConnected(now);
        frame(Examples.SUBSCRIBED);
        goLive();
        for (int i = 0; i < 1_000; i++) {
            frame(market.frame());
        }
        assertEquals(1_000, engine.takeEvents().size());
        frame(Examples.SUBSCRIBED.replace("25", "26"));
        assertEquals(1, listing.refused());
    }

    @Test
    void anInstrumentThatNobodyKnowsIsNotTaken() {
        feed.onConnected(now);
        frame(market.snapshot().replace("BTC", "XRP"));
        assertEquals(0, count("books"));
        assertEquals(1, feed.count(MessageKind.UNKNOWN_SYMBOL));
        frame(Examples.INSTRUMENTS.replace("BTC", "XRP"));
        frame(market.snapshot().replace("BTC", "XRP"));
        assertEquals(1, count("books"));
        assertEquals(0, listing.refused());
    }

    @Test
    void whatCantBeReadAndTellsNoInstrumentMakesAllBooksStale() {
        goLive();
        frame("{\"channel\":\"");
        assertEquals(List.of("STALE"), engine.takeEvents());
        frame(Examples.REFUSED);
        assertEquals(List.of(), engine.takeEvents());
    }

    @Test
    void withoutAConnectionTheBookIsGone() {
        goLive();
        feed.onDisconnected(++now);
        frame(market.frame());
        assertEquals(List.of("DOWN"), engine.takeEvents());
        feed.onConnected(++now);
        frame(market.snapshot());
        assertEquals(2, engine.takeEvents().size());
    }

    /** What the feed wants of its books is for whoever subscribes. */
    @Test
    void aBookThatWasLostWantsASnapshot() {
        goLive();
        BookFeed book = listing.feed(listing.define(
            InstrumentTerms.parse(InstrumentKind.SPOT, "BTC/USD:tick=0.1,lot=0.00000001").get("BTC/USD"), now));
        book.takeSnapshotWanted();
        market.frame();
        while (book.state() == BookFeed.State.LIVE) {
            frame(market.frame());
        }
        assertTrue(book.takeSnapshotWanted());
    }
}
