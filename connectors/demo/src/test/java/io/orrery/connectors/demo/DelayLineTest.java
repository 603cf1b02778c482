package io.orrery.connectors.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

final class DelayLineTest {
    private final DelayLine line = new DelayLine(3, 16);
    private final UnsafeBuffer message = new UnsafeBuffer(new byte[32]);

    @Test
    void noneOvertakesAnother() {
        add(100, 1);
        add(50, 2);
        assertEquals(100, line.due());
        assertEquals(1, take());
        assertEquals(100, line.due());
        assertEquals(2, take());
        assertEquals(Long.MAX_VALUE, line.due());
    }

    @Test
    void isUsedRoundAndRound() {
        for (int i = 0; i < 10; i++) {
            add(i, 2 * i);
            add(i, 2 * i + 1);
            assertEquals(1, line.room());
            assertEquals(2 * i, take());
            assertEquals(2 * i + 1, take());
        }
    }

    @Test
    void holdsNoMoreThanItWasMadeFor() {
        add(1, 1);
        add(1, 2);
        add(1, 3);
        assertEquals(0, line.room());
        assertThrows(IllegalStateException.class, () -> add(1, 4));
        take();
        assertThrows(IllegalStateException.class, () -> line.add(1, message, 0, 32));
    }

    private void add(long due, int value) {
        message.putInt(0, value);
        line.add(due, message, 0, Integer.BYTES);
    }

    private int take() {
        assertEquals(Integer.BYTES, line.length());
        int value = line.buffer().getInt(line.offset());
        line.remove();
        return value;
    }
}
