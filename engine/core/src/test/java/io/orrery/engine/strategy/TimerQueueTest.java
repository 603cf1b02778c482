package io.orrery.engine.strategy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TimerQueueTest {
    private final TimerQueue timers = new TimerQueue();

    @Test
    void ofTwoForTheSameTimeTheOneSetFirstComesFirst() {
        timers.add(20, 1, 1);
        timers.add(10, 2, 2);
        timers.add(20, 3, 3);
        timers.add(10, 4, 4);
        List<String> fired = new ArrayList<>();
        while (timers.next() != Long.MAX_VALUE) {
            fired.add(timers.next() + ":" + timers.nextSeat() + ":" + timers.nextTimer());
            timers.removeNext();
        }
        assertEquals(List.of("10:2:2", "10:4:4", "20:1:1", "20:3:3"), fired);
    }
}
