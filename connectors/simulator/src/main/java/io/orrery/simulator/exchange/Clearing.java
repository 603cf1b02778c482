package io.orrery.simulator.exchange;

import io.orrery.codecs.Money;
import io.orrery.codecs.sbe.Side;
import java.math.BigInteger;

/** The money of orders: what they lock, what their fills move, what funding costs. */
final class Clearing {
    private static final long PARTS = 1_000_000;
    private static final BigInteger FUNDING_PARTS = BigInteger.valueOf(1_000_000_000L);
    private static final BigInteger FUNDING_PERIOD = BigInteger.valueOf(8 * 3_600_000_000_000L);

    private final ExchangeRules rules;
    private final int moneyScale;
    private final Ledger ledger;

    Clearing(ExchangeRules rules, Ledger ledger) {
        this.rules = rules;
        this.ledger = ledger;
        moneyScale = rules.moneyScale();
    }

    /** What a live order of this price must have locked for its leaves; 0 for derivatives. */
    long lockFor(Order order, long price, long leaves) {
        Listing listing = order.listing();
        if (!listing.isSpot()) {
            return 0;
        }
        if (order.side() == Side.SELL) {
            return listing.asMoney(leaves, moneyScale);
        }
        return withFee(listing.value(price, leaves, moneyScale));
    }

    /** What money for a purchase has to be locked, its fee included where it comes on top. */
    long withFee(long money) {
        return rules.feeAsset() == FeeAsset.QUOTE ? Math.addExact(money, feeAtMost(money)) : money;
    }

    static String lockedAsset(Order order) {
        return order.side() == Side.BUY ? order.listing().quote() : order.listing().base();
    }

    /** Sets what the order has locked to this amount. */
    void lock(Order order, long amount) {
        if (order.locked != amount) {
            order.account().balance(lockedAsset(order)).lock(amount - order.locked);
            order.locked = amount;
        }
    }

    void unlock(Order order) {
        lock(order, 0);
    }

    /** Moves the money of a fill, which the order has counted already. */
    Fill fill(Order order, long tradeId, long price, long quantity, boolean maker, long nowNanos) {
        Listing listing = order.listing();
        long notional = listing.value(price, quantity, moneyScale);
        order.notional = Math.addExact(order.notional, notional);
        int rate = maker ? rules.makerPartsPerMillion() : rules.takerPartsPerMillion();
        Fill fill = listing.isSpot()
            ? spot(order, tradeId, price, quantity, notional, maker, rate, nowNanos)
            : derivative(order, tradeId, price, quantity, notional, maker, rate, nowNanos);
        order.fees = Math.addExact(order.fees, fill.fee());
        return fill;
    }

    private Fill spot(
        Order order, long tradeId, long price, long quantity, long notional, boolean maker, int rate, long nowNanos) {
        Listing listing = order.listing();
        Account account = order.account();
        boolean buys = order.side() == Side.BUY;
        long received = buys ? listing.asMoney(quantity, moneyScale) : notional;
        String feeAsset = buys && rules.feeAsset() == FeeAsset.RECEIVED ? listing.base() : listing.quote();
        long fee = share(feeAsset.equals(listing.base()) ? received : notional, rate);
        long paid = buys ? notional : listing.asMoney(quantity, moneyScale);
        long due = buys && feeAsset.equals(listing.quote()) ? paid + Math.max(0, fee) : paid;
        lock(order, order.lockPrice > 0 ? lockFor(order, order.lockPrice, order.leaves()) : Math.max(0, order.locked - due));
        ledger.receive(account, buys ? listing.quote() : listing.base(), -paid);
        ledger.receive(account, buys ? listing.base() : listing.quote(), received);
        ledger.charge(account, feeAsset, fee);
        return new Fill(
            tradeId, order, order.side(), price, quantity, notional, fee, feeAsset, maker, 0, nowNanos);
    }

    private Fill derivative(
        Order order, long tradeId, long price, long quantity, long notional, boolean maker, int rate, long nowNanos) {
        Listing listing = order.listing();
        Account account = order.account();
        Position position = account.positionIn(listing, moneyScale);
        long fee = share(notional, rate);
        long realised = position.fill(order.side() == Side.BUY ? quantity : -quantity, price, fee);
        ledger.receive(account, listing.settlement(), realised);
        ledger.charge(account, listing.settlement(), fee);
        return new Fill(
            tradeId, order, order.side(), price, quantity, notional, fee, listing.settlement(), maker, realised, nowNanos);
    }

    /** Takes over a position at a price, and settles what it closes. */
    Position assign(Account account, Listing listing, long signedQuantity, long price) {
        Position position = account.positionIn(listing, moneyScale);
        ledger.receive(account, listing.settlement(), position.fill(signedQuantity, price, 0));
        return position;
    }

    /** Settles what a position has to pay or gets for a time, and returns what it got. */
    long fund(Account account, Position position, long mark, long rate, long elapsedNanos) {
        BigInteger due = BigInteger.valueOf(position.value(mark))
            .multiply(BigInteger.valueOf(position.size() > 0 ? -rate : rate))
            .multiply(BigInteger.valueOf(elapsedNanos))
            .divide(FUNDING_PARTS.multiply(FUNDING_PERIOD));
        long amount = due.longValueExact();
        if (amount != 0) {
            position.fund(amount);
            ledger.receive(account, position.listing().settlement(), amount);
        }
        return amount;
    }

    private long feeAtMost(long money) {
        int rate = Math.max(0, Math.max(rules.makerPartsPerMillion(), rules.takerPartsPerMillion()));
        return share(money, rate) + 1;
    }

    /** Rounded down, so that the parts never cost more than the whole. */
    private static long share(long money, int partsPerMillion) {
        long rounded = Money.product(money, partsPerMillion, -6);
        BigInteger exact = BigInteger.valueOf(money).multiply(BigInteger.valueOf(partsPerMillion));
        return BigInteger.valueOf(rounded).multiply(BigInteger.valueOf(PARTS)).compareTo(exact) > 0 ? rounded - 1 : rounded;
    }
}
