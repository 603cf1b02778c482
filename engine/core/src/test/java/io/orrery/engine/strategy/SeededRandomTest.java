package io.orrery.engine.strategy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import org.junit.jupiter.api.Test;

final class SeededRandomTest {

    @Test
    void theSameSeedDrawsTheSame() {
        assertEquals(new SeededRandom(7).nextLong(), new SeededRandom(7).nextLong());
        assertNotEquals(new SeededRandom(7).nextLong(), new SeededRandom(8).nextLong());
    }

    @Test
    void aSavedOneGoesOnWhereItWas() {
        SeededRandom random = new SeededRandom(7);
        random.nextLong();
        StateWriter writer = new StateWriter();
        random.save(writer);
        SeededRandom loaded = new SeededRandom(1);
        loaded.load(new StateReader(writer.buffer(), 0, writer.length()));
        assertEquals(random.nextLong(), loaded.nextLong());
    }

    @Test
    void everyNumberBelowTheBoundIsDrawn() {
        SeededRandom random = new SeededRandom(3);
        int seen = 0;
        for (int i = 0; i < 200; i++) {
            seen |= 1 << random.nextInt(5);
        }
        assertEquals(0b11111, seen);
    }
}
