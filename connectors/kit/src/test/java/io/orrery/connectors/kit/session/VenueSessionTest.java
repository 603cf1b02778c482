package io.orrery.connectors.kit.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.connectors.kit.testing.VirtualNetwork;
import io.orrery.connectors.kit.wire.Parting;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class VenueSessionTest {
    private final SessionScene scene = new SessionScene(1, SessionTerms.DEFAULTS);

    @Test
    void aSessionConnectsAndSubscribesWhatIsWanted() {
        scene.want(SessionScene.BOOK, "a");
        scene.want(SessionScene.TRADES, "b");
        assertEquals(SessionState.CLOSED, scene.session.state());
        scene.open();
        scene.runMillis(100);
        assertEquals(List.of("connected", "live a", "live b", "complete"), scene.news());
        assertEquals(List.of("SUB 2 a,b"), scene.venue.heard);
        assertTrue(scene.session.isComplete());
    }

    @Test
    void aChannelWantedLaterIsSubscribedAtOnceAndOneLeftIsUnsubscribed() {
        scene.want(SessionScene.BOOK, "a");
        scene.open();
        scene.runMillis(100);
        Channel later = scene.want(SessionScene.BOOK, "later");
        scene.runMillis(10);
        assertEquals(Set.of("a", "later"), scene.peer().channels);
        scene.session.leave(later);
        scene.runMillis(10);
        assertEquals(Set.of("a"), scene.peer().channels);
        assertEquals(Channel.State.UNWANTED, later.state());
        scene.want(SessionScene.BOOK, "later");
        scene.runMillis(10);
        assertEquals(Channel.State.LIVE, later.state());
    }

    @Test
    void aResubscribedChannelIsLeftFirst() {
        Channel channel = scene.want(SessionScene.BOOK, "a");
        scene.open();
        scene.runMillis(100);
        scene.session.resubscribe(channel, scene.world.now());
        scene.runMillis(100);
        assertEquals(List.of("SUB 2 a", "UNSUB 3 a", "SUB 4 a"), scene.venue.heard);
        assertEquals(1, scene.session.counts().resubscribed());
        assertEquals(Channel.State.LIVE, channel.state());
    }

    @Test
    void aChannelThatIsResubscribedAllTheTimeIsSoLessAndLess() {
        Channel channel = scene.want(SessionScene.BOOK, "a");
        scene.open();
        scene.runMillis(100);
        for (int i = 0; i < 6_000; i++) {
            scene.session.resubscribe(channel, scene.world.now());
            scene.runMillis(100);
        }
        long resubscribed = scene.session.counts().resubscribed();
        assertTrue(resubscribed > 50 && resubscribed < 70, () -> resubscribed + " times");
        scene.run(2 * Channel.FORGIVEN);
        scene.venue.heard.clear();
        scene.session.resubscribe(channel, scene.world.now());
        scene.runMillis(10);
        assertEquals(2, scene.venue.heard.size());
    }

    @Test
    void aLostAcknowledgementIsAskedForAgain() {
        scene.venue.answers = text -> !text.startsWith("SUB 2");
        Channel channel = scene.want(SessionScene.BOOK, "a");
        scene.open();
        scene.runMillis(4_900);
        assertEquals(Channel.State.ASKED, channel.state());
        scene.runMillis(200);
        assertEquals(Channel.State.LIVE, channel.state());
        assertEquals(1, scene.session.counts().unanswered());
    }

    @Test
    void dataShowsAChannelToBeLiveWhateverBecameOfTheAcknowledgement() {
        scene.venue.answers = text -> false;
        Channel channel = scene.want(SessionScene.BOOK, "a");
        scene.open();
        scene.runMillis(100);
        scene.peer().say("DATA a 1");
        scene.runMillis(10);
        assertEquals(Channel.State.LIVE, channel.state());
        scene.peer().say("ACK 2");
        scene.runMillis(10);
        assertEquals(0, scene.session.counts().lateAcks());
        scene.peer().say("ACK 99");
        scene.runMillis(10);
        assertEquals(1, scene.session.counts().lateAcks());
    }

    @Test
    void aSubscriptionThatIsNeverAnsweredCostsTheConnection() {
        scene.venue.answers = text -> false;
        scene.want(SessionScene.BOOK, "a");
        scene.open();
        scene.runMillis(15_400);
        assertEquals(List.of("connected", "disconnected UNACKNOWLEDGED"), scene.news());
        assertEquals(3, scene.session.counts().unanswered());
    }

    @Test
    void aRefusalIsToldOnceOverAllConnections() {
        scene.venue.unknown.add("a");
        Channel channel = scene.want(SessionScene.BOOK, "a");
        scene.open();
        scene.runMillis(100);
        assertEquals(List.of("connected", "refused a", "complete"), scene.news());
        scene.peer().hangUp(Parting.LOST);
        scene.run(2 * VirtualNetwork.SECOND);
        assertEquals(List.of("disconnected LOST", "connected", "complete"), scene.news());
        assertEquals(Channel.State.REFUSED, channel.state());
        scene.venue.unknown.clear();
        scene.peer().hangUp(Parting.LOST);
        scene.run(2 * VirtualNetwork.SECOND);
        assertEquals(List.of("disconnected LOST", "connected", "live a", "complete"), scene.news());
    }

    @Test
    void whatIsRefusedOnlyForNowIsAskedForAgain() {
        scene.venue.refusesForNow = true;
        Channel channel = scene.want(SessionScene.BOOK, "a");
        scene.open();
        scene.runMillis(100);
        assertEquals(Channel.State.WANTED, channel.state());
        scene.venue.refusesForNow = false;
        scene.run(6 * VirtualNetwork.SECOND);
        assertEquals(Channel.State.LIVE, channel.state());
        assertEquals(0, scene.session.counts().refused());
    }

    @Test
    void aSubscriptionThatTheVenueEndsIsAskedForAgain() {
        Channel channel = scene.want(SessionScene.TRADES, "a");
        scene.open();
        scene.runMillis(100);
        scene.peer().say("ENDED a");
        scene.runMillis(10);
        assertEquals(Channel.State.WANTED, channel.state());
        scene.run(6 * VirtualNetwork.SECOND);
        assertEquals(Channel.State.LIVE, channel.state());
    }

    @Test
    void aLostConnectionIsToldOnceAndEverythingIsSubscribedAgain() {
        scene.want(SessionScene.BOOK, "a");
        scene.want(SessionScene.TRADES, "b");
        scene.open();
        scene.runMillis(100);
        scene.news();
        scene.peer().hangUp(Parting.LOST);
        scene.runMillis(10);
        assertEquals(List.of("disconnected LOST"), scene.news());
        assertEquals(SessionState.WAITING, scene.session.state());
        scene.run(VirtualNetwork.SECOND);
        assertEquals(List.of("connected", "live a", "live b", "complete"), scene.news());
    }

    @Test
    void aVenueThatDoesNotAnswerTheDoorIsGivenUp() {
        scene.venue.hangs = true;
        scene.open();
        scene.run(10 * VirtualNetwork.SECOND);
        assertEquals(1, scene.session.counts().losses(Loss.TIMED_OUT));
        scene.venue.hangs = false;
        scene.run(VirtualNetwork.SECOND);
        assertEquals(List.of("connected", "complete"), scene.news());
    }

    @Test
    void aLoginComesFirstAndItsRefusalCostsTheConnection() {
        scene.dialect.token = "old";
        scene.venue.token = "new";
        scene.want(SessionScene.BOOK, "a");
        scene.open();
        scene.runMillis(100);
        assertEquals(1, scene.session.counts().losses(Loss.OPENING_REFUSED));
        scene.dialect.token = "new";
        scene.run(VirtualNetwork.SECOND);
        assertEquals(List.of("connected", "live a", "complete"), scene.news());
    }

    @Test
    void aTokenIsWaitedForBeforeTheConnection() {
        scene.dialect.preparesLater = true;
        scene.open();
        scene.run(VirtualNetwork.SECOND);
        assertEquals(0, scene.venue.knocks.size());
        scene.dialect.waiting.failed(scene.world.now());
        scene.dialect.waiting = null;
        scene.run(VirtualNetwork.SECOND);
        assertEquals(1, scene.session.counts().losses(Loss.UNPREPARED));
        scene.dialect.waiting.done(scene.world.now());
        scene.dialect.waiting.done(scene.world.now());
        scene.runMillis(100);
        assertEquals(List.of("connected", "complete"), scene.news());
        assertEquals(1, scene.venue.knocks.size());
    }

    @Test
    void aClosedSessionPartsAndStaysAway() {
        scene.want(SessionScene.BOOK, "a");
        scene.open();
        scene.runMillis(100);
        scene.news();
        scene.session.close(scene.world.now());
        assertEquals(List.of("disconnected CLOSED_HERE"), scene.news());
        scene.run(60 * VirtualNetwork.SECOND);
        assertTrue(scene.venue.standing().isEmpty());
        assertFalse(scene.session.isComplete());
        scene.open();
        scene.run(VirtualNetwork.SECOND);
        assertEquals(List.of("connected", "live a", "complete"), scene.news());
    }

    @Test
    void countsHaveNames() {
        scene.open();
        scene.runMillis(100);
        scene.peer().hangUp(Parting.CLOSED_THERE);
        scene.runMillis(10);
        assertEquals(1L, scene.session.counts().byName().get("connects"));
        assertEquals(1L, scene.session.counts().byName().get("loss.closed_there"));
        assertNull(scene.session.counts().byName().get("loss.lost"));
    }
}
