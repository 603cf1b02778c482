package io.orrery.matching;

import static io.orrery.codecs.sbe.Side.BUY;
import static io.orrery.codecs.sbe.Side.SELL;
import static io.orrery.codecs.sbe.TimeInForce.FOK;
import static io.orrery.codecs.sbe.TimeInForce.GTC;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.matching.BookEvent.Accepted;
import io.orrery.matching.BookEvent.Canceled;
import io.orrery.matching.BookEvent.Level;
import io.orrery.matching.BookEvent.Prevented;
import io.orrery.matching.BookEvent.Traded;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SelfTradeTest {
    private static final long OWNER = 7;

    private final RecordingListener told = new RecordingListener();
    private final MatchingBook book = new MatchingBook(8, told);

    @Test
    void theNewestGoesAndTheOldestStays() {
        rests(1, 5);
        own(2, BUY, 4, GTC, SelfTrade.CANCEL_TAKER);
        expect(
            new Accepted(2), new Prevented(1, 2, 100, 4, 5, 4), new Level(SELL, 100, 5),
            new Canceled(2, 4, MatchingReason.SELF_TRADE));
    }

    @Test
    void theOldestGoesAndTheNewestTradesOn() {
        rests(1, 5);
        book.limit(3, SELL, 100, 2, GTC);
        told.take();
        own(2, BUY, 4, GTC, SelfTrade.CANCEL_MAKER);
        expect(
            new Accepted(2), new Prevented(1, 2, 100, 4, 5, 4), new Canceled(1, 5, MatchingReason.SELF_TRADE),
            new Traded(3, 2, BUY, 100, 2, 0, 2), new Level(SELL, 100, 0), new Level(BUY, 100, 2));
    }

    @Test
    void bothGo() {
        rests(1, 5);
        own(2, BUY, 4, GTC, SelfTrade.CANCEL_BOTH);
        expect(
            new Accepted(2), new Prevented(1, 2, 100, 4, 5, 4), new Canceled(1, 5, MatchingReason.SELF_TRADE),
            new Level(SELL, 100, 0), new Canceled(2, 4, MatchingReason.SELF_TRADE));
    }

    @Test
    void bothLoseWhatTheyWouldHaveTraded() {
        rests(1, 5);
        own(2, BUY, 4, GTC, SelfTrade.DECREMENT);
        expect(
            new Accepted(2), new Prevented(1, 2, 100, 4, 1, 0), new Level(SELL, 100, 1),
            new Canceled(2, 0, MatchingReason.SELF_TRADE));
        assertEquals(1, book.leaves(1));
    }

    @Test
    void ordersOfOthersAndOfNoOneTrade() {
        rests(1, 5);
        book.limit(3, BUY, 100, 1, GTC);
        expect(new Accepted(3), new Traded(1, 3, BUY, 100, 1, 4, 0), new Level(SELL, 100, 4));
        own(2, BUY, 1, GTC, SelfTrade.ALLOW);
        expect(new Accepted(2), new Traded(1, 2, BUY, 100, 1, 3, 0), new Level(SELL, 100, 3));
    }

    @Test
    void allOrNothingDoesNotCountItsOwn() {
        rests(1, 5);
        book.limit(3, SELL, 100, 2, GTC);
        told.take();
        own(2, BUY, 3, FOK, SelfTrade.CANCEL_MAKER);
        expect(new Accepted(2), new Canceled(2, 3, MatchingReason.UNFILLED));
    }

    private void rests(long orderId, long quantity) {
        own(orderId, SELL, quantity, GTC, SelfTrade.ALLOW);
        told.take();
    }

    private void own(long orderId, Side side, long quantity, TimeInForce timeInForce, SelfTrade selfTrade) {
        book.place(orderId, new OrderTerms(side, 100, quantity, 0, timeInForce, OWNER, selfTrade));
    }

    private void expect(BookEvent... events) {
        assertEquals(List.of(events), told.take());
    }
}
