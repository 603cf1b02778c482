package io.orrery.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.orrery.codecs.sbe.CancelOrderDecoder;
import io.orrery.codecs.sbe.Liquidity;
import io.orrery.codecs.sbe.NewOrderDecoder;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.StopPolicy;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.codecs.sbe.TradeDecoder;
import io.orrery.codecs.sbe.VenueReason;
import io.orrery.engine.bar.Bar;
import io.orrery.engine.bar.BarKind;
import io.orrery.engine.book.Book;
import io.orrery.engine.order.Execution;
import io.orrery.engine.order.Order;
import io.orrery.engine.strategy.Context;
import io.orrery.engine.strategy.Strategy;
import java.util.ArrayList;
import java.util.List;
import org.agrona.concurrent.AgentTerminationException;
import org.junit.jupiter.api.Test;

final class EngineScenarioTest {
    private static final long FIRST_ORDER = (1L << 40) + 1;

    /** Notes everything that it is told, and buys at the bid whenever a book comes and nothing is open. */
    private static final class Diary implements Strategy {
        private final List<String> lines = new ArrayList<>();
        private long quantity = 5;
        private long working;

        @Override
        public void onStart(Context context) {
            lines.add("start");
            context.timer(context.time() + 50_000, 3);
            context.subscribeBars(BarKind.TICK, 2);
        }

        @Override
        public void onBook(Context context, Book book) {
            lines.add("book " + book.bid(0) + "/" + book.ask(0));
            if (working == 0) {
                working = context.limit(Side.BUY, book.bid(0), quantity, TimeInForce.GTC);
            }
        }

        @Override
        public void onTrade(Context context, TradeDecoder trade) {
            lines.add("trade " + trade.price());
        }

        @Override
        public void onBar(Context context, Bar bar) {
            lines.add("bar " + bar.open() + ".." + bar.close());
        }

        @Override
        public void onTimer(Context context, int timer) {
            lines.add("timer " + timer + " position " + context.position());
        }

        @Override
        public void onFill(Context context, Order order, Execution fill) {
            lines.add("fill " + fill.quantity() + " position " + context.position());
        }

        @Override
        public void onOrder(Context context, Order order) {
            lines.add("order " + order.state() + " leaves " + order.leaves());
            if (order.state().isTerminal()) {
                working = 0;
            }
        }
    }

    private final Diary diary = new Diary();
    private final Rig rig = new Rig(Rig.offering(() -> diary));
    private final Events events = rig.events;

    private void goodBook() {
        rig.feed(events.book(true, new long[] {100_00, 7}, new long[] {100_01, 3}));
    }

    @Test
    void anOrderIsRecordedWithItsCauseAndThenHandedOver() {
        rig.started();
        goodBook();
        List<String> lines = rig.lines(6);
        assertEquals(2, lines.size());
        assertEquals(true, lines.get(1).contains("NewOrder") && lines.get(1).contains("cause=6"), lines.get(1));
        assertEquals(List.of(NewOrderDecoder.TEMPLATE_ID), rig.sent);
    }

    @Test
    void whenAnOrderIsHandedOverAnyoneCanReadItInTheJournal() {
        List<String> seen = new ArrayList<>();
        rig.gateway = (message, offset, length) -> seen.addAll(rig.lines(6));
        rig.started();
        goodBook();
        assertEquals(2, seen.size());
        assertEquals(rig.lines(6), seen);
    }

    @Test
    void aStrategyFollowsItsOrderToTheEnd() {
        rig.started();
        goodBook();
        rig.feed(events.accepted(FIRST_ORDER));
        rig.feed(events.filled(FIRST_ORDER, Side.BUY, 100_00, 2, 3, 1, Liquidity.MAKER));
        rig.feed(events.filled(FIRST_ORDER, Side.BUY, 100_00, 3, 0, 1, Liquidity.MAKER));
        assertEquals(
            List.of(
                "start", "book 10000/10001", "order WORKING leaves 5",
                "fill 2 position 2", "order WORKING leaves 3", "fill 3 position 5", "order FILLED leaves 0"),
            diary.lines);
        assertEquals(0, rig.engine().state().orders().size());
        assertEquals(2, rig.engine().state().tally().makerFills());
        assertEquals(1, rig.engine().state().tally().partialFills());
    }

    @Test
    void marksAndRatesAreCountedAndChangeNothingYet() {
        rig.started();
        goodBook();
        List<String> before = List.copyOf(diary.lines);
        long inputs = rig.engine().state().tally().marketInputs();
        rig.feed(events.markPrice(100_00)).feed(events.fundingRate(-17_420_000));
        assertEquals(before, diary.lines);
        assertEquals(inputs + 2, rig.engine().state().tally().marketInputs());
    }

