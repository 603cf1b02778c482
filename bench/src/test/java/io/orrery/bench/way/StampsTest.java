package io.orrery.bench.way;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class StampsTest {
    private final Stamps stamps = new Stamps();

    @Test
    void aPayloadIsFoundByItsTimeAndNothingElseIs() {
        assertEquals(Stamps.UNKNOWN, stamps.due(10));
        stamps.add(10, 1);
        stamps.add(20, 2);
        stamps.add(30, 3);
        assertEquals(2, stamps.due(20));
        assertEquals(3, stamps.due(30));
        assertEquals(Stamps.UNKNOWN, stamps.due(25));
        assertEquals(Stamps.UNKNOWN, stamps.due(31));
        assertEquals(Stamps.UNKNOWN, stamps.due(9));
    }

    @Test
    void theOldestAreForgotten() {
        int kept = 1 << 16;
        for (int i = 1; i <= kept + 5; i++) {
            stamps.add(10L * i, i);
        }
        assertEquals(6, stamps.due(60));
        assertEquals(Stamps.UNKNOWN, stamps.due(50));
        assertEquals(kept + 5, stamps.due(10L * (kept + 5)));
    }
}
