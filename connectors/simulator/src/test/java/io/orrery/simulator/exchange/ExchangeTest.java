package io.orrery.simulator.exchange;

import static io.orrery.codecs.sbe.Side.BUY;
import static io.orrery.codecs.sbe.Side.SELL;
import static io.orrery.simulator.exchange.Listings.BTC_USDT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.sbe.Side;
import io.orrery.matching.SelfTrade;
import io.orrery.simulator.exchange.OrderEvent.Kind;
import io.orrery.simulator.exchange.RecordedEvents.Happened;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ExchangeTest {
    private static final long SECOND = 1_000_000_000L;

    private final Exchange exchange = Listings.exchange();
    private final Account account = Listings.account(exchange, "A");
    private final Account other = Listings.account(exchange, "B");
    private final RecordedEvents told = new RecordedEvents();

    ExchangeTest() {
        exchange.listen(told);
    }

    @AfterEach
    void theMoneyIsRight() {
        assertEquals(List.of(), exchange.audit());
    }

    @Test
    void anOrderAwayFromTheMarketLocksWhatItMayCost() {
        Order order = place(OrderTicket.limit(BTC_USDT, BUY, 5_000_000, 10_000));
        assertEquals(List.of(new Happened(order.id(), Kind.PLACED, OrderState.OPEN, 0, null)), told.take());
        assertEquals(money("5000"), account.balance("USDT").locked());
        assertEquals(money("95000"), account.balance("USDT").free());
        exchange.cancel(account, order);
        assertEquals(
            List.of(new Happened(order.id(), Kind.ENDED, OrderState.CANCELED, 0, EndReason.REQUESTED)), told.take());
        assertEquals(money("100000"), account.balance("USDT").free());
    }

    @Test
    void aPurchaseIsPaidAtTheBooksPricesAndItsFeeInWhatIsReceived() {
        Level best = exchange.levels(BTC_USDT, SELL, 1).get(0);
        Order order = place(OrderTicket.market(BTC_USDT, BUY, 100));
        assertEquals(OrderState.FILLED, order.state());
        Fill fill = account.fills(BTC_USDT).get(0);
        assertEquals(best.price(), fill.price());
        assertFalse(fill.maker());
        assertEquals("BTC", fill.feeAsset());
        assertEquals(100, fill.fee());
        assertEquals(money("2.000999"), account.balance("BTC").free());
        assertEquals(money("100000") - best.price() * 1_000, account.balance("USDT").free());
    }

    @Test
    void moneyBuysAsManyLotsAsItCan() {
        Order order = place(new OrderTicket(BTC_USDT, BUY, OrderType.MARKET).quoteMoney(money("1000")));
        assertEquals(OrderState.FILLED, order.state());
        long left = money("1000") - order.notional();
        assertTrue(left >= 0 && left < exchange.price(BTC_USDT, PriceSource.LAST) * 10 * 1.01, "left " + left);
    }

    @Test
    void whatIsNotAllowedIsRefusedWithItsReason() {
        refused(Refusal.PRICE_FILTER, OrderTicket.limit(BTC_USDT, BUY, 0, 10));
        refused(Refusal.LOT_SIZE, OrderTicket.limit(BTC_USDT, BUY, 5_000_000, 0));
        refused(Refusal.MIN_NOTIONAL, OrderTicket.limit(BTC_USDT, BUY, 5_000_000, 1));
        refused(Refusal.INSUFFICIENT_BALANCE, OrderTicket.limit(BTC_USDT, BUY, 5_000_000, 300_000));
        refused(Refusal.INSUFFICIENT_BALANCE, OrderTicket.market(BTC_USDT, SELL, 300_000));
        refused(Refusal.WOULD_TAKE, OrderTicket.limit(BTC_USDT, BUY, 6_500_000, 100).postOnly(true));
        refused(Refusal.ICEBERG, OrderTicket.limit(BTC_USDT, BUY, 5_000_000, 100).display(200));
        refused(Refusal.EXPIRE_TIME, OrderTicket.limit(BTC_USDT, BUY, 5_000_000, 100).tif(Tif.GTD).expireNanos(1));
        refused(Refusal.WOULD_TRIGGER, stop(BUY, 5_000_000));
        place(OrderTicket.limit(BTC_USDT, BUY, 5_000_000, 100).clientId("x"));
        refused(Refusal.DUPLICATE_CLIENT_ID, OrderTicket.limit(BTC_USDT, BUY, 5_000_000, 100).clientId("x"));
        exchange.open(BTC_USDT, false);
        refused(Refusal.MARKET_CLOSED, OrderTicket.limit(BTC_USDT, BUY, 5_000_000, 100));
        assertEquals(Refusal.UNKNOWN_ORDER, exchange.cancel(account, null).refusal());
    }

    @Test
    void twoAccountsTradeWithEachOther() {
        long price = exchange.levels(BTC_USDT, BUY, 1).get(0).price() + 1;
        boolean room = price < exchange.levels(BTC_USDT, SELL, 1).get(0).price();
        Order maker = place(OrderTicket.limit(BTC_USDT, BUY, room ? price : price - 1, 1_000));
        Order taker = exchange.place(other, OrderTicket.market(BTC_USDT, SELL, 900_000_000 / 10_000)).order();
        assertTrue(maker.filled() > 0, "the maker is at the best price");
        assertTrue(account.fills(BTC_USDT).get(0).maker());
        assertEquals(OrderState.FILLED, taker.state());
        assertEquals(account.fills(null).get(0).tradeId(), fillAt(other, maker).tradeId());
    }

    @Test
    void whatRestsStandsStillWhileOthersAreTraded() {
        exchange.rest(BTC_USDT);
        long untouched = exchange.updateId(BTC_USDT);
        long others = exchange.updateId(Listings.LINEAR);
        exchange.advance(exchange.now() + 10 * SECOND);
        assertEquals(untouched, exchange.updateId(BTC_USDT));
        assertTrue(exchange.updateId(Listings.LINEAR) > others);
        exchange.listings().forEach(exchange::rest);
        exchange.hold(true);
        exchange.hold(false);
        long funding = exchange.nextTime();
        assertTrue(funding > exchange.now() && funding < Long.MAX_VALUE, "next " + funding);
        Order order = place(OrderTicket.limit(BTC_USDT, BUY, 5_000_000, 10_000));
        assertEquals(OrderState.OPEN, order.state());
    }

    @Test
    void aMarketThatIsHeldMovesByOrdersOnlyAndGoesOnWhereItWas() {
        long begin = exchange.now();
        exchange.hold(true);
        List<Level> bids = exchange.levels(BTC_USDT, BUY, 10);
        exchange.advance(begin + 5 * SECOND);
        assertEquals(bids, exchange.levels(BTC_USDT, BUY, 10));
        Order order = place(OrderTicket.limit(BTC_USDT, BUY, bids.get(0).price(), 1_000));
        assertEquals(bids.get(0).quantity() + 1_000, exchange.levels(BTC_USDT, BUY, 1).get(0).quantity());
        exchange.cancel(account, order);
        exchange.hold(false);
        assertEquals(bids, exchange.levels(BTC_USDT, BUY, 10));
        long updates = exchange.updateId(BTC_USDT);
        exchange.advance(begin + 6 * SECOND);
        long missed = exchange.updateId(BTC_USDT) - updates;
        assertTrue(missed > 100 && missed < 4_000, missed + " updates in the second that followed");
    }

    @Test
    void whatMeetsItselfGoesAsTheOrderSays() {
        Order maker = place(OrderTicket.limit(BTC_USDT, BUY, exchange.levels(BTC_USDT, BUY, 1).get(0).price(), 1_000));
        told.take();
        Order taker = place(OrderTicket.market(BTC_USDT, SELL, 150_000).selfTrade(SelfTrade.CANCEL_TAKER));
        assertEquals(OrderState.EXPIRED, taker.state());
        assertEquals(EndReason.SELF_TRADE, taker.endReason());
        assertEquals(1_000, taker.prevented());
        assertEquals(OrderState.OPEN, maker.state());
    }

    @Test
    void anAmendedOrderLocksWhatItNeedsNow() {
        Order order = place(OrderTicket.limit(BTC_USDT, BUY, 5_000_000, 10_000));
        assertTrue(exchange.amend(account, order, Amendment.toQuantity(5_000)).isAccepted());
        assertEquals(money("2500"), account.balance("USDT").locked());
        assertTrue(exchange.amend(account, order, new Amendment(4_000_000, 0, 0)).isAccepted());
        assertEquals(money("2000"), account.balance("USDT").locked());
        assertEquals(Refusal.NO_CHANGE, exchange.amend(account, order, Amendment.toQuantity(5_000)).refusal());
        assertEquals(Refusal.INSUFFICIENT_BALANCE, exchange.amend(account, order, Amendment.toQuantity(500_000)).refusal());
    }

    @Test
    void anOrderEndsAtItsTime() {
        Order order = place(
            OrderTicket.limit(BTC_USDT, BUY, 5_000_000, 100).tif(Tif.GTD).expireNanos(exchange.now() + SECOND));
        exchange.advance(exchange.now() + SECOND - 1);
        assertEquals(OrderState.OPEN, order.state());
        exchange.advance(exchange.now() + 1);
        assertEquals(OrderState.EXPIRED, order.state());
        assertEquals(EndReason.TIME, order.endReason());
    }

    @Test
    void theDeadManTakesAllBackUnlessHeIsHeld() {
        Order order = place(OrderTicket.limit(BTC_USDT, BUY, 5_000_000, 100));
        exchange.deadMan(account, exchange.now() + SECOND);
        exchange.advance(exchange.now() + SECOND / 2);
        exchange.deadMan(account, exchange.now() + SECOND);
        exchange.advance(exchange.now() + SECOND * 3 / 4);
        assertEquals(OrderState.OPEN, order.state());
        exchange.advance(exchange.now() + SECOND);
        assertEquals(EndReason.DEAD_MAN, order.endReason());
        assertEquals(0, account.deadManNanos());
    }

    @Test
    void aTestedOrderChangesNothing() {
        assertNull(exchange.check(account, OrderTicket.limit(BTC_USDT, BUY, 5_000_000, 100)));
        assertEquals(List.of(), told.take());
        assertEquals(List.of(), account.orders(null));
    }

    @Test
    void theTapeHasTradesAndCandlesThatAgree() {
        Tape tape = exchange.tape(BTC_USDT);
        Candle day = tape.day();
        assertEquals(tape.last().tradeId(), day.lastTradeId());
        assertEquals(tape.last().price(), day.close());
        assertEquals(day.lastTradeId() - day.firstTradeId() + 1, day.trades());
        List<Candle> minutes = tape.candles(60 * SECOND, 0, 0, Long.MAX_VALUE, 1_000);
        assertEquals(day.volume(), minutes.stream().map(Candle::volume).reduce(BigDecimal.ZERO, BigDecimal::add));
        assertEquals(5, tape.trades(5).size());
        assertEquals(tape.last(), tape.trades(5).get(4));
    }

    private Fill fillAt(Account whose, Order maker) {
        long tradeId = maker.account().fills(null).get(0).tradeId();
        return whose.fills(null).stream().filter(f -> f.tradeId() == tradeId).findFirst().orElseThrow();
    }

    private static OrderTicket stop(Side side, long price) {
        return new OrderTicket(BTC_USDT, side, OrderType.STOP).quantity(1_000).trigger(price, PriceSource.LAST);
    }

    private Order place(OrderTicket ticket) {
        Outcome outcome = exchange.place(account, ticket);
        assertNull(outcome.refusal());
        return outcome.order();
    }

    private void refused(Refusal reason, OrderTicket ticket) {
        assertEquals(reason, exchange.check(account, ticket));
        assertEquals(reason, exchange.place(account, ticket).refusal());
    }

    private static long money(String text) {
        return new BigDecimal(text).movePointRight(8).longValueExact();
    }
}
