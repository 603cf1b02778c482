package io.orrery.connectors.netty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.connectors.kit.wire.TlsTrust;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What takes long is done by another thread than the one that polls. */
final class AsideTest {
    private final List<String> heard = new ArrayList<>();

    @Test
    void whatFollowsIsDoneByWhoeverPollsInOrder() {
        try (Driven driven = new Driven(TlsTrust.OF_JDK)) {
            Thread polling = Thread.currentThread();
            for (int i = 0; i < 100; i++) {
                String word = "work " + i;
                driven.driver().aside(() -> {
                    assertNotSame(polling, Thread.currentThread());
                    return word;
                }, done -> {
                    assertSame(polling, Thread.currentThread());
                    heard.add(done);
                });
            }
            assertTrue(heard.isEmpty(), "nothing follows before a poll");
            driven.until(() -> heard.size() == 100);
        }
        for (int i = 0; i < 100; i++) {
            assertEquals("work " + i, heard.get(i));
        }
    }

    @Test
    void aPollDoesNotWaitForWorkThatTakesLong() {
        CountDownLatch release = new CountDownLatch(1);
        try (Driven driven = new Driven(TlsTrust.OF_JDK)) {
            driven.driver().aside(() -> waited(release), heard::add);
            driven.pollFor(20);
            assertTrue(heard.isEmpty());
            release.countDown();
            driven.until(() -> !heard.isEmpty());
        }
        assertEquals(List.of("released"), heard);
    }

    @Test
    void workThatFailsIsAFailureOfThePoll() {
        try (Driven driven = new Driven(TlsTrust.OF_JDK)) {
            driven.driver().aside(() -> {
                throw new IllegalStateException("no key");
            }, done -> heard.add("never"));
            assertEquals("no key", assertThrows(IllegalStateException.class, () -> driven.until(() -> false)).getMessage());
        }
        assertTrue(heard.isEmpty());
    }

    @Test
    void nothingFollowsOnceTheDriverIsClosed() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Driven driven = new Driven(TlsTrust.OF_JDK);
        driven.driver().aside(() -> {
            begun.countDown();
            String word = waited(new CountDownLatch(1));
            ended.countDown();
            return word;
        }, heard::add);
        assertTrue(begun.await(1, TimeUnit.MINUTES));
        driven.close();
        assertTrue(ended.await(1, TimeUnit.MINUTES), "it is interrupted");
        assertFalse(heard.contains("interrupted"));
    }

    private static String waited(CountDownLatch release) {
        try {
            release.await();
            return "released";
        } catch (InterruptedException closed) {
            return "interrupted";
        }
    }
}
