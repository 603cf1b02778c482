package io.orrery.connectors.kit.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.connectors.kit.testing.VirtualNetwork;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

final class SubscriptionsTest {

    @Test
    void aMessageHoldsNoMoreChannelsThanItMay() {
        SessionScene scene = scene(new Batching(2, 1_000, false), 100);
        for (String name : List.of("a", "b", "c", "d", "e")) {
            scene.want(SessionScene.BOOK, name);
        }
        scene.open();
        scene.runMillis(100);
        assertEquals(List.of("SUB 2 a,b", "SUB 3 c,d", "SUB 4 e"), scene.venue.heard);
    }

    @Test
    void norMoreBytes() {
        SessionScene scene = scene(new Batching(100, 12, false), 100);
        for (String name : List.of("aaa", "bbb", "ccc", "a long name on its own")) {
            scene.want(SessionScene.BOOK, name.replace(' ', '_'));
        }
        scene.open();
        scene.runMillis(100);
        assertEquals(List.of("SUB 2 aaa,bbb", "SUB 3 ccc", "SUB 4 a_long_name_on_its_own"), scene.venue.heard);
    }

    @Test
    void norChannelsOfTwoKindsWhereThatIsNotAllowed() {
        SessionScene scene = scene(new Batching(100, 1_000, true), 100);
        scene.want(SessionScene.BOOK, "a");
        scene.want(SessionScene.TRADES, "b");
        scene.want(SessionScene.BOOK, "c");
        scene.open();
        scene.runMillis(100);
        assertEquals(List.of("SUB 2 a,c", "SUB 3 b"), scene.venue.heard);
        assertTrue(scene.session.isComplete());
    }

    @Test
    void manyMessagesAreSentAtTheVenuesPace() {
        SessionScene scene = scene(new Batching(1, 1_000, false), 4);
        for (int i = 0; i < 100; i++) {
            scene.want(SessionScene.BOOK, "channel" + i);
        }
        scene.open();
        scene.run(27 * VirtualNetwork.SECOND);
        assertTrue(scene.session.isComplete());
        assertEquals(4, scene.venue.mostInASecond);
        assertEquals(0, scene.session.counts().unanswered());
    }

    @Test
    void theCallersOwnMessagesKeepTheVenuesPaceToo() {
        SessionScene scene = scene(new Batching(1, 1_000, false), 4);
        UnsafeBuffer message = new UnsafeBuffer("ORDER".getBytes(StandardCharsets.US_ASCII));
        assertFalse(scene.session.send(message, 0, message.capacity(), scene.world.now()));
        scene.open();
        scene.run(VirtualNetwork.SECOND);
        for (int i = 0; i < 6; i++) {
            assertEquals(i < 4, scene.session.send(message, 0, message.capacity(), scene.world.now()));
        }
        scene.run(VirtualNetwork.SECOND);
        assertTrue(scene.session.send(message, 0, message.capacity(), scene.world.now()));
    }

    private static SessionScene scene(Batching batching, int messages) {
        return new SessionScene(1, SessionTerms.DEFAULTS.withBatching(batching, messages));
    }
}
