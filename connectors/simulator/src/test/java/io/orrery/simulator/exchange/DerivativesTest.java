package io.orrery.simulator.exchange;

import static io.orrery.codecs.sbe.Side.BUY;
import static io.orrery.codecs.sbe.Side.SELL;
import static io.orrery.simulator.exchange.Listings.INVERSE;
import static io.orrery.simulator.exchange.Listings.LINEAR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class DerivativesTest {
    private static final long MINUTE = 60_000_000_000L;

    private final Exchange exchange = Listings.exchange();
    private final Account account = Listings.account(exchange, "A");

    @AfterEach
    void theMoneyIsRight() {
        assertEquals(List.of(), exchange.audit());
    }

    @Test
    void anInverseContractSettlesTheDifferenceOfItsReciprocals() {
        Fill entry = fill(OrderTicket.market(INVERSE, BUY, 100));
        exchange.advance(exchange.now() + MINUTE / 4);
        Fill exit = fill(OrderTicket.market(INVERSE, SELL, 100));
        assertEquals(100L * 1_000_000_000 / entry.price() - 100L * 1_000_000_000 / exit.price(), exit.realised());
        Position position = account.position(INVERSE);
        assertEquals(0, position.size());
        assertEquals(exit.realised(), position.realised());
        assertEquals(entry.fee() + exit.fee(), position.fees());
        assertEquals(entry.notional() / 1_000, entry.fee());
        assertEquals(
            200_000_000 + position.realised() + position.funding() - position.fees(), account.balance("COIN").total());
    }

    @Test
    void aLinearContractTurnsThroughFlat() {
        Fill entry = fill(OrderTicket.market(LINEAR, BUY, 10));
        Fill turn = fill(OrderTicket.market(LINEAR, SELL, 25));
        Position position = account.position(LINEAR);
        assertEquals(-15, position.size());
        assertEquals((turn.price() - entry.price()) * 10 * 10_000, turn.realised());
        assertEquals(0, LINEAR.price(turn.price()).compareTo(position.averagePrice()));
    }

    @Test
    void fundingIsPaidByTheSideThatTheMarkFavours() {
        fill(OrderTicket.market(LINEAR, BUY, 5_000));
        List<Long> settled = new ArrayList<>();
        exchange.listen(new ExchangeListener() {
            @Override
            public void fundingSettled(Account whose, Position position, long amount) {
                settled.add(amount);
            }
        });
        exchange.advance(exchange.now() + MINUTE);
        assertEquals(1, settled.size());
        assertEquals(settled.get(0), account.position(LINEAR).funding());
        long rate = exchange.fundingRate(LINEAR);
        assertTrue(settled.get(0) == 0 || settled.get(0) > 0 == rate < 0, settled + " at " + rate);
    }

    @Test
    void aContractThatEndsHasNoFunding() {
        exchange.withoutFunding(LINEAR);
        fill(OrderTicket.market(LINEAR, BUY, 5_000));
        exchange.advance(exchange.now() + 3 * MINUTE);
        assertEquals(0, account.position(LINEAR).funding());
    }

    @Test
    void whatTheMoneyDoesNotBearIsRefused() {
        assertEquals(Refusal.INSUFFICIENT_BALANCE, exchange.place(account, OrderTicket.market(LINEAR, BUY, 1_000_000)).refusal());
        assertTrue(exchange.place(account, OrderTicket.limit(LINEAR, BUY, 50_000, 500_000)).isAccepted());
        assertEquals(
            Refusal.INSUFFICIENT_BALANCE, exchange.place(account, OrderTicket.limit(LINEAR, BUY, 50_000, 500_000)).refusal());
        assertTrue(exchange.margin(account, "USDC") < exchange.equity(account, "USDC"));
    }

    @Test
    void anOrderThatOnlyReducesNeverTurnsThePosition() {
        assertEquals(
            Refusal.REDUCE_ONLY, exchange.place(account, OrderTicket.market(LINEAR, SELL, 10).reduceOnly(true)).refusal());
        fill(OrderTicket.market(LINEAR, BUY, 10));
        Order away = place(OrderTicket.limit(LINEAR, SELL, 65_000, 10).reduceOnly(true));
        Order order = place(OrderTicket.market(LINEAR, SELL, 25).reduceOnly(true));
        assertEquals(10, order.filled());
        assertEquals(0, account.position(LINEAR).size());
        assertEquals(EndReason.UNFILLED, away.endReason());
    }

    private Fill fill(OrderTicket ticket) {
        place(ticket);
        List<Fill> fills = account.fills(null);
        return fills.get(fills.size() - 1);
    }

    private Order place(OrderTicket ticket) {
        Outcome outcome = exchange.place(account, ticket);
        assertNull(outcome.refusal());
        return outcome.order();
    }
}
