package io.orrery.matching;

import static io.orrery.codecs.sbe.Side.BUY;
import static io.orrery.codecs.sbe.Side.SELL;
import static io.orrery.codecs.sbe.TimeInForce.FOK;
import static io.orrery.codecs.sbe.TimeInForce.GTC;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.orrery.matching.BookEvent.Accepted;
import io.orrery.matching.BookEvent.Amended;
import io.orrery.matching.BookEvent.Level;
import io.orrery.matching.BookEvent.Traded;
import java.util.List;
import org.junit.jupiter.api.Test;

final class IcebergTest {
    private final RecordingListener told = new RecordingListener();
    private final MatchingBook book = new MatchingBook(8, told);

    @Test
    void aPartShowsAndTheNextOneGoesToTheEndOfTheQueue() {
        iceberg(1, 10, 3);
        book.limit(2, SELL, 100, 4, GTC);
        expect(new Accepted(1), new Level(SELL, 100, 3), new Accepted(2), new Level(SELL, 100, 7));
        book.limit(3, BUY, 100, 8, GTC);
        expect(
            new Accepted(3),
            new Traded(1, 3, BUY, 100, 3, 7, 5),
            new Traded(2, 3, BUY, 100, 4, 0, 1),
            new Traded(1, 3, BUY, 100, 1, 6, 0),
            new Level(SELL, 100, 2));
        assertEquals(6, book.leaves(1));
    }

    @Test
    void whatIsHiddenFillsAllOrNothing() {
        iceberg(1, 10, 3);
        told.take();
        book.limit(2, BUY, 100, 10, FOK);
        assertEquals(0, book.size());
    }

    @Test
    void lessIsTakenFromWhatIsHidden() {
        iceberg(1, 10, 3);
        told.take();
        book.amend(1, 100, 4);
        expect(new Amended(1, 100, 4), new Level(SELL, 100, 3));
        book.amend(1, 100, 2);
        expect(new Amended(1, 100, 2), new Level(SELL, 100, 2));
    }

    private void iceberg(long orderId, long quantity, long display) {
        book.place(orderId, new OrderTerms(SELL, 100, quantity, display, GTC, 0, SelfTrade.ALLOW));
    }

    private void expect(BookEvent... events) {
        assertEquals(List.of(events), told.take());
    }
}
