package io.orrery.simulator.exchange;

import static io.orrery.codecs.sbe.Side.BUY;
import static io.orrery.codecs.sbe.Side.SELL;
import static io.orrery.simulator.exchange.Listings.BTC_USDT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.sbe.Side;
import io.orrery.simulator.exchange.OrderEvent.Kind;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class WaitingOrdersTest {
    private final Exchange exchange = Listings.exchange();
    private final Account account = Listings.account(exchange, "A");
    private final Account mover = Listings.account(exchange, "B");
    private final RecordedEvents told = new RecordedEvents();

    WaitingOrdersTest() {
        exchange.listen(told);
        exchange.deposit(mover, "USDT", new BigDecimal("10000000"));
        exchange.deposit(mover, "BTC", new BigDecimal("100"));
    }

    @AfterEach
    void theMoneyIsRight() {
        assertEquals(List.of(), exchange.audit());
    }

    @Test
    void aStopSellsWhenThePriceHasFallen() {
        Order stop = place(ticket(SELL, OrderType.STOP, last() - 5));
        assertEquals(OrderState.WAITING, stop.state());
        told.take();
        move(SELL);
        assertEquals(OrderState.FILLED, stop.state());
        assertTrue(stop.triggered());
        assertTrue(told.take().stream().anyMatch(e -> e.orderId() == stop.id() && e.kind() == Kind.TRIGGERED));
    }

    @Test
    void aTakeProfitSellsWhenThePriceHasRisen() {
        Order order = place(ticket(SELL, OrderType.TAKE_PROFIT_LIMIT, last() + 5).price(last() + 10_000));
        move(BUY);
        assertTrue(order.triggered());
        assertEquals(OrderState.OPEN, order.state());
    }

    @Test
    void aTrailingStopFollowsThePriceAndNotBack() {
        Order order = place(new OrderTicket(BTC_USDT, SELL, OrderType.TRAILING_STOP).quantity(100).trailBy(8));
        long first = order.triggerPrice();
        assertEquals(last() - 8, first);
        move(BUY);
        long second = order.triggerPrice();
        assertTrue(second > first, second + " > " + first);
        assertEquals(OrderState.WAITING, order.state());
        move(SELL);
        move(SELL);
        assertEquals(OrderState.FILLED, order.state());
        assertEquals(second, order.triggerPrice());
    }

    @Test
    void aStopThatCanNotBePaidEnds() {
        Order stop = place(ticket(BUY, OrderType.STOP, last() + 5).quantity(160_000));
        exchange.deposit(account, "USDT", exchange.money(-account.balance("USDT").free()));
        move(BUY);
        assertEquals(EndReason.NOT_ENTERED, stop.endReason());
        assertEquals(0, account.balance("USDT").locked());
    }

    @Test
    void aWaitingOrderIsAmendedAndCanceled() {
        Order stop = place(ticket(SELL, OrderType.STOP_LIMIT, last() - 5).price(last() - 7));
        assertTrue(exchange.amend(account, stop, new Amendment(0, 50, last() - 8)).isAccepted());
        assertEquals(50, stop.quantity());
        assertEquals(last() - 8, stop.triggerPrice());
        assertTrue(exchange.cancel(account, stop).isAccepted());
        assertEquals(0, account.balance("BTC").locked());
    }

    private void move(Side side) {
        assertTrue(exchange.place(mover, OrderTicket.market(BTC_USDT, side, 1_000_000)).isAccepted());
    }

    private long last() {
        return exchange.price(BTC_USDT, PriceSource.LAST);
    }

    private static OrderTicket ticket(Side side, OrderType type, long trigger) {
        return new OrderTicket(BTC_USDT, side, type).quantity(100).trigger(trigger, PriceSource.LAST);
    }

    private Order place(OrderTicket ticket) {
        Outcome outcome = exchange.place(account, ticket);
        assertNull(outcome.refusal());
        return outcome.order();
    }
}
