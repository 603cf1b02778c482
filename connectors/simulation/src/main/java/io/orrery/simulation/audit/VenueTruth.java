package io.orrery.simulation.audit;

import io.orrery.codecs.Decimal;
import io.orrery.codecs.sbe.Side;
import io.orrery.simulator.exchange.Account;
import io.orrery.simulator.exchange.Balance;
import io.orrery.simulator.exchange.Exchange;
import io.orrery.simulator.exchange.ExchangeListener;
import io.orrery.simulator.exchange.Fill;
import io.orrery.simulator.exchange.Level;
import io.orrery.simulator.exchange.Listing;
import io.orrery.simulator.exchange.Order;
import io.orrery.simulator.exchange.OrderEvent;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is true of one account at its venue, seen at the exchange itself. */
final class VenueTruth implements ExchangeListener {
    /** How the venues carry our order ids: these letters, and 16 hexadecimal digits. */
    private static final String OURS = "or";
    private static final int DIGITS = 16;
    private static final String HEX = "0123456789abcdef";
    private static final int MONEY_SCALE = 18;

    private final int accountId;
    private final Exchange exchange;
    private final Account account;
    private final Iterable<Check> checks;
    private final KnownVenues venues;
    private final Map<Long, Order> ours = new LinkedHashMap<>();
    private final Map<Listing, List<Fill>> fills = new HashMap<>();
    private final Map<String, BigInteger> initial = new LinkedHashMap<>();
    private final Map<Integer, Listing> listings = new HashMap<>();
    private int provedLevels = Integer.MAX_VALUE;

    VenueTruth(int accountId, Exchange exchange, Account account, KnownVenues venues, Iterable<Check> checks) {
        this.venues = venues;
        this.accountId = accountId;
        this.exchange = exchange;
        this.account = account;
        this.checks = checks;
        account.balances().forEach(balance -> initial.put(balance.asset(), money(balance.total())));
        exchange.listen(this);
    }

    void provesLevels(int levels) {
        provedLevels = levels;
    }

    /** Best levels of a side by which anybody can tell that something of its books was lost. */
    int provedLevels() {
        return provedLevels;
    }

    @Override
    public void orderChanged(OrderEvent event) {
        Order order = event.order();
        if (order.account() != account) {
            return;
        }
        long id = idOf(order);
        switch (event.kind()) {
            case PLACED -> {
                for (Check check : checks) {
                    check.placed(this, order, id);
                }
                if (id != 0) {
                    ours.put(id, order);
                }
            }
            case FILLED -> {
                fills.computeIfAbsent(order.listing(), none -> new ArrayList<>()).add(event.fill());
                for (Check check : checks) {
                    check.filled(this, event.fill(), id);
                }
            }
            default -> { }
        }
    }

    /** Our id of an order, 0 if we did not send it. */
    static long idOf(Order order) {
        long id = idOf(order.clientId());
        return id == 0 ? idOf(order.label()) : id;
    }

    private static long idOf(String name) {
        if (name == null || name.length() != OURS.length() + DIGITS || !name.startsWith(OURS)) {
            return 0;
        }
        long id = 0;
        for (int i = OURS.length(); i < name.length(); i++) {
            int digit = HEX.indexOf(name.charAt(i));
            if (digit < 0) {
                return 0;
            }
            id = id << 4 | digit;
        }
        return id;
    }

    int accountId() {
        return accountId;
    }

    /** An order of ours as it is at the venue, or null if it never came there. */
    Order order(long id) {
        return ours.get(id);
    }

    List<Order> liveOrders() {
        return account.liveOrders(null);
    }

    long now() {
        return exchange.now();
    }

    /** Executions since the audit began, the oldest first. */
    List<Fill> fills(Listing listing) {
        return fills.getOrDefault(listing, List.of());
    }

    /** The listing that an instrument is, or null. */
    Listing listing(Traded instrument) {
        if (!venues.isAt(accountId, instrument)) {
            return null;
        }
        return listings.computeIfAbsent(instrument.id(), none -> exchange.listings().stream()
            .filter(each -> instrument.isCalled(each.symbol())).findFirst().orElse(null));
    }

    /** What was bought less what was sold since the audit began, in the instrument's quantity scale. */
    long traded(Traded instrument) {
        long sum = 0;
        for (Fill fill : fills(listing(instrument))) {
            long quantity = quantity(instrument, fill.listing(), fill.quantity());
            sum = Math.addExact(sum, fill.side() == Side.BUY ? quantity : -quantity);
        }
        return sum;
    }

    /** The instrument that a listing is, or null. */
    Traded instrument(Listing listing) {
        for (Traded each : venues.instruments()) {
            if (listing.equals(listing(each))) {
                return each;
            }
        }
        return null;
    }

    /** The best first. */
    List<Level> levels(Listing listing, Side side, int depth) {
        return exchange.levels(listing, side, depth);
    }

    static long quantity(Traded instrument, Listing listing, long quantity) {
        return Decimal.rescale(quantity, listing.quantityScale(), instrument.quantityScale());
    }

    static long price(Traded instrument, Listing listing, long price) {
        return Decimal.rescale(price, listing.priceScale(), instrument.priceScale());
    }

    /** What the account had when the audit began, in units of 10<sup>-18</sup>. */
    Map<String, BigInteger> initial() {
        return initial;
    }

    /** What it has now, by asset. */
    Map<String, BigInteger> balances() {
        Map<String, BigInteger> now = new LinkedHashMap<>();
        for (Balance balance : account.balances()) {
            now.put(balance.asset(), money(balance.total()));
        }
        return now;
    }

    /** An amount of the venue's, in units of 10<sup>-18</sup>. */
    BigInteger money(long amount) {
        return BigInteger.valueOf(amount).multiply(BigInteger.TEN.pow(MONEY_SCALE - exchange.rules().moneyScale()));
    }

    int moneyScale() {
        return exchange.rules().moneyScale();
    }

    /** What is wrong with the venue's own money. */
    List<String> audit() {
        return exchange.audit();
    }
}
