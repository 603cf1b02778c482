package io.orrery.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random commands, given to the book and to a model that is plainly right. */
final class MatchingBookModelTest {
    private static final int COMMANDS = 100_000;
    private static final int CAPACITY = 60;
    private static final TimeInForce[] TIMES_IN_FORCE = {
        TimeInForce.GTC, TimeInForce.GTC, TimeInForce.GTC, TimeInForce.POST_ONLY, TimeInForce.IOC, TimeInForce.FOK};

    private final RecordingListener told = new RecordingListener();
    private final RecordingListener expected = new RecordingListener();
    private final MatchingBook book = new MatchingBook(CAPACITY, told);
    private final NaiveBook model = new NaiveBook(CAPACITY, expected);
    private final Random random = new Random(20_261_121);

    @Test
    void tellsWhatTheModelTells() {
        Map<String, Long> levels = new HashMap<>();
        for (int i = 0; i < COMMANDS; i++) {
            command(1 + random.nextInt(150));
            List<BookEvent> events = told.take();
            assertEquals(expected.take(), events, "command " + i);

            for (BookEvent event : events) {
                if (event instanceof BookEvent.Level level) {
                    levels.put(level.side() + " " + level.price(), level.quantity());
                }
            }
            long resting = levels.values().stream().mapToLong(Long::longValue).sum();
            assertEquals(resting, model.quantity(), "quantities are conserved");
            assertTrue(book.isEmpty(Side.BUY) || book.isEmpty(Side.SELL) || book.bestPrice(Side.BUY) < book.bestPrice(Side.SELL));
            long asked = 1 + random.nextInt(150);
            assertEquals(model.queueAhead(asked), book.queueAhead(asked));
            if (i % 50 == 0) {
                assertEquals(model.levels(Side.BUY), levels(Side.BUY));
                assertEquals(model.levels(Side.SELL), levels(Side.SELL));
            }
        }
    }

    private void command(long orderId) {
        Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        long price = 100 + random.nextInt(12) + (side == Side.BUY ? -4 : 4);
        long quantity = 1 + random.nextInt(20);
        int kind = random.nextInt(10);
        if (kind < 6) {
            TimeInForce timeInForce = TIMES_IN_FORCE[random.nextInt(TIMES_IN_FORCE.length)];
            book.limit(orderId, side, price, quantity, timeInForce);
            model.limit(orderId, side, price, quantity, timeInForce);
        } else if (kind == 6) {
            book.market(orderId, side, quantity);
            model.limit(orderId, side, side == Side.BUY ? Long.MAX_VALUE : 1, quantity, TimeInForce.IOC);
        } else if (kind == 7) {
            book.cancel(orderId);
            model.cancel(orderId);
        } else {
            book.amend(orderId, price, quantity);
            model.amend(orderId, price, quantity);
        }
    }

    private List<List<Long>> levels(Side side) {
        List<List<Long>> levels = new ArrayList<>();
        for (int depth = 0; depth < book.levels(side); depth++) {
            levels.add(List.of(book.price(side, depth), book.quantity(side, depth)));
        }
        return levels;
    }
}
