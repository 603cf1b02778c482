package io.orrery.testkit;

import static io.orrery.testkit.Expected.amend;
import static io.orrery.testkit.Expected.buy;
import static io.orrery.testkit.Expected.cancel;
import static io.orrery.testkit.Expected.denied;
import static io.orrery.testkit.Expected.sell;
import static io.orrery.testkit.Expected.signal;
import static io.orrery.testkit.Given.book;
import static io.orrery.testkit.Given.bought;
import static io.orrery.testkit.Given.ended;
import static io.orrery.testkit.Given.filled;
import static io.orrery.testkit.Given.millis;
import static io.orrery.testkit.Given.refusals;
import static io.orrery.testkit.Given.sold;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.sbe.RiskControl;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.codecs.sbe.TradeDecoder;
import io.orrery.engine.bar.Bar;
import io.orrery.engine.bar.BarKind;
import io.orrery.engine.book.Book;
import io.orrery.engine.order.Execution;
import io.orrery.engine.order.Order;
import io.orrery.engine.strategy.Context;
import io.orrery.engine.strategy.Parameters;
import io.orrery.engine.strategy.Strategy;
import io.orrery.engine.strategy.StrategyFactory;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class StrategyTestKitTest {

    private static StrategyTestKit kit(Supplier<Strategy> supplier) {
        return new StrategyTestKit(new StrategyFactory() {
            @Override
            public String name() {
                return "test";
            }

            @Override
            public Strategy create(Parameters parameters) {
                return supplier.get();
            }
        }, "");
    }

    /** Bids below each good book, once; takes what a fill brought off the next second; moves its bid at a trade. */
    private static final class Bidder implements Strategy {
        private long working;

        @Override
        public void onBook(Context context, Book book) {
            if (book.isGood() && working == 0 && context.position() == 0) {
                context.signal(Context.signalName("bid"), book.bid(0));
                working = context.limit(Side.BUY, book.bid(0), 2_000, TimeInForce.POST_ONLY);
            }
        }

        @Override
        public void onTrade(Context context, TradeDecoder trade) {
            if (trade.aggressor() == Side.BUY) {
                context.amend(context.order(working), trade.price(), 2_000);
            } else {
                context.cancel(context.order(working));
            }
        }

        @Override
        public void onFill(Context context, Order order, Execution fill) {
            context.timer(context.time() + 1_000_000_000L, 1);
        }

        @Override
        public void onTimer(Context context, int timer) {
            context.limit(Side.SELL, context.book().ask(0), Math.max(1, context.position()), TimeInForce.IOC);
        }

        @Override
        public void onOrder(Context context, Order order) {
            working = order.state().isTerminal() && order.id() == working ? 0 : working;
        }
    }

    @Test
    void whatIsGivenMakesOrdersAndTimePassesByHand() {
        StrategyTestKit kit = kit(Bidder::new);
        kit.given(book("99.99", "5", "100.01", "5")).expect(buy("2", "99.99", TimeInForce.POST_ONLY));
        kit.given(filled(1, "99.99", "0.5")).expectNothing();
        assertEquals("0.500", kit.position());
        kit.given(millis(999)).expectNothing();
        kit.given(millis(2)).expect(sell("0.5", "100.01", TimeInForce.IOC));
        kit.given(filled(2), filled(1)).expectNothing();
        assertEquals("1.500", kit.position());
    }

    @Test
    void changesAndEndsAreToldByTheNumberOfTheOrder() {
        StrategyTestKit kit = kit(Bidder::new);
        kit.given(book("99.99", "5", "100.01", "5"))
            .expect(signal("bid"), buy("2", "99.99", TimeInForce.POST_ONLY));
        kit.given(bought("100.01", "1")).expect(amend(1, "2", "100.01"));
        kit.given(sold("100", "1")).expect(cancel(1));
        kit.given(book("99.98", "5", "100.01", "5")).expect(buy("2", "99.98", TimeInForce.POST_ONLY));
        kit.given(ended(2), book("99.97", "5", "100.01", "5")).expect(buy("2", "99.97", TimeInForce.POST_ONLY));
        assertThrows(AssertionError.class, () -> kit.given(filled(2)));
        assertThrows(AssertionError.class, () -> kit.given(filled(4)));
    }

    @Test
    void aVenueThatRefusesIsAskedAgain() {
        StrategyTestKit kit = kit(Bidder::new);
        kit.given(refusals(), book("99.99", "5", "100.01", "5")).expect(buy("2", "99.99", TimeInForce.POST_ONLY));
        kit.given(book("99.98", "5", "100.01", "5")).expect(buy("2", "99.98", TimeInForce.POST_ONLY));
    }

    @Test
    void whatRiskForbidsIsSaid() {
        kit(() -> new Strategy() {
            @Override
            public void onBook(Context context, Book book) {
                context.limit(Side.BUY, book.bid(0), 0, TimeInForce.GTC);
            }
        }).given(book("99.99", "5", "100.01", "5")).expect(denied(RiskControl.INSTRUMENT));
    }

    @Test
    void anotherOrderOrNoneOrOneThatNobodyExpectedIsAnError() {
        StrategyTestKit kit = kit(Bidder::new);
        kit.given(book("99.99", "5", "100.01", "5"));
        AssertionError other = assertThrows(AssertionError.class, () -> kit.expect(buy("1", "99.99", TimeInForce.POST_ONLY)));
        assertTrue(other.getMessage().contains("but it did [BUY 2.000 at 99.99 POST_ONLY]"), other.getMessage());
        kit.given(ended(1), book("99.98", "5", "100.01", "5"));
        assertThrows(AssertionError.class, () -> kit.given(millis(1)));
        assertThrows(AssertionError.class, () -> kit.expect(cancel(1)));
    }

    @Test
    void whatIsLentMustNotBeKept() {
        kit(() -> new Strategy() {
            private Bar last;

            @Override
            public void onStart(Context context) {
                context.subscribeBars(BarKind.TICK, 1);
            }

            @Override
            public void onBar(Context context, Bar bar) {
                if (last == null) {
                    last = bar;
                }
            }
        }).given(bought("100", "1")).expect(
            Expected.failure("java.lang.IllegalStateException: field last keeps a Bar beyond the call"));
    }

    @Test
    void aTradeIsWorthlessWhenItsCallbackIsOver() {
        TradeDecoder[] kept = new TradeDecoder[1];
        long[] price = new long[1];
        StrategyTestKit kit = kit(() -> new Strategy() {
            @Override
            public void onTrade(Context context, TradeDecoder trade) {
                kept[0] = trade;
                price[0] = trade.price();
            }
        });
        kit.given(bought("100", "1")).expectNothing();
        assertEquals(10_000, price[0]);
        assertEquals(0xA5A5A5A5A5A5A5A5L, kept[0].price());
    }

    @Test
    void whatItThrowsEndsItAndIsSaid() {
        kit(() -> new Strategy() {
            @Override
            public void onBook(Context context, Book book) {
                throw new IllegalArgumentException("no");
            }
        }).given(book("99.99", "5", "100.01", "5"))
            .expect(Expected.failure("java.lang.IllegalArgumentException: no"))
            .given(book("99.98", "5", "100.01", "5")).expectNothing();
    }

    /** Is warm after two trades; bids at each below the one before. */
    private static final class Remembering implements Strategy {
        private long last;
        private int trades;

        @Override
        public void onTrade(Context context, TradeDecoder trade) {
            context.limit(Side.BUY, last, 1_000, TimeInForce.GTC);
            last = trade.price();
            trades++;
        }

        @Override
        public boolean isWarm() {
            return trades >= 2;
        }

        @Override
        public long history() {
            return 60_000_000_000L;
        }
    }

    @Test
    void whatIsToldOfThePastMakesItWarm() {
        kit(Remembering::new)
            .given(book("99.99", "5", "100.01", "5"), bought("100.00", "1"))
            .history(book("98.99", "5", "99.01", "5"), bought("99.00", "1"), millis(500), sold("99.50", "1"))
            .expectNothing()
            .given(bought("100.00", "1"))
            .expect(buy("1", "99.50", TimeInForce.GTC));
    }

    @Test
    void whatIsNotToldIsWaitedFor() {
        kit(Remembering::new)
            .given(book("99.99", "5", "100.01", "5"), bought("100.00", "1"), bought("100.00", "1"))
            .expectNothing()
            .given(bought("100.00", "1"))
            .expect(buy("1", "100.00", TimeInForce.GTC));
    }
}
