package io.orrery.engine.strategy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TradeDecoder;
import io.orrery.engine.Rig;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PerformingTest {

    @Test
    void eachCallIsSeenAsAnotherOfItsStrategyAndNoneBetweenThem() {
        Rig[] of = new Rig[1];
        List<Long> calls = new ArrayList<>();
        try (Rig rig = new Rig(Rig.offering(() -> new Strategy() {
            @Override
            public void onTrade(Context context, TradeDecoder trade) {
                calls.add(of[0].engine().performing().now());
                if (calls.size() == 3) {
                    throw new IllegalStateException("no");
                }
            }
        }))) {
            of[0] = rig;
            rig.started();
            for (int i = 0; i < 3; i++) {
                rig.feed(rig.events.trade(100, 1, Side.BUY));
                assertEquals(0, rig.engine().performing().now());
            }
        }
        assertEquals(3, calls.stream().distinct().count());
        assertNotEquals(0, calls.get(0));
        calls.forEach(call -> assertEquals(1, Performing.strategyOf(call)));
    }
}
