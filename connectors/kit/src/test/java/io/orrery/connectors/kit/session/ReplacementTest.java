package io.orrery.connectors.kit.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.connectors.kit.testing.VirtualNetwork;
import io.orrery.connectors.kit.wire.Parting;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReplacementTest {
    private static final long LIFE = 24 * 3_600 * VirtualNetwork.SECOND;

    @Test
    void beforeItsLifeEndsAConnectionIsReplacedWhileItWorks() {
        SessionScene scene = begun(SessionTerms.DEFAULTS.withLife(LIFE));
        scene.run(LIFE * 9 / 10 - VirtualNetwork.SECOND);
        assertEquals(List.of(), scene.news());
        scene.run(LIFE / 10 + 5 * VirtualNetwork.SECOND);
        assertEquals(List.of("disconnected PLANNED", "connected", "live a", "complete"), scene.news());
        assertEquals(2, scene.session.counts().connects());
        assertEquals(1, scene.venue.standing().size());
        assertHandedOnOnce(scene);
    }

    @Test
    void whoSaysGoodbyeIsReplacedAtOnce() {
        SessionScene scene = begun(SessionTerms.DEFAULTS);
        scene.peer().say("BYE");
        scene.runMillis(50);
        assertEquals(2, scene.venue.standing().size());
        assertEquals(List.of(), scene.news());
        scene.run(4 * VirtualNetwork.SECOND);
        assertEquals(List.of("disconnected GOING_AWAY", "connected", "live a", "complete"), scene.news());
        assertHandedOnOnce(scene);
    }

    @Test
    void whoHangsUpBeforeTheReplacementIsReadyIsReplacedByIt() {
        SessionScene scene = begun(SessionTerms.DEFAULTS);
        scene.peer().say("BYE");
        scene.runMillis(3);
        assertEquals(2, scene.venue.knocks.size());
        scene.venue.standing().get(0).hangUp(Parting.CLOSED_THERE);
        scene.runMillis(50);
        assertEquals(List.of("disconnected CLOSED_THERE", "connected", "live a", "complete"), scene.news());
        assertEquals(2, scene.session.counts().connects());
    }

    @Test
    void aReplacementThatFailsIsTriedAgainWhileTheOldOneWorks() {
        SessionScene scene = begun(SessionTerms.DEFAULTS);
        scene.venue.lets = endpoint -> scene.venue.knocks.size() > 4;
        scene.peer().say("BYE");
        scene.run(20 * VirtualNetwork.SECOND);
        assertEquals(List.of("disconnected GOING_AWAY", "connected", "live a", "complete"), scene.news());
        assertEquals(3, scene.session.counts().losses(Loss.REFUSED));
        assertHandedOnOnce(scene);
    }

    private static SessionScene begun(SessionTerms terms) {
        SessionScene scene = new SessionScene(4, terms);
        scene.want(SessionScene.BOOK, "a");
        scene.open();
        scene.run(VirtualNetwork.SECOND);
        scene.news();
        return scene;
    }

    private static void assertHandedOnOnce(SessionScene scene) {
        List<Long> numbers = scene.dialect.numbers.get("a");
        assertEquals(numbers.size(), new HashSet<>(numbers).size());
        assertTrue(numbers.size() > 10);
    }
}