    @Test
    void aRejectedOrderIsGoneAndTheNextGetsAnotherId() {
        rig.started();
        goodBook();
        rig.feed(events.rejected(FIRST_ORDER, VenueReason.WOULD_TAKE));
        goodBook();
        assertEquals(FIRST_ORDER + 1, rig.engine().state().orders().first().id());
        assertEquals(1, rig.engine().state().tally().rejects());
    }

    @Test
    void aDeniedOrderNeverLeaves() {
        diary.quantity = 2_000_000;
        rig.started();
        goodBook();
        assertEquals(List.of(), rig.sent);
        assertEquals(1, rig.engine().state().tally().denials());
        assertEquals(true, rig.lines(7).get(0).contains("OrderDenied"));
        assertEquals(true, rig.lines(7).get(0).contains("RC01_QUANTITY"));
    }

    @Test
    void aTimerFiresWithTheFirstEventAtOrAfterItsDeadline() {
        rig.started();
        long deadline = rig.engine().nextDeadline();
        goodBook();
        rig.passTime(100_000).feed(events.time(deadline));
        assertEquals(List.of("start", "book 10000/10001", "timer 3 position 0"), diary.lines);
        assertEquals(0, rig.engine().state().portfolio().size(), "a look opens no position");
        assertEquals(Long.MAX_VALUE, rig.engine().nextDeadline());
    }

    @Test
    void aTimerSeesWhatTheEventTellsThatMadeItDue() {
        List<Long> seen = new ArrayList<>();
        Strategy looking = new Strategy() {
            @Override
            public void onStart(Context context) {
                context.timer(context.time(), 1);
            }

            @Override
            public void onTimer(Context context, int timer) {
                seen.add(context.book().isGood() ? context.book().bid(0) : 0);
                context.timer(0, 1);
            }
        };
        try (Rig own = new Rig(Rig.offering(() -> looking))) {
            own.started();
            own.feed(own.events.book(true, new long[] {100_00, 7}, new long[] {100_01, 3}));
            own.feed(own.events.book(true, new long[] {90_00, 7}, new long[] {100_01, 3}));
        }
        assertEquals(List.of(100_00L, 90_00L), seen);
    }

    @Test
    void barsComeBeforeTheTradeThatCompletesThem() {
        rig.started();
        rig.feed(events.trade(100, 1, Side.BUY));
        rig.feed(events.trade(101, 1, Side.BUY));
        assertEquals(List.of("start", "trade 100", "bar 100..101", "trade 101"), diary.lines);
    }

    @Test
    void anOrderlyStopCancelsWhatIsOpenAndDeniesWhatComes() {
        rig.started();
        goodBook();
        rig.feed(events.accepted(FIRST_ORDER));
        rig.feed(events.stop(StopPolicy.CANCEL));
        rig.feed(events.canceled(FIRST_ORDER, 5));
        goodBook();
        assertEquals(List.of(NewOrderDecoder.TEMPLATE_ID, CancelOrderDecoder.TEMPLATE_ID), rig.sent);
        assertEquals(1, rig.engine().state().tally().denials());
    }

    @Test
    void aStopThatKeepsOrdersSendsNothing() {
        rig.started();
        goodBook();
        rig.feed(events.stop(StopPolicy.KEEP));
        assertEquals(1, rig.sent.size());
        assertEquals(1, rig.engine().state().orders().size());
    }

    @Test
    void timeNeverGoesBack() {
        rig.started();
        goodBook();
        rig.passTime(-1_000_000).feed(events.trade(1, 1, Side.BUY));
        List<String> lines = rig.lines(1);
        String last = lines.get(lines.size() - 1);
        String before = lines.get(lines.size() - 2);
        assertEquals(before.substring(10, 42), last.substring(10, 42));
    }

    @Test
    void aWholeBatchIsRecordedBeforeItsFirstOutput() {
        rig.started();
        rig.publish(events.book(true, new long[] {100_00, 7}, new long[] {100_01, 3}));
        rig.publish(events.trade(100_00, 1, Side.SELL));
        rig.run();
        List<String> lines = rig.lines(6);
        assertEquals(true, lines.get(0).contains("BookUpdate"));
        assertEquals(true, lines.get(1).contains("Trade"));
        assertEquals(true, lines.get(2).contains("NewOrder") && lines.get(2).contains("cause=6"));
    }

    @Test
    void whenAnEventFailsItIsInTheJournalAndNothingFollows() {
        rig.started();
        assertThrows(AgentTerminationException.class, () -> rig.feed(events.of(1).instrument()));
        assertInstanceOf(IllegalStateException.class, rig.agent.failure());
        assertEquals(true, rig.lines(6).get(0).contains("InstrumentDefinition"));
    }
}
