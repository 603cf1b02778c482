package io.orrery.connectors.kit.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.connectors.kit.testing.VirtualNetwork;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class LivenessTest {
    private final SessionScene scene = new SessionScene(2, SessionTerms.DEFAULTS);

    @BeforeEach
    void begin() {
        scene.want(SessionScene.BOOK, "a");
        scene.want(SessionScene.BOOK, "b");
        scene.want(SessionScene.TRADES, "t");
        scene.open();
        scene.run(VirtualNetwork.SECOND);
        scene.news();
    }

    @Test
    void aSilentChannelAmongOthersIsSubscribedToAgain() {
        scene.venue.mute.add("a");
        scene.run(4 * VirtualNetwork.SECOND);
        assertEquals(List.of(), scene.news());
        scene.run(2 * VirtualNetwork.SECOND);
        assertEquals(List.of("silent a", "live a"), scene.news());
        assertEquals(List.of("UNSUB 3 a", "SUB 4 a"), scene.venue.heard.subList(1, 3));
        assertEquals(1, scene.session.counts().silent());
    }

    @Test
    void aChannelThatStaysSilentCostsTheConnectionAndIsAskedLessAndLess() {
        scene.venue.mute.add("a");
        scene.run(20 * VirtualNetwork.SECOND);
        assertEquals(1, scene.session.counts().losses(Loss.SILENT_CHANNEL));
        scene.run(3_600 * VirtualNetwork.SECOND);
        assertEquals(6, scene.session.counts().losses(Loss.SILENT_CHANNEL));
        assertTrue(scene.session.counts().silent() < 25, () -> scene.session.counts().byName().toString());
    }

    @Test
    void whatIsKnownToBringNothingIsSubscribedToAgainAndThenCostsTheConnection() {
        Channel book = scene.want(SessionScene.BOOK, "c");
        scene.venue.mute.add("c");
        scene.run(VirtualNetwork.SECOND);
        scene.news();
        scene.session.revive(book, scene.world.now());
        scene.run(VirtualNetwork.SECOND);
        assertEquals(List.of("silent c", "live c"), scene.news());
        scene.session.revive(book, scene.world.now());
        scene.runMillis(10);
        assertEquals(List.of("silent c", "disconnected SILENT_CHANNEL"), scene.news());
    }

    @Test
    void aChannelThatMayBeSilentIsLeftAlone() {
        scene.venue.mute.add("t");
        scene.run(600 * VirtualNetwork.SECOND);
        assertEquals(List.of(), scene.news());
    }

    @Test
    void noFloodOfPingsKeepsASilentChannelAlive() {
        scene.venue.mute.add("a");
        for (int i = 0; i < 70; i++) {
            scene.peer().ping();
            scene.runMillis(100);
        }
        assertEquals(1, scene.events.count("silent a"));
    }

    @Test
    void norDoesItKeepAConnectionThatIsDeadOtherwise() {
        scene.venue.mute.addAll(List.of("a", "b", "t"));
        scene.venue.answers = text -> false;
        for (int i = 0; i < 300; i++) {
            scene.venue.standing().forEach(TextVenue.Peer::ping);
            scene.runMillis(100);
        }
        assertEquals(1, scene.session.counts().losses(Loss.UNACKNOWLEDGED));
    }

    @Test
    void whereNothingIsHeardAtAllNobodyIsAskedFirst() {
        scene.peer().cut = true;
        scene.runMillis(5_100);
        assertEquals(List.of("silent a", "disconnected SILENT_CHANNEL"), scene.news());
        scene.run(2 * VirtualNetwork.SECOND);
        assertEquals(List.of("connected", "live a", "live b", "live t", "complete"), scene.news());
    }

    @Test
    void aConnectionWithoutBooksIsTriedByPings() {
        SessionScene quiet = new SessionScene(3, SessionTerms.DEFAULTS);
        quiet.want(SessionScene.TRADES, "t");
        quiet.venue.mute.add("t");
        quiet.open();
        quiet.run(600 * VirtualNetwork.SECOND);
        assertEquals(List.of("connected", "live t", "complete"), quiet.news());
        quiet.peer().cut = true;
        quiet.run(27 * VirtualNetwork.SECOND);
        assertEquals(List.of("disconnected SILENT", "connected", "live t", "complete"), quiet.news());
    }

    @Test
    void whoMustSendHeartbeatsAndDoesNotIsGivenUpWhateverItPings() {
        SessionScene quiet = new SessionScene(3, SessionTerms.DEFAULTS.withIdle(30 * VirtualNetwork.SECOND));
        quiet.want(SessionScene.TRADES, "t");
        quiet.open();
        quiet.run(60 * VirtualNetwork.SECOND);
        quiet.news();
        quiet.venue.mute.add("t");
        quiet.run(31 * VirtualNetwork.SECOND);
        assertEquals("disconnected SILENT", quiet.news().get(0));
    }

    @Test
    void aPingOfTheVenuesOwnIsSentWhereThereIsOne() {
        SessionScene own = new SessionScene(3, SessionTerms.DEFAULTS);
        own.dialect.pings = true;
        own.open();
        own.run(100 * VirtualNetwork.SECOND);
        assertEquals(19, own.venue.heard.stream().filter("PING"::equals).count());
        assertEquals(List.of("connected", "complete"), own.news());
    }

    @Test
    void aQuestionIsAnsweredAndAFloodOfThemWithinThePace() {
        scene.peer().say("THERE?");
        scene.runMillis(10);
        assertEquals(1, scene.venue.heard.stream().filter("HERE"::equals).count());
        for (int i = 0; i < 1_000; i++) {
            scene.peer().say("THERE?");
        }
        scene.run(VirtualNetwork.SECOND);
        assertTrue(scene.venue.mostInASecond <= 10, () -> scene.venue.mostInASecond + " in a second");
        assertEquals(0, scene.session.counts().losses(Loss.LOST));
    }
}
