package io.orrery.simulator.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.orrery.codecs.sbe.Side;
import io.orrery.matching.SelfTrade;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** After whatever is asked, no money came or went but by fills, fees and funding, and the plain model has the same. */
final class MoneyConservationTest {
    private static final int COMMANDS = 100_000;

    private final RandomGenerator random = new Random(5);
    private final int[] accepted = new int[4];
    private Exchange exchange;
    private List<Account> accounts;

    @Test
    void withFeesInWhatIsReceived() {
        run(ExchangeRules.defaults(1));
    }

    @Test
    void withFeesInTheQuoteAssetAndRebatesToMakers() {
        ExchangeRules rules = ExchangeRules.defaults(2).withFees(-100, 2_600, FeeAsset.QUOTE);
        run(rules.withMoneyScale(10).withSelfTrade(SelfTrade.DECREMENT));
    }

    private void run(ExchangeRules rules) {
        exchange = Listings.exchange(rules);
        PlainMoney model = new PlainMoney(exchange);
        exchange.listen(model);
        accounts = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            accounts.add(Listings.account(exchange, "account" + i));
        }
        for (int i = 0; i < COMMANDS; i++) {
            command();
            assertEquals(List.of(), exchange.audit(), () -> "after " + exchange.now());
            model.compare(accounts.get(i % accounts.size()));
        }
        for (int kind = 0; kind < accepted.length; kind++) {
            assertEquals(true, accepted[kind] > COMMANDS / 100, "command " + kind + " accepted " + accepted[kind]);
        }
    }

    private void command() {
        Account account = accounts.get(random.nextInt(accounts.size()));
        List<Order> live = account.liveOrders(null);
        int what = random.nextInt(10);
        boolean done = true;
        int kind;
        if (what < 5) {
            kind = 0;
            done = exchange.place(account, ticket()).isAccepted();
        } else if (what < 7) {
            kind = 1;
            done = !live.isEmpty() && exchange.cancel(account, live.get(random.nextInt(live.size()))).isAccepted();
        } else if (what < 8) {
            kind = 2;
            done = !live.isEmpty() && amend(account, live.get(random.nextInt(live.size())));
        } else {
            kind = 3;
            exchange.advance(exchange.now() + random.nextInt(1_000_000));
        }
        accepted[kind] += done ? 1 : 0;
    }

    private boolean amend(Account account, Order order) {
        long quantity = order.listing().onLot(order.quantity() * (50 + random.nextInt(100)) / 100);
        long price = order.type().limited() && random.nextBoolean() ? price(order.listing()) : 0;
        return exchange.amend(account, order, new Amendment(price, quantity, 0)).isAccepted();
    }

    private OrderTicket ticket() {
        Listing listing = exchange.listings().get(random.nextInt(3));
        Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        OrderType type = OrderType.values()[random.nextInt(OrderType.values().length)];
        OrderTicket ticket = new OrderTicket(listing, side, type)
            .quantity(listing.onLot(random.nextLong(1, listing.typicalQuantity() * 10)))
            .selfTrade(random.nextBoolean() ? null : SelfTrade.values()[random.nextInt(SelfTrade.values().length)]);
        if (type.limited()) {
            ticket.price(price(listing)).tif(Tif.values()[random.nextInt(3)]);
            ticket.postOnly(ticket.tif == Tif.GTC && random.nextInt(4) == 0);
            ticket.display(ticket.tif == Tif.GTC && random.nextInt(4) == 0 ? listing.lot() * 3 : 0);
        }
        if (type.waits()) {
            ticket.trigger(type.trails() ? 0 : price(listing), PriceSource.values()[random.nextInt(3)]);
            ticket.trailByPart(type.trails() ? 1 + random.nextInt(300) : 0);
        }
        if (type == OrderType.MARKET && listing.isSpot() && random.nextInt(3) == 0) {
            ticket.quantity(0).quoteMoney(exchange.money(BigDecimal.valueOf(random.nextInt(50_000))));
        }
        return ticket.reduceOnly(!listing.isSpot() && random.nextInt(5) == 0);
    }

    private long price(Listing listing) {
        long last = exchange.price(listing, PriceSource.LAST);
        return listing.onTick(last + (random.nextInt(41) - 20) * listing.tick());
    }
}
