package io.orrery.engine.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.sbe.Liquidity;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.codecs.sbe.OrderFilledDecoder;
import io.orrery.codecs.sbe.OrderFilledEncoder;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.Switch;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SplittableRandom;
import org.agrona.ExpandableArrayBuffer;
import org.agrona.MutableDirectBuffer;
import org.junit.jupiter.api.Test;

/** What makes two tellings one execution, and how long that is known. */
final class TradeKeysTest {
    private static final int MOST = 8;

    /** An execution as it is told, with the order if that is known. */
    private record Told(int account, int instrument, Side side, long trade, long order) {
        boolean isAgain(Told before) {
            boolean sameOrder = order == before.order || order == 0 || before.order == 0;
            return account == before.account && instrument == before.instrument && side == before.side
                && trade == before.trade && sameOrder;
        }
    }

    private record Kept(Told told, long time) { }

    private final MutableDirectBuffer buffer = new ExpandableArrayBuffer(256);
    private final Execution execution = new Execution();
    private TradeKeys keys = new TradeKeys(MOST);

    private boolean add(Told told, long time) {
        new OrderFilledEncoder().wrapAndApplyHeader(buffer, 0, new MessageHeaderEncoder()).venueTime(0).orderId(told.order)
            .tradeId(told.trade).price(1).quantity(1).leavesQuantity(0).fee(0).accountId(told.account)
            .instrumentId(told.instrument).side(told.side).liquidity(Liquidity.MAKER).feeAsset("").feeScale((byte) 0)
            .closes(Switch.OFF);
        execution.set(new OrderFilledDecoder().wrapAndApplyHeader(buffer, 0, new MessageHeaderDecoder()));
        return keys.add(execution, told.order, time);
    }

    @Test
    void theSameNumberElsewhereIsAnotherExecution() {
        assertTrue(add(new Told(1, 1, Side.BUY, 5, 9), 1));
        assertTrue(add(new Told(2, 1, Side.BUY, 5, 9), 1), "another account");
        assertTrue(add(new Told(1, 2, Side.BUY, 5, 9), 1), "another instrument");
        assertTrue(add(new Told(1, 3, Side.BUY, 5, 9), 1), "and another");
        assertTrue(add(new Told(1, 1, Side.SELL, 5, 9), 1), "the other side");
        assertTrue(add(new Told(1, 1, Side.BUY, 6, 9), 1), "another number");
        assertTrue(add(new Told(1, 1, Side.BUY, 5, 8), 1), "another order");
        assertFalse(add(new Told(1, 1, Side.BUY, 5, 9), 1));
        assertFalse(add(new Told(1, 1, Side.BUY, 5, 0), 1), "of an order that is not known");
    }

    @Test
    void nothingIsForgottenUntilOneMoreThanFitsHasCome() {
        for (int i = 0; i < MOST; i++) {
            assertTrue(add(new Told(1, 1, Side.BUY, i, 9), 100 + i));
            assertEquals(0, keys.horizon());
        }
        assertFalse(add(new Told(1, 1, Side.BUY, 0, 9), 200));
        assertTrue(add(new Told(1, 1, Side.BUY, MOST, 9), 200));
        assertEquals(101, keys.horizon());
        assertTrue(add(new Told(1, 1, Side.BUY, 0, 9), 201), "forgotten");
        assertEquals(102, keys.horizon());
    }

    @Test
    void whatIsKnownAgainIsWhatAPlainListSays() {
        SplittableRandom random = new SplittableRandom(11);
        Deque<Kept> plain = new ArrayDeque<>();
        long forgotten = 0;
        for (long time = 1; time < 20_000; time++) {
            Told told = new Told(1 + random.nextInt(2), 1 + random.nextInt(2), random.nextBoolean() ? Side.BUY : Side.SELL,
                random.nextInt(3), random.nextInt(3));
            boolean again = plain.stream().anyMatch(kept -> told.isAgain(kept.told()));
            assertEquals(!again, add(told, time), "seed=11, time=" + time);
            if (!again) {
                plain.addLast(new Kept(told, time));
            }
            if (plain.size() > MOST) {
                plain.removeFirst();
                forgotten++;
            }
            assertEquals(forgotten == 0 ? 0 : plain.getFirst().time(), keys.horizon());
            if (random.nextInt(10) == 0) {
                resume();
            }
        }
        assertTrue(forgotten > 1_000);
    }

    /** Goes on with what was saved, over what is there already or in a new place. */
    private void resume() {
        StateWriter out = new StateWriter();
        keys.save(out);
        keys = keys.horizon() % 2 == 0 ? keys : new TradeKeys(MOST);
        StateReader in = new StateReader(out.buffer(), 0, out.length());
        keys.load(in);
        assertTrue(in.atEnd());
    }
}
