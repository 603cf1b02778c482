package io.orrery.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.matching.market.SeededRandom;
import org.junit.jupiter.api.Test;

final class MatchingBookAllocationTest {
    private static final int COMMANDS = 200_000;

    private final MatchingBook book = new MatchingBook(512, new SilentListener());
    private final SeededRandom random = new SeededRandom(3);

    @Test
    void commandsAllocateNothing() {
        assertEquals(0, AllocatedBytes.leastOf(5, this::giveCommands));
    }

    private void giveCommands() {
        for (int i = 0; i < COMMANDS; i++) {
            long orderId = 1 + random.nextInt(1024);
            Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
            long price = 1000 + random.nextInt(60) + (side == Side.BUY ? -20 : 20);
            switch (random.nextInt(5)) {
                case 0 -> book.cancel(orderId);
                case 1 -> book.amend(orderId, price, 1 + random.nextInt(20));
                case 2 -> book.limit(orderId, side, price, 1 + random.nextInt(50), TimeInForce.IOC);
                default -> book.limit(orderId, side, price, 1 + random.nextInt(20), TimeInForce.GTC);
            }
        }
    }
}
