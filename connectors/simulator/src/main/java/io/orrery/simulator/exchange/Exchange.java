package io.orrery.simulator.exchange;

import io.orrery.matching.market.Fees;
import io.orrery.matching.market.Market;
import io.orrery.matching.market.MarketInstrument;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One venue's truth: a seeded market in which accounts trade. The rules, the seed and the commands with their times decide
 * everything. Time is what {@link #advance} was told last; commands happen then, and are over when their call returns.
 *
 * <p>Prices and quantities are integers in their listing's scales, money in that of the rules. Single-threaded.
 */
public final class Exchange extends ExchangeView {
    private static final Fees NONE = new Fees(0, 0);
    private static final long DAY = 86_400_000_000_000L;

    private final Agenda agenda = new Agenda();
    private final Announcer announcer = new Announcer();
    private final MarketClock marketClock = new MarketClock();
    private final Deque<Runnable> followUps = new ArrayDeque<>();
    private final Clearing clearing;
    private final Market market;
    private final Desk desk;
    private long lastOrderId;

    /**
     * Opens an exchange whose market has run for a while.
     *
     * @param listings their ids are 0, 1, 2 …
     */
    public Exchange(ExchangeRules rules, List<Listing> listings, long startNanos) {
        super(rules, listings);
        clearing = new Clearing(rules, ledger);
        Reports reports = new Reports(this, floors, clearing, announcer);
        List<MarketInstrument> traded = listings.stream().map(Listing::background).toList();
        market = new Market(traded, rules.model(), NONE, rules.seed(), reports);
        for (Floor floor : floors) {
            floor.book = market.book(floor.listing.id());
        }
        desk = new Desk(this, market, new Admission(rules, clearing, margin), clearing, announcer, reports);
        now = startNanos - rules.historyNanos();
        market.open(now);
        agenda.at(startNanos + rules.fundingNanos(), this::settleFunding);
        advance(startNanos);
    }

    /** When something will happen by itself. */
    public long nextTime() {
        return Math.min(marketClock.due(market.nextTime()), agenda.nextTime());
    }

    /** Holds the background market, so that only accounts change the books, or lets it go on where it was. */
    public void hold(boolean stands) {
        if (stands) {
            marketClock.hold(now);
        } else {
            marketClock.run(now);
        }
    }

    /** Nobody but accounts trades a listing from now on; whoever takes part in the others still moves them. */
    public void rest(Listing listing) {
        market.rest(listing.id());
    }

    /** Lets happen what is due until then. A time that has passed changes nothing. */
    public void advance(long nowNanos) {
        while (nextTime() <= nowNanos) {
            now = Math.max(now, nextTime());
            if (marketClock.due(market.nextTime()) <= agenda.nextTime()) {
                market.step();
            } else {
                agenda.runNext();
            }
            settle();
        }
        now = Math.max(now, nowNanos);
    }

    public void listen(ExchangeListener listener) {
        announcer.add(listener);
    }

    /** Opens an account, with deposits by asset. */
    public Account open(String name, Map<String, BigDecimal> deposits) {
        Account account = new Account(accounts.size() + 1, name);
        if (accounts.putIfAbsent(name, account) != null) {
            throw new IllegalArgumentException("there is an account " + name);
        }
        new TreeMap<>(deposits).forEach((asset, amount) -> deposit(account, asset, amount)); // the same order in each process
        return account;
    }

    /** A negative amount is a withdrawal. */
    public void deposit(Account account, String asset, BigDecimal amount) {
        ledger.receive(account, asset, money(amount));
        announcer.balanceChanged(account, asset);
    }

    /** A position comes from outside at the price of the market, by no trade and for no fee. */
    public void assign(Account account, Listing listing, long signedQuantity) {
        long mark = price(listing, PriceSource.MARK);
        announcer.positionChanged(account, clearing.assign(account, listing, signedQuantity, mark));
    }

    /** What would become of an order; nothing is done. Null if it would be accepted. */
    public Refusal check(Account account, OrderTicket ticket) {
        return desk.prepare(floor(ticket.listing), order(account, ticket, 0));
    }

    public Outcome place(Account account, OrderTicket ticket) {
        Floor floor = floor(ticket.listing);
        Order order = order(account, ticket, lastOrderId + 1);
        Refusal refusal = desk.prepare(floor, order);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        lastOrderId++;
        desk.place(floor, order);
        if (order.expireNanos > 0) {
            agenda.at(order.expireNanos, () -> expire(order));
        }
        settle();
        return Outcome.accepted(order);
    }

    /** @param order null if the account has no such order */
    public Outcome cancel(Account account, Order order) {
        if (!isLive(account, order)) {
            return Outcome.refused(Refusal.UNKNOWN_ORDER);
        }
        desk.cancel(floor(order.listing()), order, EndReason.REQUESTED);
        settle();
        return Outcome.accepted(order);
    }

    /**
     * Changes a live order. Less at the same price keeps its place in the queue.
     *
     * @param order null if the account has no such order
     */
    public Outcome amend(Account account, Order order, Amendment to) {
        if (!isLive(account, order)) {
            return Outcome.refused(Refusal.UNKNOWN_ORDER);
        }
        Refusal refusal = desk.amend(floor(order.listing()), order, to);
        settle();
        return refusal == null ? Outcome.accepted(order) : Outcome.refused(refusal);
    }

    /** Gives an order another client id. */
    public void rename(Order order, String clientId) {
        order.account().rename(order, clientId);
    }

    /** Cancels the live orders of one listing, or of all if it is null, and returns them. */
    public List<Order> cancelAll(Account account, Listing listing) {
        return cancelAll(account, listing, EndReason.CANCEL_ALL);
    }

    /** All orders of the account will be cancelled then, unless it is set again; 0 takes that back. */
    public void deadMan(Account account, long atNanos) {
        account.deadMan(atNanos);
        if (atNanos != 0) {
            agenda.at(atNanos, () -> {
                if (account.deadManNanos() == atNanos) {
                    account.deadMan(0);
                    cancelAll(account, null, EndReason.DEAD_MAN);
                }
            });
        }
    }

    /** A closed listing refuses new orders. */
    public void open(Listing listing, boolean isOpen) {
        floor(listing).open = isOpen;
    }

    /** The listing's positions neither pay nor get funding: it is no perpetual. */
    public void withoutFunding(Listing listing) {
        floor(listing).funded = false;
    }

    /** How many orders it took so far. */
    public long takenOrders() {
        return lastOrderId;
    }

    /** How many of them are live. */
    public int liveOrders() {
        int live = 0;
        for (Account account : accounts.values()) {
            live += account.liveOrders(null).size();
        }
        return live;
    }

    /** The present of the market. */
    long marketTime() {
        return marketClock.at(now);
    }

    /** Called while the market tells of a fill: what follows from it waits until it has told all. */
    void filled(Order order) {
        if (!order.listing().isSpot()) {
            followUps.add(() -> desk.dropReducers(order.account(), order.listing(), floor(order.listing())));
        }
    }

    private void settle() {
        do {
            while (!followUps.isEmpty()) {
                followUps.remove().run();
            }
            for (Floor floor : floors) {
                desk.trigger(floor);
            }
        } while (!followUps.isEmpty());
    }

    private Order order(Account account, OrderTicket ticket, long orderId) {
        if (ticket.selfTrade == null) {
            ticket.selfTrade(rules.selfTrade());
        }
        if (ticket.tif == Tif.DAY) {
            ticket.expireNanos((now / DAY + 1) * DAY);
        }
        return new Order(orderId, account, ticket, now);
    }

    private void expire(Order order) {
        if (order.state().isLive() && order.expireNanos <= now) {
            desk.cancel(floor(order.listing()), order, EndReason.TIME);
        }
    }

    private List<Order> cancelAll(Account account, Listing listing, EndReason reason) {
        List<Order> live = account.liveOrders(listing);
        for (Order order : live) {
            desk.cancel(floor(order.listing()), order, reason);
        }
        settle();
        return live;
    }

    private void settleFunding() {
        agenda.at(now + rules.fundingNanos(), this::settleFunding);
        for (Account account : accounts.values()) {
            for (Position position : account.positions()) {
                Floor floor = floor(position.listing());
                Reference reference = floor.reference;
                if (position.size() != 0 && floor.funded) {
                    long rate = reference.fundingRate();
                    long amount = clearing.fund(account, position, reference.mark(), rate, rules.fundingNanos());
                    announcer.fundingSettled(account, position, amount);
                }
            }
        }
    }

    private static boolean isLive(Account account, Order order) {
        return order != null && order.account() == account && order.state().isLive();
    }
}
