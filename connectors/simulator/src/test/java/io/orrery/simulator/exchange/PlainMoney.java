package io.orrery.simulator.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.sbe.InstrumentKind;
import io.orrery.codecs.sbe.Side;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;

/** Accounts as the plainest book-keeping has them: deposits, and what each fill must have moved. */
final class PlainMoney implements ExchangeListener {
    private final Exchange exchange;
    private final Map<String, BigDecimal> totals = new HashMap<>();
    private final Map<Order, BigDecimal> costs = new HashMap<>();
    private final Map<String, BigDecimal> sizes = new HashMap<>();
    /** Of derivatives, what the fills paid and got, never settled. */
    private final Map<String, BigDecimal> paid = new HashMap<>();
    private final Map<String, BigDecimal> settled = new HashMap<>();
    private int fills;

    PlainMoney(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public void balanceChanged(Account account, String asset) {
        if (fills == 0 && !totals.containsKey(account.name() + asset)) {
            add(totals, account, asset, exchange.money(account.balance(asset).total()));
        }
    }

    @Override
    public void orderChanged(OrderEvent event) {
        Fill fill = event.fill();
        if (fill == null) {
            return;
        }
        fills++;
        Listing listing = fill.listing();
        Account account = event.order().account();
        boolean buys = fill.side() == Side.BUY;
        BigDecimal quantity = listing.quantity(fill.quantity());
        BigDecimal signed = buys ? quantity : quantity.negate();
        BigDecimal price = listing.price(fill.price());
        BigDecimal fee = fee(fill, price, quantity);
        add(totals, account, fill.feeAsset(), fee.negate());
        costs.merge(event.order(), fee, BigDecimal::add);
        assertEquals(0, costs.get(event.order()).compareTo(exchange.money(event.order().fees())), "fees of an order");
        if (listing.isSpot()) {
            add(totals, account, listing.base(), signed);
            add(totals, account, listing.quote(), signed.multiply(price).negate());
            return;
        }
        String key = listing.symbol();
        add(sizes, account, key, signed);
        add(paid, account, key, listing.kind() == InstrumentKind.INVERSE
            ? signed.divide(price, MathContext.DECIMAL128)
            : signed.multiply(price).negate());
        add(settled, account, key, exchange.money(fill.realised()));
        add(totals, account, listing.settlement(), exchange.money(fill.realised()));
    }

    @Override
    public void fundingSettled(Account account, Position position, long amount) {
        add(totals, account, position.listing().settlement(), exchange.money(amount));
    }

    void compare(Account account) {
        for (Balance balance : account.balances()) {
            BigDecimal expected = totals.get(account.name() + balance.asset());
            assertEquals(0, expected.compareTo(exchange.money(balance.total())), () -> balance.asset() + ": " + expected);
        }
        for (Position position : account.positions()) {
            compare(account, position);
        }
    }

    /** What was settled is what the fills paid and got, once the open part is valued at its average. */
    private void compare(Account account, Position position) {
        Listing listing = position.listing();
        String key = account.name() + listing.symbol();
        BigDecimal size = listing.quantity(position.size());
        assertEquals(0, size.compareTo(sizes.get(key)));
        BigDecimal open = BigDecimal.ZERO;
        if (position.size() != 0) {
            BigDecimal average = position.averagePrice();
            open = listing.kind() == InstrumentKind.INVERSE
                ? size.divide(average, MathContext.DECIMAL128).negate()
                : size.multiply(average);
        }
        BigDecimal off = settled.get(key).subtract(paid.get(key)).subtract(open).abs();
        BigDecimal allowed = BigDecimal.valueOf(fills + 10, exchange.rules().moneyScale() - 1);
        assertTrue(off.compareTo(allowed) < 0, () -> key + " is off by " + off + ", allowed " + allowed);
    }

    private BigDecimal fee(Fill fill, BigDecimal price, BigDecimal quantity) {
        ExchangeRules rules = exchange.rules();
        int parts = fill.maker() ? rules.makerPartsPerMillion() : rules.takerPartsPerMillion();
        Listing listing = fill.listing();
        BigDecimal of = fill.feeAsset().equals(listing.base()) && listing.isSpot() ? quantity : price.multiply(quantity);
        if (listing.kind() == InstrumentKind.INVERSE) {
            of = quantity.divide(price, rules.moneyScale(), RoundingMode.DOWN);
        }
        return of.multiply(BigDecimal.valueOf(parts, 6)).setScale(rules.moneyScale(), RoundingMode.FLOOR);
    }

    private static void add(Map<String, BigDecimal> sums, Account account, String key, BigDecimal amount) {
        sums.merge(account.name() + key, amount, BigDecimal::add);
    }
}
