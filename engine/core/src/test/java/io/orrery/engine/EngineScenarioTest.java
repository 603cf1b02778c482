package io.orrery.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.engine.book.Book;
import io.orrery.engine.strategy.Context;
import io.orrery.engine.strategy.Strategy;
import org.junit.jupiter.api.Test;

final class EngineScenarioTest {

    @Test
    void printsAScenario() {
        Strategy buyer = new Strategy() {
            @Override
            public void onBook(Context context, Book book) {
                context.limit(Side.BUY, book.bid(0), 5, TimeInForce.GTC);
            }
        };
        try (Rig rig = new Rig(Rig.offering(() -> buyer))) {
            rig.started().feed(rig.events.book(true, new long[] {100_00, 7}, new long[] {100_01, 3}));
            rig.lines(1).forEach(System.out::println);
            assertEquals(1, rig.sent.size());
            assertNull(rig.agent.failure());
        }
    }
}
