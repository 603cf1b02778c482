package io.orrery.connectors.kit.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.orrery.connectors.kit.book.Levels;
import io.orrery.connectors.kit.book.ReaderBook;
import io.orrery.connectors.kit.book.Succession.Verdict;
import io.orrery.connectors.kit.market.BookFeed;
import io.orrery.connectors.kit.market.MarketWriter;
import io.orrery.connectors.kit.testing.VirtualNetwork;
import io.orrery.connectors.kit.venue.StreamSnapshots;
import io.orrery.engine.ring.EventRing;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A book's channel that was granted, and on which the snapshot that the grant brings does not come, nor anything else. */
final class BarrenChannelTest {
    private static final int DEPTH = 8;
    private static final ChannelKind QUIET = new ChannelKind("book", 300 * VirtualNetwork.SECOND);

    private final SessionScene scene = new SessionScene(2, SessionTerms.DEFAULTS);
    private final BookFeed book = new BookFeed(
        1, (known, first, firstId, lastId, previousId) -> Verdict.NEXT, (levels, lastId) -> true,
        new MarketWriter(new EventRing(64).market()), new ReaderBook(DEPTH, ReaderBook.room(DEPTH)), new Levels());
    private final Channel channel = scene.want(QUIET, "c");
    private final StreamSnapshots snapshots = new StreamSnapshots(book, channel);

    BarrenChannelTest() {
        scene.want(SessionScene.BOOK, "a");
    }

    private void begin() {
        book.onConnected();
        scene.open();
        scene.run(VirtualNetwork.SECOND);
        snapshots.onConnected(scene.world.now());
        scene.news();
    }

    private void run(int seconds) {
        for (int i = 0; i < 10 * seconds; i++) {
            scene.runMillis(100);
            snapshots.onTimer(scene.session, scene.world.now());
        }
    }

    @Test
    void isSubscribedToAgainLongBeforeItsSilenceTellsAndThenCostsTheConnection() {
        scene.venue.mute.add("c");
        begin();
        run(6);
        assertEquals(List.of("silent c", "live c"), scene.news());
        run(6);
        assertEquals(List.of("silent c", "disconnected SILENT_CHANNEL"), scene.news().subList(0, 2));
    }

    /** It was left and asked for again when its book was lost: to do so once more would cost time, and help nobody. */
    @Test
    void costsTheConnectionAtOnceIfItWasRenewedAlready() {
        begin();
        scene.venue.mute.add("c");
        scene.session.resubscribe(channel, scene.world.now());
        run(6);
        assertEquals(List.of("live c", "silent c", "disconnected SILENT_CHANNEL"), scene.news().subList(0, 3));
    }

    @Test
    void isNoneIfDataCame() {
        begin();
        levelsCame();
        run(60);
        assertEquals(List.of(), scene.news());
    }

    private void levelsCame() {
        book.onSnapshot(new Levels(), 1, 0, scene.world.now());
    }
}
