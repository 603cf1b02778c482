package io.orrery.engine.position;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.Liquidity;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.OrderFilledDecoder;
import io.orrery.codecs.sbe.Side;
import io.orrery.engine.Events;
import io.orrery.engine.instrument.InstrumentTable;
import io.orrery.engine.order.Execution;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import java.math.BigInteger;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class PositionTest {
    private static final long CENTS_THOUSANDTHS_TO_MONEY = 1_000L;

    private final Events events = new Events();
    private final EventRecord record = EventRecord.allocate();
    private final Portfolio portfolio;

    PositionTest() {
        InstrumentTable instruments = new InstrumentTable();
        Events definition = events.instrument();
        instruments.define(record.compose(EventClass.INPUT, 0, definition.buffer(), 0, definition.length()));
        portfolio = new Portfolio(instruments);
    }

    private Position fill(Side side, long price, long quantity, long fee) {
        Events fill = events.filled(1, side, price, quantity, 0, fee, Liquidity.MAKER);
        OrderFilledDecoder decoder = new OrderFilledDecoder();
        decoder.wrapAndApplyHeader(fill.buffer(), 0, new MessageHeaderDecoder());
        Execution execution = new Execution();
        execution.set(decoder);
        portfolio.onExecution(execution);
        return portfolio.find(1, 1);
    }

    @Test
    void buyingTwiceAddsUpTheCost() {
        fill(Side.BUY, 100_00, 1_000, 0);
        Position position = fill(Side.BUY, 110_00, 1_000, 0);
        assertEquals(2_000, position.quantity());
        assertEquals(210_00000000L, position.cost());
        assertEquals(10_00000000L, position.unrealised(110_00));
    }

    @Test
    void sellingHalfRealisesAgainstTheAverage() {
        fill(Side.BUY, 100_00, 1_000, 0);
        fill(Side.BUY, 110_00, 1_000, 0);
        Position position = fill(Side.SELL, 120_00, 1_000, 0);
        assertEquals(15_00000000L, position.realised());
        assertEquals(105_00000000L, position.cost());
    }

    @Test
    void turningOverClosesAndOpensTheOtherWay() {
        fill(Side.BUY, 100_00, 1_000, 0);
        Position position = fill(Side.SELL, 90_00, 3_000, 0);
        assertEquals(-2_000, position.quantity());
        assertEquals(-10_00000000L, position.realised());
        assertEquals(-180_00000000L, position.cost());
        assertEquals(20_00000000L, position.unrealised(80_00));
        assertEquals(0, position.timesFlat());
    }

    @Test
    void feesAreDeductedFromProfitAndRebatesAdded() {
        fill(Side.BUY, 100_00, 1_000, 700);
        Position position = fill(Side.SELL, 100_00, 1_000, -200);
        assertEquals(500, position.fees());
        assertEquals(-500, position.profit(1));
        assertEquals(1, position.timesFlat());
    }

    @Test
    void aSavedPositionIsTheSameInEveryRespect() {
        fill(Side.BUY, 100_00, 1_000, 7);
        fill(Side.SELL, 101_00, 1_000, 7);
        Position position = fill(Side.BUY, 99_00, 500, 3);
        StateWriter writer = new StateWriter();
        position.save(writer);
        Position loaded = new Position(1, position.instrument());
        loaded.load(new StateReader(writer.buffer(), 0, writer.length()));
        assertEquals(
            List.of(position.quantity(), position.cost(), position.realised(), position.fees(), position.fills(),
                position.makerFills(), position.timesFlat()),
            List.of(loaded.quantity(), loaded.cost(), loaded.realised(), loaded.fees(), loaded.fills(),
                loaded.makerFills(), loaded.timesFlat()));
        assertEquals(3, loaded.makerFills());
        assertEquals(1, loaded.timesFlat());
    }

    @Test
    void profitIsAlwaysWhatCameInLessWhatWentOut() {
        SplittableRandom random = new SplittableRandom(5);
        for (int run = 0; run < 200; run++) {
            BigInteger cash = BigInteger.ZERO;
            Position had = portfolio.find(1, 1);
            long held = had == null ? 0 : had.quantity();
            BigInteger before = BigInteger.valueOf(had == null ? 0 : had.profit(77_77));
            for (int i = 0; i < 50; i++) {
                Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
                long price = 1 + random.nextLong(1L << 24);
                long quantity = 1 + random.nextLong(1L << 16);
                long fee = random.nextLong(1_000) - 300;
                fill(side, price, quantity, fee);
                BigInteger worth = BigInteger.valueOf(price).multiply(BigInteger.valueOf(quantity * CENTS_THOUSANDTHS_TO_MONEY));
                cash = (side == Side.BUY ? cash.subtract(worth) : cash.add(worth)).subtract(BigInteger.valueOf(fee));
            }
            Position position = portfolio.find(1, 1);
            BigInteger price = BigInteger.valueOf(77_77 * CENTS_THOUSANDTHS_TO_MONEY);
            BigInteger open = BigInteger.valueOf(position.quantity() - held).multiply(price);
            assertEquals(before.add(cash).add(open), BigInteger.valueOf(position.profit(77_77)));
        }
    }
}
