package io.orrery.engine.venue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class GateTest {
    private final Gate gate = new Gate();

    @Test
    void whatIsOnItsWayThroughKeepsItFromBeingTight() {
        assertTrue(gate.enter());
        gate.shut();
        assertFalse(gate.isTight());
        gate.leave();
        assertTrue(gate.isTight());
        assertFalse(gate.enter());
        assertTrue(gate.isTight());
        assertEquals(1, gate.passed());
        gate.open();
        assertFalse(gate.isTight());
        assertTrue(gate.enter());
    }

    @Test
    void nothingLeavesOnceItIsTightHoweverOrdersPress() throws InterruptedException {
        AtomicLong left = new AtomicLong();
        AtomicBoolean over = new AtomicBoolean();
        Thread venue = new Thread(() -> {
            while (!over.get()) {
                if (gate.enter()) {
                    left.incrementAndGet();
                    gate.leave();
                }
            }
        });
        venue.start();
        for (int i = 0; i < 2_000; i++) {
            long before = left.get();
            while (left.get() == before) {
                Thread.onSpinWait();
            }
            gate.shut();
            while (!gate.isTight()) {
                Thread.onSpinWait();
            }
            long atShut = left.get();
            for (int spin = 0; spin < 200; spin++) {
                assertEquals(atShut, left.get());
            }
            gate.open();
        }
        over.set(true);
        venue.join();
        assertEquals(left.get(), gate.passed());
    }
}
