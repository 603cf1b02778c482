package io.orrery.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.codecs.sbe.VenueReason;
import io.orrery.engine.book.Book;
import io.orrery.engine.order.Order;
import io.orrery.engine.order.OrderState;
import io.orrery.engine.strategy.Basket;
import io.orrery.engine.strategy.Context;
import io.orrery.engine.strategy.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** New terms of orders: in place where the venue can, else by two legs that are never at the venue together. */
final class AmendTest {
    private static final long FIRST = (1L << 40) + 1;

    private final List<String> replaced = new ArrayList<>();
    private final Rig rig = new Rig(Rig.offering(() -> new Strategy() {
        @Override
        public void onBook(Context context, Book book) {
            next.accept(context);
        }

        @Override
        public void onReplaced(Context context, Order ended, Order successor) {
            replaced.add(ended.id() - FIRST + " " + (successor.id() - FIRST));
        }
    }));
    private Consumer<Context> next = context -> context.limit(Side.BUY, 9_999, 10, TimeInForce.GTC);
    private long trades;

    @BeforeEach
    void aWorkingOrderOfTen() {
        rig.started();
        book();
        rig.feed(rig.events.accepted(FIRST));
    }

    @AfterEach
    void end() {
        rig.close();
    }

    private void book() {
        rig.feed(rig.events.book(true, new long[] {9_999, 500}, new long[] {10_001, 500}));
    }

    private boolean amend(long price, long quantity) {
        boolean[] asked = new boolean[1];
        next = context -> asked[0] = context.amend(context.order(FIRST), price, quantity);
        book();
        return asked[0];
    }

    private Order order(int index) {
        return rig.engine().state().orders().get(FIRST + index);
    }

    private void filled(int index, long quantity) {
        rig.feed(rig.events.filledAs(++trades, FIRST + index, Side.BUY, 9_999, quantity));
    }

    @Test
    void newTermsAreCheckedSentAndAgreedOn() {
        assertFalse(amend(9_998, 2_000_000), "above the limit");
        assertTrue(amend(9_998, 12));
        assertEquals(OrderState.PENDING_AMEND, order(0).state());
        assertEquals(12, order(0).worstLeaves());
        assertFalse(amend(9_997, 12), "one at a time");
        filled(0, 3);
        rig.feed(rig.events.amended(FIRST, 9_998, 12));
        assertEquals(OrderState.WORKING, order(0).state());
        assertEquals(9, order(0).leaves());
        assertEquals(List.of(200, 203), rig.sent);
    }

    @Test
    void newTermsThatWereFilledAwayMeanwhileAreNoMoreThanTheOrder() {
        amend(9_998, 4);
        filled(0, 6);
        rig.feed(rig.events.amendRejected(FIRST, VenueReason.FILTER));
        assertEquals(OrderState.WORKING, order(0).state());
        assertEquals(4, order(0).leaves());
    }

    @Test
    void whereTheVenueCannotTheOldLegEndsBeforeTheNewOneIsSent() {
        amend(9_998, 12);
        rig.feed(rig.events.amendRejected(FIRST, VenueReason.UNSUPPORTED));
        assertEquals(List.of(200, 203, 201), rig.sent);
        assertEquals(OrderState.PENDING_CANCEL, order(0).state());
        filled(0, 3);
        assertEquals(List.of(200, 203, 201), rig.sent, "its end is not evident");
        rig.feed(rig.events.canceled(FIRST, 7));
        assertEquals(List.of(200, 203, 201, 200), rig.sent);
        assertEquals(9, order(1).quantity(), "what the first leg has left of twelve");
        assertEquals(9_998, order(1).price());
        assertEquals(List.of("0 1"), replaced);
    }

    @Test
    void executionsThatAreCountedButNotToldHoldTheNewLegBack() {
        amend(9_998, 12);
        rig.feed(rig.events.amendRejected(FIRST, VenueReason.UNSUPPORTED));
        rig.feed(rig.events.canceled(FIRST, 6));
        assertEquals(OrderState.UNKNOWN, order(0).state());
        assertNull(order(1));
        filled(0, 4);
        assertEquals(8, order(1).quantity());
    }

    @Test
    void anOldLegThatIsExecutedInFullHasNoSuccessor() {
        amend(9_998, 10);
        rig.feed(rig.events.amendRejected(FIRST, VenueReason.UNSUPPORTED));
        filled(0, 10);
        rig.feed(rig.events.cancelRejected(FIRST, VenueReason.CLOSED));
        assertNull(order(1));
        assertEquals(List.of(), replaced);
    }

    @Test
    void anEndThatIsRefusedLeavesTheOrderAsItIs() {
        amend(9_998, 12);
        rig.feed(rig.events.amendRejected(FIRST, VenueReason.UNSUPPORTED));
        rig.feed(rig.events.cancelRejected(FIRST, VenueReason.RATE_LIMIT));
        assertEquals(OrderState.WORKING, order(0).state());
        rig.feed(rig.events.canceled(FIRST, 10));
        assertNull(order(1), "whoever ends it later wants nothing in its place");
    }

    @Test
    void aNewLegPassesTheControlsLikeAnyOrder() {
        amend(9_998, 12);
        rig.feed(rig.events.amendRejected(FIRST, VenueReason.UNSUPPORTED));
        rig.feed(rig.events.limits(2, 1_000_000_00000000L, 100_000));
        rig.feed(rig.events.canceled(FIRST, 10));
        assertNull(order(1));
        assertEquals(1, rig.engine().state().tally().denials());
    }

    @Test
    void partsAreNoMoreThanTheWhole() {
        long[] ids = new long[3];
        next = context -> {
            ids[0] = context.part(context.order(FIRST), 9_998, 6, TimeInForce.GTC);
            ids[1] = context.part(context.order(FIRST), 9_998, 5, TimeInForce.GTC);
            ids[2] = context.part(context.order(FIRST), 9_998, 4, TimeInForce.GTC);
        };
        book();
        assertEquals(List.of(FIRST + 1, 0L, FIRST + 2), List.of(ids[0], ids[1], ids[2]));
    }

    @Test
    void aBasketIsSentInItsOrder() {
        Basket basket = new Basket().add(Side.BUY, 9_998, 1, TimeInForce.GTC).add(Side.BUY, 9_997, 2, TimeInForce.GTC);
        next = context -> context.send(basket);
        book();
        assertEquals(FIRST + 1, basket.orderId(0));
        assertEquals(FIRST + 2, basket.orderId(1));
        assertEquals(2, order(2).quantity());
    }
}
