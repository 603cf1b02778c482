package io.orrery.matching;

import static io.orrery.codecs.sbe.Side.BUY;
import static io.orrery.codecs.sbe.Side.SELL;
import static io.orrery.codecs.sbe.TimeInForce.FOK;
import static io.orrery.codecs.sbe.TimeInForce.GTC;
import static io.orrery.codecs.sbe.TimeInForce.IOC;
import static io.orrery.codecs.sbe.TimeInForce.POST_ONLY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.matching.BookEvent.Accepted;
import io.orrery.matching.BookEvent.Amended;
import io.orrery.matching.BookEvent.CancelRejected;
import io.orrery.matching.BookEvent.Canceled;
import io.orrery.matching.BookEvent.Level;
import io.orrery.matching.BookEvent.Rejected;
import io.orrery.matching.BookEvent.Traded;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MatchingBookTest {
    private static final int CAPACITY = 4;

    private final RecordingListener told = new RecordingListener();
    private final MatchingBook book = new MatchingBook(CAPACITY, told);

    @Test
    void anOrderThatMeetsNothingRests() {
        book.limit(1, BUY, 100, 5, GTC);
        expect(new Accepted(1), new Level(BUY, 100, 5));
        assertEquals(100, book.bestPrice(BUY));
        assertTrue(book.isEmpty(SELL));
    }

    @Test
    void theFirstToComeIsTheFirstServed() {
        book.limit(1, SELL, 100, 5, GTC);
        book.limit(2, SELL, 100, 5, GTC);
        told.take();
        book.limit(3, BUY, 100, 7, GTC);
        expect(
            new Accepted(3),
            new Traded(1, 3, BUY, 100, 5, 0, 2),
            new Traded(2, 3, BUY, 100, 2, 3, 0),
            new Level(SELL, 100, 3));
    }

    @Test
    void aTakerEatsTheBestPriceFirstAndRestsWithWhatIsLeft() {
        book.limit(1, BUY, 100, 5, GTC);
        book.limit(2, BUY, 101, 5, GTC);
        told.take();
        book.limit(3, SELL, 100, 12, GTC);
        expect(
            new Accepted(3),
            new Traded(2, 3, SELL, 101, 5, 0, 7),
            new Level(BUY, 101, 0),
            new Traded(1, 3, SELL, 100, 5, 0, 2),
            new Level(BUY, 100, 0),
            new Level(SELL, 100, 2));
    }

    @Test
    void anImmediateOrderLeavesNothingBehind() {
        book.limit(1, SELL, 100, 5, GTC);
        told.take();
        book.limit(2, BUY, 100, 8, IOC);
        expect(
            new Accepted(2),
            new Traded(1, 2, BUY, 100, 5, 0, 3),
            new Level(SELL, 100, 0),
            new Canceled(2, 3, MatchingReason.UNFILLED));
    }

    @Test
    void aFillOrKillTradesInWholeOrNotAtAll() {
        book.limit(1, SELL, 100, 5, GTC);
        book.limit(2, SELL, 101, 5, GTC);
        told.take();
        book.limit(3, BUY, 100, 6, FOK);
        expect(new Accepted(3), new Canceled(3, 6, MatchingReason.UNFILLED));
        book.limit(4, BUY, 101, 6, FOK);
        expect(
            new Accepted(4),
            new Traded(1, 4, BUY, 100, 5, 0, 1),
            new Level(SELL, 100, 0),
            new Traded(2, 4, BUY, 101, 1, 4, 0),
            new Level(SELL, 101, 4));
    }

    @Test
    void aPostOnlyOrderThatWouldTakeIsRejected() {
        book.limit(1, SELL, 100, 5, GTC);
        told.take();
        book.limit(2, BUY, 100, 1, POST_ONLY);
        expect(new Rejected(2, MatchingReason.WOULD_TAKE));
        book.limit(3, BUY, 99, 1, POST_ONLY);
        expect(new Accepted(3), new Level(BUY, 99, 1));
    }

    @Test
    void aMarketOrderTakesAtAnyPriceAndNeverRests() {
        book.limit(1, BUY, 100, 5, GTC);
        book.limit(2, BUY, 1, 5, GTC);
        told.take();
        book.market(3, SELL, 20);
        expect(
            new Accepted(3),
            new Traded(1, 3, SELL, 100, 5, 0, 15),
            new Level(BUY, 100, 0),
            new Traded(2, 3, SELL, 1, 5, 0, 10),
            new Level(BUY, 1, 0),
            new Canceled(3, 10, MatchingReason.UNFILLED));
    }

    @Test
    void aCancelledOrderIsGone() {
        book.limit(1, BUY, 100, 5, GTC);
        book.limit(2, BUY, 100, 2, GTC);
        told.take();
        book.cancel(1);
        expect(new Canceled(1, 5, MatchingReason.REQUESTED), new Level(BUY, 100, 2));
        book.cancel(1);
        expect(new CancelRejected(1, MatchingReason.UNKNOWN_ORDER));
        assertEquals(0, book.queueAhead(2));
    }

    @Test
    void anAmendmentDownKeepsItsPlaceInTheQueue() {
        book.limit(1, BUY, 100, 5, GTC);
        book.limit(2, BUY, 100, 5, GTC);
        told.take();
        book.amend(1, 100, 2);
        expect(new Amended(1, 100, 2), new Level(BUY, 100, 7));
        assertEquals(0, book.queueAhead(1));
        assertEquals(2, book.queueAhead(2));
    }

    @Test
    void anAmendmentUpGoesToTheEndOfTheQueue() {
        book.limit(1, BUY, 100, 5, GTC);
        book.limit(2, BUY, 100, 5, GTC);
        told.take();
        book.amend(1, 100, 6);
        expect(new Amended(1, 100, 6), new Level(BUY, 100, 5), new Level(BUY, 100, 11));
        assertEquals(5, book.queueAhead(1));
    }

    @Test
    void anAmendmentAcrossTheSpreadTakes() {
        book.limit(1, BUY, 100, 5, GTC);
        book.limit(2, SELL, 102, 3, GTC);
        told.take();
        book.amend(1, 102, 5);
        expect(
            new Amended(1, 102, 5),
            new Level(BUY, 100, 0),
            new Traded(2, 1, BUY, 102, 3, 0, 2),
            new Level(SELL, 102, 0),
            new Level(BUY, 102, 2));
    }

    @Test
    void aPostOnlyOrderStaysWhereItIsRatherThanTake() {
        book.limit(1, BUY, 100, 5, POST_ONLY);
        book.limit(2, SELL, 102, 3, GTC);
        told.take();
        book.amend(1, 102, 5);
        expect(new Rejected(1, MatchingReason.WOULD_TAKE));
        assertEquals(5, book.leaves(1));
    }

    @Test
    void aFullBookRefusesToHoldMoreButStillTrades() {
        for (int id = 1; id <= CAPACITY; id++) {
            book.limit(id, BUY, 100 - id, 5, GTC);
        }
        told.take();
        book.limit(9, BUY, 90, 1, GTC);
        expect(new Rejected(9, MatchingReason.BOOK_FULL));
        book.limit(10, SELL, 99, 5, IOC);
        expect(new Accepted(10), new Traded(1, 10, SELL, 99, 5, 0, 0), new Level(BUY, 99, 0));
        book.limit(11, BUY, 90, 1, GTC);
        expect(new Accepted(11), new Level(BUY, 90, 1));
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        book.limit(1, BUY, 0, 5, GTC);
        book.limit(1, BUY, 100, 0, GTC);
        book.limit(1, BUY, 100, Long.MAX_VALUE, GTC);
        expect(
            new Rejected(1, MatchingReason.INVALID),
            new Rejected(1, MatchingReason.INVALID),
            new Rejected(1, MatchingReason.INVALID));
        book.limit(1, BUY, 100, 5, GTC);
        book.limit(1, SELL, 110, 5, GTC);
        expect(new Accepted(1), new Level(BUY, 100, 5), new Rejected(1, MatchingReason.DUPLICATE_ORDER));
    }

    private void expect(BookEvent... events) {
        assertEquals(List.of(events), told.take());
    }
}
