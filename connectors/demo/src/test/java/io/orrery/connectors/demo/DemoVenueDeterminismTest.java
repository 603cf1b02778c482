package io.orrery.connectors.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class DemoVenueDeterminismTest {
    private static final long RUN = 2 * HandDrivenVenue.SECOND;

    /** A command at a time after the start. */
    private record Command(long time, long orderId, Side side, long price, TimeInForce timeInForce, boolean cancel) {
    }

    @Test
    void theSameSeedAndCommandsPublishTheSameBytes() {
        List<Command> commands = commands();
        long first = hashOf(5, commands);
        assertEquals(first, hashOf(5, commands));
        assertNotEquals(first, hashOf(6, commands));
        assertNotEquals(first, hashOf(5, commands.subList(0, commands.size() - 5)));
    }

    private static long hashOf(long seed, List<Command> commands) {
        HandDrivenVenue driven = new HandDrivenVenue(seed, Map.of()).start();
        for (Command command : commands) {
            driven.runFor(HandDrivenVenue.START + command.time() - driven.clock.nanoTime());
            if (command.cancel()) {
                driven.cancel(command.orderId());
            } else {
                driven.limit(command.orderId(), command.side(), command.price(), 8_000, command.timeInForce());
            }
        }
        driven.runFor(HandDrivenVenue.START + RUN - driven.clock.nanoTime());
        assertTrue(driven.market.events().size() > 15_000);
        assertTrue(driven.orders.events().size() > 20);
        return driven.market.hash() * 31 + driven.orders.hash();
    }

    private static List<Command> commands() {
        Random random = new Random(1);
        List<Command> commands = new ArrayList<>();
        for (int i = 1; i <= 60; i++) {
            Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
            long price = 6_000_000 + 100 * (random.nextInt(21) - 10);
            TimeInForce timeInForce = random.nextBoolean() ? TimeInForce.GTC : TimeInForce.POST_ONLY;
            commands.add(new Command(RUN * i / 70, i, side, price, timeInForce, false));
            if (random.nextBoolean()) {
                commands.add(new Command(RUN * i / 70, i - random.nextInt(3), side, 0, timeInForce, true));
            }
        }
        return commands;
    }
}
