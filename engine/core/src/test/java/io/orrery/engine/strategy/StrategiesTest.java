package io.orrery.engine.strategy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.sbe.Liquidity;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.codecs.sbe.TradeDecoder;
import io.orrery.engine.Events;
import io.orrery.engine.Rig;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Several strategies in one engine: each has its own markets, its own positions, and its own end. */
final class StrategiesTest {
    private static final long FIRST_ORDER = (1L << 40) + 1;

    /** Buys one at each trade, a tick below it. */
    private static class Buyer implements Strategy {
        private final List<String> seen = new ArrayList<>();
        private int trades;

        @Override
        public void onTrade(Context context, TradeDecoder trade) {
            trades++;
            seen.add(context.placeOf(trade.instrumentId()) + "@" + trade.price());
            context.limit(Side.BUY, trade.price() - 1, 1, TimeInForce.GTC);
        }
    }

    /** Throws at its third trade, and is warm after its second. */
    private static final class Stumbler extends Buyer {
        @Override
        public void onTrade(Context context, TradeDecoder trade) {
            super.onTrade(context, trade);
            if (super.trades == 3) {
                throw new IllegalStateException("the third trade");
            }
        }

        @Override
        public boolean isWarm() {
            return super.trades >= 1;
        }
    }

    private final List<Buyer> made = new ArrayList<>();
    private final Rig rig = new Rig(new StrategyCatalogue(List.of(
        factory("buyer", Buyer::new), factory("stumbler", Stumbler::new))));
    private final Events events = rig.events;

    private StrategyFactory factory(String name, Supplier<Buyer> maker) {
        return new StrategyFactory() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Strategy create(Parameters parameters) {
                made.add(maker.get());
                return made.get(made.size() - 1);
            }
        };
    }

    private void start(String first, String second) {
        rig.feed(events.engineStarted(7, 1));
        rig.feed(events.instrument());
        rig.feed(events.limits(1_000_000, 1_000_000_00000000L, 100_000));
        rig.feed(events.strategy(1, first, ""));
        rig.feed(events.strategy(2, second, ""));
        rig.feed(events.book(true, new long[] {100_00, 7}, new long[] {100_01, 3}));
    }

    private List<String> lines(String message) {
        return rig.lines(1).stream().filter(line -> line.contains(message)).map(line -> line.substring(50)).toList();
    }

    @Test
    void whatOneThrowsEndsOnlyItself() {
        start("stumbler", "buyer");
        for (int i = 0; i < 5; i++) {
            rig.feed(events.trade(100_00, 1, Side.BUY));
        }
        assertEquals(3, made.get(0).trades);
        assertEquals(5, made.get(1).trades);
        assertEquals(1, lines("the third trade").size());
        assertTrue(lines("StateChanged").get(0).contains("STRATEGY_FAILED"), lines("StateChanged").toString());
        assertEquals(5, rig.lines(1).stream().filter(line -> line.contains("NewOrder") && line.contains("buyer")).count());
        long ended = rig.lines(1).stream().filter(line -> line.contains("CancelOrder") && line.contains("stumbler")).count();
        assertEquals(rig.lines(1).stream().filter(line -> line.contains("NewOrder") && line.contains("stumbler")).count(), ended);
    }

    @Test
    void anOperatorLetsItBeginAnew() {
        start("stumbler", "buyer");
        for (int i = 0; i < 3; i++) {
            rig.feed(events.trade(100_00, 1, Side.BUY));
        }
        rig.feed(events.resume(1));
        rig.feed(events.trade(100_00, 1, Side.BUY));
        assertEquals(3, made.size());
        assertEquals(1, made.get(2).trades);
        rig.feed(events.trade(100_00, 1, Side.BUY));
        assertEquals(4, lines("StrategyChanged").stream().filter(line -> !line.contains("FAILED")).count());
        assertTrue(rig.lines(1).get(rig.lines(1).size() - 2).contains("stumbler"), "it trades again");
    }

    @Test
    void whatIsNotWarmSendsNothing() {
        start("stumbler", "buyer");
        assertTrue(lines("StrategyChanged").get(0).contains("WARMING"));
        rig.feed(events.trade(100_00, 1, Side.BUY));
        assertEquals(List.of(), rig.lines(1).stream()
            .filter(line -> line.contains("NewOrder") && line.contains("stumbler")).toList());
        assertTrue(lines("StrategyChanged").get(1).contains("LIVE"));
        rig.feed(events.trade(100_00, 1, Side.BUY));
        assertEquals(1, rig.lines(1).stream().filter(line -> line.contains("NewOrder") && line.contains("stumbler")).count());
    }

    @Test
    void twoOnOneInstrumentHoldWhatTheyBought() {
        start("buyer", "buyer");
        rig.feed(events.trade(100_00, 1, Side.BUY));
        rig.feed(events.filled(FIRST_ORDER, Side.BUY, 99_99, 1, 0, 0, Liquidity.MAKER));
        rig.feed(events.trade(100_00, 1, Side.BUY));
        rig.feed(events.filled(FIRST_ORDER + 2, Side.BUY, 99_99, 1, 0, 0, Liquidity.MAKER));
        rig.feed(events.filled(FIRST_ORDER + 1, Side.BUY, 99_99, 1, 0, 0, Liquidity.MAKER));
        assertEquals(2, rig.engine().state().stakes().of(1, 1, 1));
        assertEquals(1, rig.engine().state().stakes().of(2, 1, 1));
        assertEquals(3, rig.engine().state().portfolio().held(1, 1));
    }

    @Test
    void oneHearsOfAllItsMarketsAndOfNoOther() {
        rig.feed(events.engineStarted(7, 1));
        for (int instrument = 1; instrument <= 3; instrument++) {
            rig.feed(events.of(instrument).instrument("S" + instrument));
        }
        rig.feed(events.of(1).strategy(1, "buyer", "", 3));
        for (int instrument = 1; instrument <= 3; instrument++) {
            rig.feed(events.of(instrument).trade(100 + instrument, 1, Side.BUY));
        }
        assertEquals(List.of("0@101", "1@103"), made.get(0).seen);
    }
}
